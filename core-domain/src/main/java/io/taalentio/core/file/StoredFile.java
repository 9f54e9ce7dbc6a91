package io.taalentio.core.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was taken, in one or more sizes.
 *
 * @param owner the draft, profile or company it belongs to; null until somebody claims it
 * @param originalName its name on the sender's device, to show again
 * @param blobs its sizes, the largest first
 */
public record StoredFile(
        UUID id, @Nullable UUID owner, FileKind kind, String originalName, Instant createdAt, List<Blob> blobs) {

    /**
     * One size of a file.
     *
     * @param key where its content lies in the {@link FileStore}
     * @param size in bytes
     * @param width in pixels, null for documents
     * @param height in pixels, null for documents
     */
    public record Blob(
            FileVariant variant,
            String key,
            FileType type,
            long size,
            @Nullable Integer width,
            @Nullable Integer height) {}

    public StoredFile {
        blobs = List.copyOf(blobs);
        if (blobs.isEmpty()) {
            throw new IllegalArgumentException("a stored file has content");
        }
    }

    /** The largest size. */
    public Blob main() {
        return blobs.getFirst();
    }

    public Optional<Blob> blob(FileVariant variant) {
        return blobs.stream().filter(b -> b.variant() == variant).findFirst();
    }

    public String mime() {
        return main().type().mime();
    }

    public long size() {
        return main().size();
    }

    /** A picture that anybody who may see the profile may see. */
    public boolean isPublic() {
        return !kind.secret();
    }
}
