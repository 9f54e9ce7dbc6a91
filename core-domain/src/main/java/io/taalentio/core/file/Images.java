package io.taalentio.core.file;

import java.nio.file.Path;
import java.util.List;

/** Draws pictures anew. */
public interface Images {

    /**
     * The picture in the given sizes as sRGB JPEG, upright, without any metadata; transparent parts become white.
     *
     * @param upload a picture that {@link FileInspector#examine} let pass
     * @throws RejectedFile {@code unreadable-file}, or {@code suspicious-file} for more pixels than a camera makes
     */
    List<Rendition> draw(Path upload, FileType type, List<FileVariant> variants);
}
