package io.taalentio.core.nametracking;

import io.taalentio.core.kernel.UseCase;

/** Brings the index of names up to date with what is stored, as soon as there is a name to look for. */
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
        if (names.progress().names() == 0) {
            return 0;
        }
        names.fileAnew();
        return index.makeMissingDue(max);
    }
}
