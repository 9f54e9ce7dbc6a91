package io.taalentio.core.nametracking;

import io.taalentio.core.kernel.UseCase;

/** Brings the index of names up to date with what is stored. */
@UseCase
public class FileNames {

    private final NameIndex index;
    private final WatchedNames names;

    public FileNames(NameIndex index, WatchedNames names) {
        this.index = index;
        this.names = names;
    }

    /** @return how many checks became due; fewer than {@code max} when nothing more is missing */
    public int makeDue(int max) {
        names.fileAnew();
        return index.makeMissingDue(max);
    }
}
