package io.taalentio.documents.production;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.geom.PageSize;
import io.taalentio.core.file.Rendition;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.production.BadgeSheets;
import io.taalentio.documents.card.Face;
import io.taalentio.documents.card.Ink;
import io.taalentio.documents.card.Lettering;
import io.taalentio.documents.card.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Four badges of 9.5 × 13.5 cm on an A4 page, in dashed rounded frames with cut lines through the middle. The person's
 * photo and the QR code stand clear; the block at the foot wears the colour of the role, to be seen from afar.
 */
@ApplicationScoped
class BadgeSheetPdf implements BadgeSheets {

    private static final float CM = 72 / 2.54f;
    private static final float WIDTH = 9.5f * CM;
    private static final float HEIGHT = 13.5f * CM;
    private static final float GAP = 10;
    private static final float PHOTO = 2.2f * CM;
    private static final float CODE = 2.3f * CM;
    private static final float PAD = 14;
    private static final int PER_PAGE = 4;

    /** Letters of the company's and the person's or project's name at most (section 7.6). */
    private static final int COMPANY_MAX = 40;

    private static final int NAME_MAX = 35;

    @Override
    public void draw(List<Badge> badges, Frame frame, Language language, OutputStream out, IntConsumer drawn) {
        String title = badges.size() == 1 || same(badges)
                ? badges.getFirst().name() + " · " + badges.getFirst().code()
                : frame.project();
        try (Sheet sheet = new Sheet(PageSize.A4, title, language, out)) {
            float left = (sheet.width() - 2 * WIDTH - GAP) / 2;
            float top = (sheet.height() - 2 * HEIGHT - GAP) / 2;
            for (int i = 0; i < badges.size(); i++) {
                int place = i % PER_PAGE;
                if (place == 0) {
                    if (i > 0) {
                        sheet.nextPage();
                        drawn.accept(i);
                    }
                    cutLines(sheet);
                }
                float x = left + (place % 2) * (WIDTH + GAP);
                int row = place / 2;
                float y = top + row * (HEIGHT + GAP);
                badge(sheet, badges.get(i), frame, x, y);
            }
            sheet.finish();
        }
        drawn.accept(badges.size());
    }

    private static boolean same(List<Badge> badges) {
        return badges.stream().map(Badge::code).distinct().count() == 1;
    }

    private static void cutLines(Sheet sheet) {
        sheet.dashedLine(Ink.MUTED, 0.5f, sheet.width() / 2, 0, sheet.width() / 2, sheet.height());
        sheet.dashedLine(Ink.MUTED, 0.5f, 0, sheet.height() / 2, sheet.width(), sheet.height() / 2);
    }

    private static void badge(Sheet sheet, Badge badge, Frame frame, float x, float y) {
        float middle = x + WIDTH / 2;
        float w = WIDTH - 2 * PAD;
        sheet.dashedRound(Ink.MUTED, 0.8f, x, y, WIDTH, HEIGHT, 12);
        sheet.wordmark(Ink.INK, middle - 36, y + 9, 18);
        Rendition logo = frame.logo();
        if (logo != null) {
            sheet.sharedPicture(logo, x + WIDTH - PAD - 24, y + 7, 24, 24, 3);
        }
        sheet.rule(Ink.LAMP, 1.2f, x + PAD, y + 35, w);

        sheet.centred(Face.STRONG, 11, Ink.INK, shortened(frame.company(), COMPANY_MAX), middle, y + 50, w);
        sheet.centred(Face.TEXT, 8.4f, Ink.MUTED, frame.dates(), middle, y + 62, w);

        photo(sheet, badge, middle - PHOTO / 2, y + 70);

        float line = y + 70 + PHOTO + 22;
        sheet.centred(Face.NAME, 15, Ink.INK, shortened(badge.name(), NAME_MAX), middle, line, w);
        sheet.centred(Face.TEXT, 9, Ink.MUTED, badge.profileCode(), middle, line + 13, w);
        sheet.centred(Face.STRONG, 10.5f, Ink.INK, shortened(frame.project(), NAME_MAX), middle, line + 29, w);
        sheet.centred(Face.TEXT, 8.4f, Ink.MUTED, frame.productionType(), middle, line + 40, w);

        float code = line + 47;
        float outer = sheet.qrOfModules(badge.value(), middle, code, CODE);
        sheet.centred(Face.STRONG, 10, Ink.INK, spaced(badge.code()), middle, code + outer + 8, w);

        Color ground = Ink.rgb(badge.colour());
        Color words = Ink.rgb(badge.textColour());
        float block = y + HEIGHT - 62;
        sheet.fillRound(ground, x + PAD, block, w, 38, 7);
        String detail = badge.detail();
        String role = badge.role().toUpperCase(Locale.ROOT);
        if (detail == null || detail.isBlank()) {
            sheet.centred(Face.STRONG, 13, words, role, middle, block + 24, w - 16);
        } else {
            sheet.centred(Face.STRONG, 12, words, role, middle, block + 17, w - 16);
            sheet.centred(Face.TEXT, 8.4f, words, detail, middle, block + 30, w - 16);
        }
        sheet.centred(Face.TEXT, 7, Ink.MUTED, frame.site() + "  ·  " + frame.printed(), middle, y + HEIGHT - 11, w);
    }

    private static void photo(Sheet sheet, Badge badge, float x, float y) {
        sheet.fillRound(Ink.SUNKEN, x, y, PHOTO, PHOTO, 8);
        Supplier<Rendition> photo = badge.photo();
        if (photo == null) {
            sheet.mark(Ink.MUTED, Ink.MUTED, x + PHOTO * 0.14f, y + PHOTO * 0.14f, PHOTO * 0.72f);
        } else {
            sheet.picture(photo.get(), x, y, PHOTO, PHOTO, 8);
        }
        sheet.strokeRound(Ink.INK, 1, x, y, PHOTO, PHOTO, 8);
    }

    /** {@code MAABC 001 042}: the parts of the code, as one reads them out. */
    private static String spaced(String code) {
        return code.substring(0, 5) + " " + code.substring(5, 8) + " " + code.substring(8);
    }

    private static String shortened(String text, int most) {
        String printable = Lettering.printable(Face.STRONG, text.strip());
        return printable.codePointCount(0, printable.length()) <= most
                ? printable
                : printable.substring(0, printable.offsetByCodePoints(0, most)).stripTrailing() + "…";
    }
}
