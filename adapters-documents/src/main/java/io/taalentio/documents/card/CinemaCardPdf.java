package io.taalentio.documents.card;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.geom.PageSize;
import io.taalentio.core.cinema.CinemaCards;
import io.taalentio.core.file.Rendition;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.profile.PrintedPerson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * The cinema sheet, A4: portrait, name and roles on the night's ground, a strip of pictures, traits on the left, what
 * the person can do and has done on the right, foot with QR. Each block wears the colour its section has on the form.
 */
@ApplicationScoped
class CinemaCardPdf implements CinemaCards {

    private static final float MARGIN = 36;
    /** Height of the night's ground above a strip of pictures, and without one. */
    private static final float HEAD = 300;

    private static final float TALL_HEAD = 368;
    private static final float PORTRAIT_SHARE = 0.75f;
    private static final float FOOT = 736;
    private static final float CODE = 88;

    /** What all pictures together may weigh, so that the sheet stays light enough to send. */
    private static final int MOST_PICTURE_BYTES = 92 * 1024;

    private static final int STRIP = 5;

    private static final Color ORIGINS = Ink.rgb("#25754a");
    private static final Color LANGUAGES = Ink.rgb("#0a7683");
    private static final Color TRAITS = Ink.rgb("#b3590a");
    private static final Color SKILLS = Ink.rgb("#bf2f74");
    private static final Color CREDITS = Ink.rgb("#b3321f");

    @Override
    public byte[] render(CardView card, Language language) {
        PrintedPerson person = card.person();
        try (Sheet sheet = new Sheet(PageSize.A4, person.name() + " · " + person.code(), language)) {
            CardParts parts = new CardParts(sheet, language, MARGIN);
            List<Rendition> gallery = light(card);
            float head = gallery.isEmpty() ? TALL_HEAD : HEAD;
            head(sheet, parts, card, head);
            float y = head + 36;
            if (!gallery.isEmpty()) {
                y = strip(sheet, gallery, head + 22) + 24;
            }
            left(parts, card, y);
            right(sheet, parts, card, language, y);
            parts.foot(person, FOOT, CODE, true);
            return sheet.finish();
        }
    }

    private static void head(Sheet sheet, CardParts parts, CardView card, float head) {
        PrintedPerson person = card.person();
        float portrait = head * PORTRAIT_SHARE;
        sheet.fill(Ink.NIGHT, 0, 0, sheet.width(), head);
        parts.portrait(person, portrait, head);
        sheet.fill(Ink.LAMP, 0, head, sheet.width(), 3.5f);
        float x = portrait + 30;
        float w = sheet.width() - x - MARGIN;
        sheet.wordmark(Ink.ON_NIGHT, x - 1, 32, 19);
        if (person.internal()) {
            parts.internalMark(sheet.width() - MARGIN, 45);
        }
        float y = parts.name(person.name(), 38, x, 102, w);
        String place = person.age() == null ? person.residence() : person.residence() + "  ·  " + person.age();
        sheet.line(Face.TEXT, 11.5f, Ink.ON_NIGHT, place, x, y + 24, w);
        List<Sheet.Chip> types = card.types().stream()
                .map(t -> new Sheet.Chip(t.name(), Ink.rgb(t.colour()), Ink.rgb(t.textColour())))
                .toList();
        sheet.chips(types, 8.6f, x, y + 38, w, 2);
        parts.code(person, 23, x, head - 30, w);
    }

    /** Pictures of the gallery side by side; returns their lower edge. */
    private static float strip(Sheet sheet, List<Rendition> gallery, float y) {
        float gap = 9;
        float w = (sheet.width() - 2 * MARGIN - (STRIP - 1) * gap) / STRIP;
        float h = w * 1.22f;
        float x = MARGIN;
        for (Rendition picture : gallery) {
            sheet.picture(picture, x, y, w, h, 5);
            x += w + gap;
        }
        return y + h;
    }

    private static List<Rendition> light(CardView card) {
        Rendition photo = card.person().photo();
        int weight = photo == null ? 0 : photo.jpeg().length;
        List<Rendition> light = new ArrayList<>();
        for (Rendition picture : card.gallery()) {
            if (light.size() < STRIP && weight + picture.jpeg().length <= MOST_PICTURE_BYTES) {
                light.add(picture);
                weight += picture.jpeg().length;
            }
        }
        return light;
    }

    private static void left(CardParts parts, CardView card, float top) {
        PrintedPerson person = card.person();
        float w = 158;
        float y = top;
        Traits traits = card.traits();
        if (traits != null) {
            y = parts.heading(Word.TRAITS, TRAITS, MARGIN, y) - 8;
            float half = w / 2 - 4;
            Integer height = traits.heightCm();
            float a = parts.fact(Word.HEIGHT, height == null ? null : height + " cm", MARGIN, y, half, 1);
            float b = parts.fact(Word.BUILD, traits.build(), MARGIN + w / 2, y, half, 2);
            y = Math.max(a, b);
            a = parts.fact(Word.EYES, traits.eyes(), MARGIN, y, half, 2);
            b = parts.fact(Word.SKIN, traits.skin(), MARGIN + w / 2, y, half, 2);
            y = Math.max(a, b);
            y = parts.fact(Word.HAIR, traits.hair(), MARGIN, y, w, 1) + 9;
        }
        if (person.origin() != null || person.nationality() != null || card.experience() != null) {
            y = parts.heading(Word.IDENTITY, ORIGINS, MARGIN, y) - 8;
            float half = w / 2 - 4;
            boolean both = person.origin() != null && person.nationality() != null;
            float a = parts.fact(Word.ORIGIN, person.origin(), MARGIN, y, both ? half : w, 2);
            float b = parts.fact(Word.NATIONALITY, person.nationality(), MARGIN + (both ? w / 2 : 0), y, half, 2);
            y = Math.max(a, b);
            y = parts.fact(Word.EXPERIENCE, card.experience(), MARGIN, y, w, 2) + 9;
        }
        int room = (int) ((FOOT - 10 - (y + 24)) / 12.2f) + 1;
        if (room >= 1 && !person.languages().isEmpty()) {
            y = parts.heading(Word.LANGUAGES, LANGUAGES, MARGIN, y);
            parts.languages(person.languages(), MARGIN, y, w, Math.min(room, 8));
        }
    }

    private static void right(Sheet sheet, CardParts parts, CardView card, Language language, float top) {
        float x = MARGIN + 178;
        float w = sheet.width() - x - MARGIN;
        float y = top;
        float end = FOOT - 14;
        String bio = CardParts.said(card.bio());
        boolean about = !bio.isEmpty();
        if (about) {
            float baseline = parts.heading(Word.ABOUT, Ink.LAMP, x, y);
            y = sheet.block(Face.TEXT, 9.4f, 13.2f, Ink.INK, bio, x, baseline, w, 6) + 8;
        }
        if (!card.skills().isEmpty()) {
            parts.heading(Word.SKILLS, SKILLS, x, y);
            y = sheet.chips(CardParts.tinted(card.skills()), 7.8f, x, y + 17, w, about ? 3 : 4) + 20;
        }
        if (!card.credits().isEmpty()) {
            float baseline = parts.heading(Word.CREDITS, CREDITS, x, y);
            int room = (int) ((end - baseline) / 15f) + 1;
            int shown = card.credits().size() <= room ? card.credits().size() : room - 1;
            for (PrintedCredit credit : card.credits().subList(0, Math.max(0, shown))) {
                credit(sheet, credit, x, baseline, w);
                baseline += 15;
            }
            int rest = card.credits().size() - shown;
            if (rest > 0) {
                sheet.line(
                        Face.TEXT,
                        8,
                        Ink.MUTED,
                        "+ " + rest + " " + Word.MORE_CREDITS.in(language),
                        x + 30,
                        baseline,
                        w);
            }
        } else if (!about && card.skills().isEmpty()) {
            sheet.block(Face.TEXT, 9.4f, 13.2f, Ink.MUTED, Word.SPARSE.in(language), x, y + 10, w, 3);
        }
    }

    private static void credit(Sheet sheet, PrintedCredit credit, float x, float baseline, float w) {
        Integer year = credit.year();
        sheet.line(Face.TEXT, 9, Ink.MUTED, year == null ? "—" : year.toString(), x, baseline, 28);
        String role = credit.role() == null || credit.role().isBlank() ? credit.kind() : credit.role();
        String title = Lettering.printable(Face.STRONG, credit.title());
        float most = w * 0.62f;
        sheet.line(Face.STRONG, 9, Ink.INK, title, x + 30, baseline, most);
        float after = x + 30 + Math.min(most, Lettering.width(Face.STRONG, 9, title)) + 8;
        sheet.line(Face.TEXT, 9, Ink.MUTED, role, after, baseline, x + w - after);
    }
}
