package io.taalentio.core.file;

import java.util.List;

/**
 * What a file really is, told from its content.
 * WebP, GIF, SVG and the rest are {@link #OTHER}: browsers turn a chosen picture into JPEG before they send it.
 */
public enum FileType {
    JPEG("image/jpeg", List.of("jpg", "jpeg", "jpe", "jfif", "png")),
    PNG("image/png", List.of("png", "jpg", "jpeg")),
    PDF("application/pdf", List.of("pdf")),
    DOC("application/msword", List.of("doc")),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx")),
    OTHER("application/octet-stream", List.of());

    private final String mime;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<String> extensions;

    FileType(String mime, List<String> extensions) {
        this.mime = mime;
        this.extensions = extensions;
    }

    public String mime() {
        return mime;
    }

    /** Usual ending of a name, without dot: {@code jpg}, {@code docx}. */
    public String extension() {
        return extensions.isEmpty() ? "bin" : extensions.getFirst();
    }

    public boolean picture() {
        return this == JPEG || this == PNG;
    }

    /**
     * Whether a name may end so. PNG and JPEG are mixed up by phones all the time and do no harm; a document under
     * another document's ending, or anything under a programme's, is refused.
     */
    boolean mayBeCalled(String extension) {
        return extensions.contains(extension);
    }
}
