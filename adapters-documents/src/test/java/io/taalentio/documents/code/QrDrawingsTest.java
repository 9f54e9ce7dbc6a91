package io.taalentio.documents.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrDrawingsTest {

    private static final String PAGE = "https://taalentio.example.org/profile/view/SNF0042DAK";

    private final QrDrawings qr = new QrDrawings();

    private static Result decoded(BufferedImage image) throws Exception {
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))),
                        Map.of(DecodeHintType.TRY_HARDER, true));
    }

    private static BufferedImage drawn(String svg) {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"").matcher(svg);
        assertThat(box.find()).isTrue();
        int side = Integer.parseInt(box.group(1));
        BufferedImage image = new BufferedImage(side * 8, side * 8, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, side * 8, side * 8);
        g.setColor(Color.BLACK);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(svg);
        while (run.find()) {
            g.fillRect(
                    8 * Integer.parseInt(run.group(1)),
                    8 * Integer.parseInt(run.group(2)),
                    8 * Integer.parseInt(run.group(3)),
                    8);
        }
        g.dispose();
        return image;
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 100, 256, 333, 1024, 2048})
    void a_png_decodes_at_any_size(int size) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(qr.png(PAGE, size)));
        assertThat(image.getWidth()).isEqualTo(size);
        assertThat(image.getHeight()).isEqualTo(size);
        assertThat(decoded(image).getText()).isEqualTo(PAGE);
    }

    @Test
    void an_svg_decodes_at_level_M() throws Exception {
        Result result = decoded(drawn(qr.svg(PAGE)));
        assertThat(result.getText()).isEqualTo(PAGE);
        assertThat(result.getResultMetadata()).containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "M");
    }

    @Test
    void the_border_is_four_modules_wide() throws IOException {
        int side = QrMatrix.of(PAGE).size();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(qr.png(PAGE, (side + 8) * 10)));
        assertThat(new Color(image.getRGB(39, 39))).isEqualTo(Color.WHITE);
        assertThat(new Color(image.getRGB(40, 40))).isEqualTo(Color.BLACK);
        assertThat(qr.svg(PAGE)).contains("d=\"M4 4h7v1");
    }

    @Test
    void letters_beyond_ascii_survive() throws Exception {
        String page = "https://exemple.org/ɓɗŋ/é";
        assertThat(decoded(drawn(qr.svg(page))).getText()).isEqualTo(page);
    }

    @Test
    void what_no_code_holds_is_refused() {
        assertThatThrownBy(() -> qr.svg("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> qr.svg("x".repeat(301))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> qr.png(PAGE, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_code_that_is_not_there_is_not_found() {
        BufferedImage blank = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        assertThatThrownBy(() -> decoded(blank)).isInstanceOf(NotFoundException.class);
    }
}
