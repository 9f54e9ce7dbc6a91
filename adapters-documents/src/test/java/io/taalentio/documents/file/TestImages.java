package io.taalentio.documents.file;

import io.taalentio.core.file.FileType;
import io.taalentio.core.file.FileVariant;
import io.taalentio.core.file.Rendition;
import java.nio.file.Path;
import java.util.List;

/** The real drawing of pictures, for tests of other packages. */
public final class TestImages {

    private static final DrawnImages IMAGES = new DrawnImages();

    private TestImages() {}

    public static List<Rendition> draw(Path file, FileType type, List<FileVariant> variants) {
        return IMAGES.draw(file, type, variants);
    }
}
