package io.taalentio.api.profile;

import io.taalentio.core.file.StoredFile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was taken.
 *
 * @param size in bytes, of the largest size kept
 * @param width in pixels, pictures only
 * @param version of the draft or profile that has the file in its place now
 */
public record FileAnswer(
        UUID fileId,
        String name,
        String mime,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer version) {

    public static FileAnswer of(StoredFile file, @Nullable Integer version) {
        return new FileAnswer(
                file.id(),
                file.originalName(),
                file.mime(),
                file.size(),
                file.main().width(),
                file.main().height(),
                version);
    }
}
