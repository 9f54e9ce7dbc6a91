package io.taalentio.documents.testing;

import io.taalentio.core.file.FileKind;

/** A file somebody sends. */
public final class Upload {

    private final String label;
    private final boolean good;
    private final FileKind kind;
    private final String name;
    private final byte[] content;

    private Upload(String label, boolean good, FileKind kind, String name, byte[] content) {
        this.label = label;
        this.good = good;
        this.kind = kind;
        this.name = name;
        this.content = content;
    }

    public static Upload good(String label, FileKind kind, String name, byte[] content) {
        return new Upload(label, true, kind, name, content);
    }

    public static Upload bad(String label, FileKind kind, String name, byte[] content) {
        return new Upload(label, false, kind, name, content);
    }

    /** What is honest or hostile about it. */
    public String label() {
        return label;
    }

    /** Whether it must be taken; otherwise it must be refused. */
    public boolean good() {
        return good;
    }

    public FileKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content;
    }

    /** Whether it is made to eat time and memory; its verdict may take five seconds. */
    public boolean bomb() {
        return label.contains("bomb");
    }

    @Override
    public String toString() {
        return (good ? "good: " : "bad: ") + label;
    }
}
