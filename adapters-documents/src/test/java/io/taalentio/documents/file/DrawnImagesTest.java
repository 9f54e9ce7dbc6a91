package io.taalentio.documents.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.file.FileType;
import io.taalentio.core.file.FileVariant;
import io.taalentio.core.file.Rendition;
import io.taalentio.documents.testing.Pictures;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawnImagesTest {

    @TempDir
    Path folder;

    private final DrawnImages images = new DrawnImages();

    private List<Rendition> draw(byte[] content, FileType type) throws IOException {
        Path file = Files.write(folder.resolve("picture"), content);
        return images.draw(file, type, FileKind.PHOTO.variants());
    }

    static BufferedImage decoded(Rendition rendition) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(rendition.jpeg()));
    }

    /** Colour at a place given in hundredths of width and height. */
    private static Color at(BufferedImage image, int x, int y) {
        return new Color(image.getRGB(x * (image.getWidth() - 1) / 100, y * (image.getHeight() - 1) / 100));
    }

    private static boolean red(Color c) {
        return c.getRed() > c.getBlue() + 30;
    }

    private static boolean blue(Color c) {
        return c.getBlue() > c.getRed() + 30;
    }

    @Test
    void a_photo_is_drawn_in_its_three_sizes() throws IOException {
        List<Rendition> drawn = draw(Pictures.jpeg(3000, 2000), FileType.JPEG);
        assertThat(drawn)
                .extracting(Rendition::variant)
                .containsExactly(FileVariant.PHOTO, FileVariant.CARD, FileVariant.THUMB);
        assertThat(drawn.get(0).width()).isEqualTo(1200);
        assertThat(drawn.get(0).height()).isEqualTo(800);
        assertThat(drawn.get(2).width()).isEqualTo(320);
        assertThat(drawn.get(2).height()).isBetween(213, 214);
        for (Rendition rendition : drawn) {
            BufferedImage image = decoded(rendition);
            assertThat(image.getWidth()).isEqualTo(rendition.width());
            assertThat(image.getHeight()).isEqualTo(rendition.height());
            assertThat(red(at(image, 5, 50))).isTrue();
            assertThat(blue(at(image, 95, 50))).isTrue();
        }
    }

    @Test
    void a_small_photo_is_not_enlarged() throws IOException {
        for (Rendition rendition : draw(Pictures.jpeg(200, 100), FileType.JPEG)) {
            assertThat(rendition.width()).isEqualTo(200);
        }
    }

    @Test
    void place_time_and_maker_are_gone() throws IOException, ImageProcessingException {
        byte[] told = Pictures.withSegment(
                Pictures.withProfile(Pictures.withSegment(Pictures.jpeg(800, 600), 0xE1, Pictures.exif(1))),
                0xFE,
                "taken at home".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Metadata before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(told));
        assertThat(before.getDirectoriesOfType(GpsDirectory.class))
                .singleElement()
                .satisfies(gps -> assertThat(gps.getGeoLocation()).isNotNull());

        for (Rendition rendition : draw(told, FileType.JPEG)) {
            Metadata after = ImageMetadataReader.readMetadata(new ByteArrayInputStream(rendition.jpeg()));
            assertThat(after.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
            assertThat(after.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
            assertThat(after.getDirectoriesOfType(IccDirectory.class)).isEmpty();
            assertThat(after.getDirectoriesOfType(JpegCommentDirectory.class)).isEmpty();
            assertThat(new String(rendition.jpeg(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("Secret!")
                    .doesNotContain("taken at home");
        }
    }

    /** The scene is red on its left and light on top; the camera held otherwise writes so in EXIF. */
    @ParameterizedTest
    @CsvSource({
        "1, 5, 50, 95, 50, false",
        "2, 95, 50, 5, 50, false",
        "3, 95, 50, 5, 50, false",
        "4, 5, 50, 95, 50, false",
        "5, 50, 5, 50, 95, true",
        "6, 50, 5, 50, 95, true",
        "7, 50, 95, 50, 5, true",
        "8, 50, 95, 50, 5, true",
    })
    void a_turned_photo_is_set_upright(int orientation, int redX, int redY, int blueX, int blueY, boolean swaps)
            throws IOException {
        byte[] turned = Pictures.withSegment(Pictures.jpeg(900, 600), 0xE1, Pictures.exif(orientation));
        BufferedImage image = decoded(draw(turned, FileType.JPEG).getFirst());
        assertThat(image.getWidth()).isEqualTo(swaps ? 600 : 900);
        assertThat(red(at(image, redX, redY))).isTrue();
        assertThat(blue(at(image, blueX, blueY))).isTrue();
        boolean lightFirst = List.of(1, 2, 5, 8).contains(orientation);
        Color first = swaps ? at(image, 2, 50) : at(image, 50, 2);
        Color last = swaps ? at(image, 98, 50) : at(image, 50, 98);
        assertThat(first.getGreen() > last.getGreen()).isEqualTo(lightFirst);
    }

    @Test
    void four_inks_become_three_lights() throws IOException {
        BufferedImage image =
                decoded(draw(Pictures.cmykJpeg(600, 400), FileType.JPEG).getFirst());
        assertThat(red(at(image, 5, 50))).isTrue();
        assertThat(blue(at(image, 95, 50))).isTrue();
    }

    @Test
    void a_colour_profile_is_applied_before_it_is_dropped() throws IOException {
        byte[] plain = Pictures.jpeg(400, 400);
        BufferedImage without = decoded(draw(plain, FileType.JPEG).getFirst());
        BufferedImage with =
                decoded(draw(Pictures.withProfile(plain), FileType.JPEG).getFirst());
        assertThat(at(with, 50, 85).getGreen())
                .isGreaterThan(at(without, 50, 85).getGreen() + 10);
    }

    @Test
    void what_is_transparent_becomes_white() throws IOException {
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        BufferedImage drawn = decoded(draw(Pictures.png(image), FileType.PNG).getFirst());
        assertThat(at(drawn, 50, 50)).isEqualTo(Color.WHITE);
    }

    @Test
    void sixteen_bits_keep_their_brightness() throws IOException {
        Color grey = at(decoded(draw(Pictures.grey16(100, 100), FileType.PNG).getFirst()), 50, 50);
        assertThat(grey.getGreen()).isBetween(126, 131);
        Color colour = at(decoded(draw(Pictures.rgb16(300, 100), FileType.PNG).getFirst()), 50, 50);
        assertThat(colour.getGreen()).isBetween(58, 70);
        assertThat(colour.getRed()).isBetween(120, 136);
    }

    @Test
    void even_the_most_restless_picture_stays_within_its_bytes() throws IOException {
        for (Rendition rendition : draw(Pictures.png(Pictures.photograph(2000, 1600, 3)), FileType.PNG)) {
            assertThat(rendition.jpeg().length)
                    .as("%s", rendition.variant())
                    .isLessThanOrEqualTo(rendition.variant().maxBytes());
        }
    }
}
