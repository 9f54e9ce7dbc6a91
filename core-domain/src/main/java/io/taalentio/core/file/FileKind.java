package io.taalentio.core.file;

import java.util.List;
import java.util.Set;

/** What a file is for, which settles what it may be (product reference, section 4.1, file limits). */
public enum FileKind {
    /** Profile photo. */
    PHOTO(5, false, 1, Types.PICTURES, List.of(FileVariant.PHOTO, FileVariant.CARD, FileVariant.THUMB)),
    GALLERY(5, false, 10, Types.PICTURES, List.of(FileVariant.PHOTO, FileVariant.THUMB)),
    CV(10, true, 1, Set.of(FileType.PDF, FileType.DOC, FileType.DOCX), List.of(FileVariant.ORIGINAL)),
    /** Photo of an identity document. */
    ID(5, true, 1, Types.PICTURES, List.of(FileVariant.ORIGINAL)),
    /** A guardian's signed consent for a minor: a scan or a photo of it. */
    CONSENT(10, true, 1, Set.of(FileType.PDF, FileType.JPEG, FileType.PNG), List.of(FileVariant.ORIGINAL)),
    LOGO(5, false, 1, Types.PICTURES, List.of(FileVariant.PHOTO, FileVariant.THUMB)),
    /** What the house itself wrote to be downloaded; never an upload. */
    EXPORT(500, true, 1, Set.of(), List.of(FileVariant.ORIGINAL));

    private static final class Types {
        private static final Set<FileType> PICTURES = Set.of(FileType.JPEG, FileType.PNG);
    }

    private final int maxMegabytes;
    private final boolean secret;
    private final int most;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set of enum values
    private final Set<FileType> types;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of enum values
    private final List<FileVariant> variants;

    FileKind(int maxMegabytes, boolean secret, int most, Set<FileType> types, List<FileVariant> variants) {
        this.maxMegabytes = maxMegabytes;
        this.secret = secret;
        this.most = most;
        this.types = types;
        this.variants = variants;
    }

    public boolean accepts(FileType type) {
        return types.contains(type);
    }

    public int maxMegabytes() {
        return maxMegabytes;
    }

    /** Largest upload in bytes; a megabyte is 1024 × 1024. */
    public long maxBytes() {
        return maxMegabytes * 1024L * 1024L;
    }

    /** Never handed out by {@code /files}, only by routes that check and record who reads it. */
    public boolean secret() {
        return secret;
    }

    /** How many a profile may have. */
    public int most() {
        return most;
    }

    /** Sizes in which an accepted picture of this kind is kept; documents are kept as they came. */
    public List<FileVariant> variants() {
        return variants;
    }
}
