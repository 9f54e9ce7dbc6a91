package io.taalentio.documents.production;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.production.BadgeSheets.Badge;
import io.taalentio.core.production.BadgeSheets.Frame;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadgeSheetTest {

    /** Where the pages are left to be looked at. */
    private static final Path SEEN = Path.of("target", "badges");

    private static byte[] draw(List<Badge> badges, Frame frame, List<Integer> told) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new BadgeSheetPdf().draw(badges, frame, Language.FR, pdf, told::add);
        return pdf.toByteArray();
    }

    private static BufferedImage page(byte[] pdf, int page, int dpi) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, dpi);
        }
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String decode(BufferedImage picture) throws Exception {
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static BufferedImage quarter(BufferedImage page, int place) {
        int w = page.getWidth() / 2;
        int h = page.getHeight() / 2;
        return page.getSubimage((place % 2) * w, (place / 2) * h, w, h);
    }

    private static BufferedImage blurred(BufferedImage picture, int width) {
        float[] weights = new float[width * width];
        Arrays.fill(weights, 1f / weights.length);
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        grey.getGraphics().drawImage(picture, 0, 0, null);
        return new ConvolveOp(new Kernel(width, width, weights), ConvolveOp.EDGE_NO_OP, null).filter(grey, null);
    }

    @Test
    void one_person_is_on_the_page_four_times_and_each_code_is_read_from_a_print() throws Exception {
        Badge badge = BadgeRun.badge(7, true);
        List<Integer> told = new ArrayList<>();
        byte[] pdf = draw(Collections.nCopies(4, badge), BadgeRun.FRAME, told);
        assertThat(told).containsExactly(4);
        BufferedImage print = page(pdf, 0, 300);
        Files.createDirectories(SEEN);
        ImageIO.write(page(pdf, 0, 150), "png", SEEN.resolve("one.png").toFile());
        ImageIO.write(quarter(print, 0), "png", SEEN.resolve("longest.png").toFile());
        for (int place = 0; place < 4; place++) {
            assertThat(decode(quarter(print, place))).isEqualTo(badge.value());
            assertThat(decode(blurred(quarter(print, place), 5))).isEqualTo(badge.value());
        }
        assertThat(text(pdf))
                .contains("Les Films du Sahel", "La Route du sel", "SNDAK00007F", "MASAH 001 007", "RÔLE PRINCIPAL");
    }

    /** What {@code npm run decoder} of the pages holds before a camera: a badge as houses have them, not the longest. */
    @Test
    void a_badge_of_usual_length_has_coarser_modules() throws Exception {
        Badge badge = BadgeRun.usual(7);
        BufferedImage print = page(draw(List.of(badge), BadgeRun.FRAME, new ArrayList<>()), 0, 300);
        Files.createDirectories(SEEN);
        ImageIO.write(quarter(print, 0), "png", SEEN.resolve("badge.png").toFile());
        assertThat(decode(quarter(print, 0))).isEqualTo(badge.value());
        assertThat(decode(blurred(quarter(print, 0), 5))).isEqualTo(badge.value());
    }

    /** A picture taken from afar or by a shaking hand: fewer dots, each mixed with its neighbours. */
    @Test
    void a_code_is_read_from_a_small_and_blurred_picture_too() throws Exception {
        Badge badge = BadgeRun.badge(8, true);
        byte[] pdf = draw(Collections.nCopies(4, badge), BadgeRun.FRAME, new ArrayList<>());
        BufferedImage print = page(pdf, 0, 300);
        int smallest = 300;
        for (int dots = 290; dots >= 60; dots -= 10) {
            try {
                if (!decode(blurred(shrunk(quarter(print, 0), dots / 300.0), 2)).equals(badge.value())) {
                    break;
                }
                smallest = dots;
            } catch (ReaderException tooFewDots) {
                break;
            }
        }
        Files.createDirectories(SEEN);
        Files.writeString(SEEN.resolve("smallest.txt"), "read down to " + smallest + " dots an inch, blurred\n");
        // 180 dots an inch lay 163 pixels across the code: a telephone held at arm's length takes more.
        assertThat(smallest).isLessThanOrEqualTo(180);
    }

    private static BufferedImage shrunk(BufferedImage picture, double by) {
        int w = (int) Math.round(picture.getWidth() * by);
        int h = (int) Math.round(picture.getHeight() * by);
        BufferedImage small = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, w, h, null);
        pen.dispose();
        return small;
    }

    @Test
    void different_people_fill_a_page_and_go_on_on_the_next() throws Exception {
        List<Badge> badges = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            badges.add(BadgeRun.badge(i, i % 2 == 0));
        }
        List<Integer> told = new ArrayList<>();
        Frame withLogo = new Frame(
                "Société de production au nom beaucoup trop long pour un badge",
                BadgeRun.photo(99),
                "",
                "Un projet dont le titre ne tient pas sur une ligne",
                "Série",
                "taalentio.example",
                "3 janv. 2027");
        byte[] pdf = draw(badges, withLogo, told);
        assertThat(told).containsExactly(4, 6);
        Files.createDirectories(SEEN);
        ImageIO.write(page(pdf, 0, 150), "png", SEEN.resolve("several.png").toFile());
        ImageIO.write(page(pdf, 1, 150), "png", SEEN.resolve("several-2.png").toFile());
        BufferedImage second = page(pdf, 1, 300);
        assertThat(decode(quarter(second, 0))).isEqualTo(badges.get(4).value());
        assertThat(decode(quarter(second, 1))).isEqualTo(badges.get(5).value());
        assertThat(text(pdf)).contains("Société de production au nom beaucoup t…");
        try {
            decode(quarter(second, 2));
            throw new AssertionError("a badge that nobody asked for");
        } catch (NotFoundException nothingThere) {
            assertThat(nothingThere).isNotNull();
        }
    }

    @Test
    void a_badge_measures_what_the_reference_says() throws Exception {
        BufferedImage print = page(draw(List.of(BadgeRun.badge(2, false)), BadgeRun.FRAME, new ArrayList<>()), 0, 300);
        int blue = 0x1d4ed8;
        int left = print.getWidth();
        int right = 0;
        for (int x = 0; x < print.getWidth() / 2; x++) {
            for (int y = 0; y < print.getHeight() / 2; y += 4) {
                if ((print.getRGB(x, y) & 0xFFFFFF) == blue) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
        }
        // The tinted block is as wide as the badge but for its padding of 14 points on each side.
        double width = (right - left + 1) / 300.0 * 2.54 + 2 * 14 / 72.0 * 2.54;
        assertThat(width).isBetween(9.4, 9.6);
    }

    @Test
    void five_hundred_take_ten_seconds_and_a_heap_of_256_megabytes_at_most(@TempDir Path folder) throws Exception {
        Path pdf = folder.resolve("badges.pdf");
        Process run = new ProcessBuilder(
                        BadgeRun.javaHome() + "/bin/java",
                        "-Xmx256m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BadgeRun.class.getName(),
                        "500",
                        pdf.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as(said).isZero();
        String[] figures = said.lines().reduce((a, b) -> b).orElse("").split(" ", -1);
        System.Logger log = System.getLogger(BadgeSheetTest.class.getName());
        log.log(System.Logger.Level.INFO, "500 badges: {0} ms, peak heap {1} MB", figures[0], figures[1]);
        Files.createDirectories(SEEN);
        Files.writeString(
                SEEN.resolve("figures.txt"),
                "500 badges: " + figures[0] + " ms, peak heap " + figures[1] + " MB, " + Files.size(pdf) / 1024
                        + " KB\n");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(125);
        }
        assertThat(Long.parseLong(figures[0])).isLessThanOrEqualTo(10_000);
    }
}
