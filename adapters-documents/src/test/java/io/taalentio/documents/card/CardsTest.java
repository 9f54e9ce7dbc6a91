package io.taalentio.documents.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.file.FileType;
import io.taalentio.core.file.FileVariant;
import io.taalentio.core.file.Rendition;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.talent.TalentCards;
import io.taalentio.documents.file.TestImages;
import io.taalentio.documents.testing.Pictures;
import io.taalentio.documents.testing.SampleCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardsTest {

    private static final int MOST_BYTES = 120 * 1024;
    private static final Path SHOWN = Path.of("target", "cards");

    @TempDir
    Path folder;

    private final TalentCardPdf talents = new TalentCardPdf();
    private final CinemaCardPdf cinema = new CinemaCardPdf();

    private Rendition picture(long seed, FileKind kind, FileVariant variant) throws IOException {
        Path file = Files.write(folder.resolve("p" + seed), Pictures.png(Pictures.portrait(1200, 1500, seed)));
        return TestImages.draw(file, FileType.PNG, kind.variants()).stream()
                .filter(r -> r.variant() == variant)
                .findFirst()
                .orElseThrow();
    }

    private List<Rendition> gallery() throws IOException {
        List<Rendition> gallery = new ArrayList<>();
        for (int seed : IntStream.range(11, 16).toArray()) {
            gallery.add(picture(seed, FileKind.GALLERY, FileVariant.THUMB));
        }
        return gallery;
    }

    /** Keeps the card where a person can look at it. */
    private static byte[] shown(String name, byte[] pdf) throws IOException {
        Files.createDirectories(SHOWN);
        Files.write(SHOWN.resolve(name + ".pdf"), pdf);
        return pdf;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String scanned(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            LuminanceSource page =
                    new BufferedImageLuminanceSource(new PDFRenderer(document).renderImageWithDPI(0, 150));
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(page)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }

    @Test
    void a_talent_card_says_the_name_in_its_own_letters() throws Exception {
        byte[] pdf = shown(
                "talent-internal",
                talents.render(SampleCards.talent(picture(1, FileKind.PHOTO, FileVariant.CARD), true), Language.FR));
        assertThat(text(pdf))
                .contains("Ɓintou Ɗiallo-Ŋom", "SNF0042DAK", "Dakar, Sénégal", "Ɛ kɔrɔ, ŋana ɗoo", "+221 77 123 45 67");
        assertThat(scanned(pdf)).isEqualTo(SampleCards.TALENT_PAGE);
        assertThat(pdf.length).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void a_public_card_has_no_contact() throws Exception {
        byte[] pdf = shown(
                "talent-public",
                talents.render(SampleCards.talent(picture(2, FileKind.PHOTO, FileVariant.CARD), false), Language.EN));
        assertThat(text(pdf)).contains("Ɓintou Ɗ.", "LANGUAGES").doesNotContain("+221", "@example.org", "INTERNAL");
    }

    @Test
    void a_card_with_nothing_but_a_long_name_holds_together() throws Exception {
        byte[] pdf = shown("talent-sparse", talents.render(SampleCards.sparseTalent(), Language.FR));
        assertThat(text(pdf)).contains("Andriamampandry").contains("MAM0001RAB");
        assertThat(scanned(pdf)).isEqualTo(SampleCards.TALENT_PAGE);
    }

    @Test
    void a_cinema_sheet_holds_portrait_pictures_and_credits_in_120_KB() throws Exception {
        byte[] pdf = shown(
                "cinema-internal",
                cinema.render(
                        SampleCards.cinema(picture(3, FileKind.PHOTO, FileVariant.CARD), gallery(), true),
                        Language.FR));
        assertThat(text(pdf))
                .contains(
                        "Yasmine El Ɓaraka Touré", "MACAS00001F", "Le Souffle du Rif", "172 cm", "Actrice principale");
        assertThat(scanned(pdf)).isEqualTo(SampleCards.CINEMA_PAGE);
        assertThat(pdf.length).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void a_cinema_sheet_without_pictures_holds_together() throws Exception {
        byte[] pdf = shown("cinema-plain", cinema.render(SampleCards.cinema(null, List.of(), false), Language.EN));
        assertThat(text(pdf)).contains("Yasmine T.", "CREDITS");
        assertThat(scanned(pdf)).isEqualTo(SampleCards.CINEMA_PAGE);
    }

    @Test
    void arabic_ethiopic_and_tifinagh_names_are_printed() throws Exception {
        TalentCards.CardView card = SampleCards.named("ياسمين لالة العلوي", "ሰላም ተስፋዬ · ⵜⵉⵏⵀⵉⵏⴰⵏ · Ọlá Ṣadé 😀");
        byte[] pdf = shown("talent-scripts", talents.render(card, Language.FR));
        String text = text(pdf);
        assertThat(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC))
                .contains("ياسمين", "العلوي");
        assertThat(text).contains("ሰላም ተስፋዬ", "ⵜⵉⵏⵀⵉⵏⴰⵏ", "Ọlá Ṣadé").doesNotContain("😀");
    }

    @Test
    void fonts_are_embedded_and_cut_to_what_is_used() throws Exception {
        byte[] pdf = talents.render(SampleCards.talent(null, true), Language.FR);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+Noto.*");
            }
        }
        assertThat(pdf.length).isLessThan(50 * 1024);
    }

    @Test
    void endless_texts_end_in_an_ellipsis_on_one_page() throws Exception {
        String endless = "Comédienne et danseuse, je joue partout. ".repeat(300);
        byte[] pdf = shown("talent-endless", talents.render(SampleCards.wordy(endless), Language.FR));
        assertThat(text(pdf)).contains("…");
        assertThat(scanned(pdf)).isEqualTo(SampleCards.TALENT_PAGE);
        byte[] oneWord = talents.render(SampleCards.wordy("x".repeat(4000)), Language.FR);
        assertThat(text(oneWord)).contains("…");
    }
}
