package io.taalentio.documents.card;

import com.itextpdf.kernel.colors.Color;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.profile.PrintedPerson;
import io.taalentio.core.profile.PrintedPerson.ContactLines;
import io.taalentio.core.profile.PrintedPerson.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What both cards are built of. */
final class CardParts {

    private final Sheet sheet;
    private final Language language;
    private final float margin;

    CardParts(Sheet sheet, Language language, float margin) {
        this.sheet = sheet;
        this.language = language;
        this.margin = margin;
    }

    /** The photograph, or the mark on a quiet ground where there is none. */
    void portrait(PrintedPerson person, float w, float h) {
        if (person.photo() != null) {
            sheet.picture(person.photo(), 0, 0, w, h, 0);
        } else {
            sheet.fill(Ink.NIGHT_RAISED, 0, 0, w, h);
            float side = w * 0.46f;
            sheet.mark(Ink.NIGHT, Ink.LAMP, (w - side) / 2, (h - side) / 2, side);
        }
    }

    /**
     * The name as large as it goes in two lines, else in three.
     *
     * @return baseline of the last line
     */
    float name(String name, float largest, float x, float firstBaseline, float w) {
        for (int most = 2; most <= 3; most++) {
            for (float size = largest; size >= largest * 0.6f; size -= 1) {
                List<String> lines = Lettering.lines(Face.NAME, size, name, w, most + 1);
                boolean broken = lines.stream().anyMatch(l -> l.endsWith("…"));
                boolean whole = wholeWords(name, size, w);
                if (lines.size() <= most && !broken && whole) {
                    return set(lines, size, x, firstBaseline, w);
                }
            }
        }
        float size = largest * 0.6f;
        return set(Lettering.lines(Face.NAME, size, name, w, 4), size, x, firstBaseline, w);
    }

    private static boolean wholeWords(String name, float size, float w) {
        for (String word : Lettering.printable(Face.NAME, name).split(" ", -1)) {
            if (Lettering.width(Face.NAME, size, word) > w) {
                return false;
            }
        }
        return true;
    }

    private float set(List<String> lines, float size, float x, float firstBaseline, float w) {
        float baseline = firstBaseline + size * 0.2f;
        for (String line : lines) {
            sheet.line(Face.NAME, size, Ink.ON_NIGHT, line, x, baseline, w + 2);
            baseline += size * 1.16f;
        }
        // Arabic goes deeper below the line than Latin does.
        return baseline - size * (ArabicForms.needed(lines.getLast()) ? 0.94f : 1.16f);
    }

    void internalMark(float right, float baseline) {
        String text = Word.INTERNAL.capitals(language);
        float w = Lettering.width(Face.STRONG, 6.2f, 0.7f, text);
        sheet.strokeRound(Ink.LAMP, 0.7f, right - w - 12, baseline - 9, w + 12, 13, 6.5f);
        sheet.tracked(Face.STRONG, 6.2f, 0.7f, Ink.LAMP, text, right - w - 6, baseline);
    }

    /** A tick in a disc and the words beside it, ending at {@code right}. */
    private void verified(float right, float baseline, float size) {
        String text = Word.VERIFIED.in(language);
        float x = right - Lettering.width(Face.STRONG, size, text);
        float r = size * 0.55f;
        float centre = x - size * 0.45f - r;
        sheet.fillCircle(Ink.LEAF, centre, baseline - size * 0.33f, r);
        sheet.tick(Ink.WHITE, centre, baseline - size * 0.33f, r);
        sheet.line(Face.STRONG, size, Ink.ON_NIGHT, text, x, baseline, 200);
    }

    /** The code, to be read out over a telephone, and whether the house has verified who bears it. */
    void code(PrintedPerson person, float size, float x, float baseline, float w) {
        float label = baseline - size * 1.06f;
        sheet.tracked(Face.STRONG, size * 0.34f, 1f, Ink.ON_NIGHT_MUTED, Word.CODE.capitals(language), x, label);
        sheet.tracked(Face.STRONG, size, size * 0.09f, Ink.ON_NIGHT, person.code(), x, baseline);
        if (person.verified()) {
            verified(x + w, label, size * 0.44f);
        }
    }

    /** A heading with its section's colour as an edge; returns the baseline of what follows. */
    float heading(Word word, Color edge, float x, float top) {
        sheet.fillRound(edge, x, top, 2.6f, 9, 1.3f);
        sheet.tracked(Face.STRONG, 7.4f, 0.75f, Ink.INK, word.capitals(language), x + 8, top + 7.3f);
        return top + 24;
    }

    private static final float FACT_SIZE = 9;
    private static final float FACT_LEADING = 11.4f;
    private static final float FACT_GAP = 9.4f;

    /** A label over its value; returns the top of the next. */
    float fact(Word word, @Nullable String value, float x, float top, float w, int most) {
        if (value == null || value.isBlank()) {
            return top;
        }
        label(word, x, top);
        return sheet.block(Face.TEXT, FACT_SIZE, FACT_LEADING, Ink.INK, value, x, top + 16.6f, w, most)
                - FACT_LEADING
                + FACT_GAP;
    }

    void label(Word word, float x, float top) {
        sheet.tracked(Face.STRONG, 5.9f, 0.55f, Ink.MUTED, word.capitals(language), x, top + 6);
    }

    /** A language a line with its level in small, what does not fit as a number; returns the baseline after the last. */
    float languages(List<Spoken> languages, float x, float firstBaseline, float w, int most) {
        float baseline = firstBaseline;
        int shown = languages.size() <= most ? languages.size() : most - 1;
        for (Spoken spoken : languages.subList(0, Math.max(0, shown))) {
            String name = Lettering.cut(Face.TEXT, FACT_SIZE, Lettering.printable(Face.TEXT, spoken.name()), w);
            sheet.line(Face.TEXT, FACT_SIZE, Ink.INK, name, x, baseline, w);
            float after = Lettering.width(Face.TEXT, FACT_SIZE, name) + 5;
            if (spoken.level() != null && w - after > 20) {
                sheet.line(Face.TEXT, 7.2f, Ink.MUTED, spoken.level(), x + after, baseline, w - after);
            }
            baseline += FACT_LEADING + 0.8f;
        }
        if (shown < languages.size()) {
            sheet.line(Face.TEXT, 8, Ink.MUTED, "+ " + (languages.size() - shown), x, baseline, w);
            baseline += FACT_LEADING;
        }
        return baseline;
    }

    /** The foot of the card: how to reach the person, where the page is, and its QR code. */
    void foot(PrintedPerson person, float top, float side, boolean withCode) {
        float h = sheet.height() - top;
        sheet.fill(Ink.PAPER, 0, top, sheet.width(), h);
        sheet.rule(Ink.LINE, 0.8f, 0, top, sheet.width());
        float right = sheet.width() - margin;
        float qrLeft = withCode ? right - side : right;
        if (withCode) {
            framedCode(person.page(), qrLeft, top + (h - side) / 2, side);
        }
        float w = qrLeft - margin - (withCode ? 16 : 0);
        float y = top + 24;
        ContactLines contact = person.contact();
        if (contact != null) {
            for (String line : contactLines(contact)) {
                sheet.line(Face.STRONG, 9, Ink.INK, line, margin, y, w);
                y += 12.6f;
            }
        } else {
            y = sheet.block(Face.STRONG, 11, 14, Ink.INK, Word.SCAN.in(language), margin, y + 4, w, 2);
        }
        String address = person.page().replaceFirst("^https?://", "");
        sheet.line(Face.TEXT, 7.6f, Ink.MUTED, address, margin, Math.min(y + 3, sheet.height() - 16), w);
        sheet.link(person.page(), margin, y - 6, w, 12);
    }

    /** The QR code on white in a thin frame; a click leads where a scan does. */
    void framedCode(String page, float x, float y, float side) {
        sheet.fillRound(Ink.WHITE, x - 2, y - 2, side + 4, side + 4, 6);
        sheet.strokeRound(Ink.LINE, 0.8f, x - 2, y - 2, side + 4, side + 4, 6);
        sheet.qr(page, x, y, side);
        sheet.link(page, x, y, side, side);
    }

    private static List<String> contactLines(ContactLines contact) {
        List<String> lines = new ArrayList<>();
        String phone = contact.phone();
        if (phone != null) {
            boolean same = phone.equals(contact.whatsapp());
            lines.add(same ? phone + "  (WhatsApp)" : phone);
        }
        if (contact.whatsapp() != null && !contact.whatsapp().equals(phone)) {
            lines.add("WhatsApp " + contact.whatsapp());
        }
        lines.add(contact.email());
        StringBuilder networks = new StringBuilder();
        int count = 0;
        for (Map.Entry<String, String> network : contact.networks().entrySet()) {
            if (count++ < 3) {
                networks.append(networks.isEmpty() ? "" : "   ")
                        .append(network.getKey())
                        .append(' ')
                        .append(network.getValue());
            }
        }
        if (!networks.isEmpty()) {
            lines.add(networks.toString());
        }
        return lines;
    }

    /** The text, empty for what was not said. */
    static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static List<Sheet.Chip> tinted(List<String> words) {
        return words.stream().map(w -> new Sheet.Chip(w, Ink.TINT, Ink.ON_TINT)).toList();
    }
}
