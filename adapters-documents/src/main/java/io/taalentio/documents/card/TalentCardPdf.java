package io.taalentio.documents.card;

import com.itextpdf.kernel.geom.PageSize;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.profile.PrintedPerson;
import io.taalentio.core.talent.TalentCards;
import jakarta.enterprise.context.ApplicationScoped;

/** The talent card, A5: portrait and name on the night's ground, facts on the left, words on the right, foot with QR. */
@ApplicationScoped
class TalentCardPdf implements TalentCards {

    private static final float MARGIN = 28;
    private static final float HEAD = 236;
    private static final float PORTRAIT = 177;
    private static final float FOOT = 496;
    private static final float CODE = 82;

    @Override
    public byte[] render(CardView card, Language language) {
        PrintedPerson person = card.person();
        try (Sheet sheet = new Sheet(PageSize.A5, person.name() + " · " + person.code(), language)) {
            CardParts parts = new CardParts(sheet, language, MARGIN);
            head(sheet, parts, card);
            facts(parts, card);
            float end = words(sheet, parts, card);
            boolean roomy = FOOT - end > 150;
            if (roomy) {
                large(sheet, parts, person, language, end);
            }
            parts.foot(person, FOOT, CODE, !roomy);
            return sheet.finish();
        }
    }

    private static void head(Sheet sheet, CardParts parts, CardView card) {
        PrintedPerson person = card.person();
        sheet.fill(Ink.NIGHT, 0, 0, sheet.width(), HEAD);
        parts.portrait(person, PORTRAIT, HEAD);
        sheet.fill(Ink.LAMP, 0, HEAD, sheet.width(), 3);
        float x = PORTRAIT + 22;
        float w = sheet.width() - x - 20;
        sheet.wordmark(Ink.ON_NIGHT, x - 1, 22, 15);
        if (person.internal()) {
            parts.internalMark(sheet.width() - 20, 33);
        }
        float y = parts.name(person.name(), 27, x, 76, w);
        if (!card.talents().isEmpty()) {
            String headline =
                    String.join(" · ", card.talents().stream().limit(3).toList());
            y = sheet.block(Face.STRONG, 9.6f, 13, Ink.LAMP, headline, x, y + 20, w, 2) - 13;
        }
        sheet.line(Face.TEXT, 9.6f, Ink.ON_NIGHT, person.residence(), x, y + 17, w);
        parts.code(person, 18, x, HEAD - 22, w);
    }

    private static void facts(CardParts parts, CardView card) {
        PrintedPerson person = card.person();
        float w = 112;
        float y = HEAD + 27;
        y = parts.fact(Word.AGE, person.age(), MARGIN, y, w, 1);
        y = parts.fact(Word.ORIGIN, person.origin(), MARGIN, y, w, 2);
        y = parts.fact(Word.NATIONALITY, person.nationality(), MARGIN, y, w, 1);
        y = parts.fact(Word.EXPERIENCE, card.experience(), MARGIN, y, w, 2);
        y = parts.fact(Word.AVAILABILITY, card.availability(), MARGIN, y, w, 2);
        y = parts.fact(Word.WORK_MODE, card.workMode(), MARGIN, y, w, 1);
        int room = (int) ((FOOT - 10 - (y + 16.6f)) / 12.2f) + 1;
        if (room >= 1 && !person.languages().isEmpty()) {
            parts.label(Word.LANGUAGES, MARGIN, y);
            parts.languages(person.languages(), MARGIN, y + 16.6f, w, Math.min(room, 7));
        }
    }

    /** What fills a card of few words: the code large, for a scan from arm's length. */
    private static void large(Sheet sheet, CardParts parts, PrintedPerson person, Language language, float top) {
        float x = MARGIN + 134;
        float y = top + 6;
        float side = Math.min(136, FOOT - 22 - y);
        parts.framedCode(person.page(), x, y, side);
        sheet.block(
                Face.TEXT,
                9,
                12.6f,
                Ink.MUTED,
                Word.SPARSE.in(language),
                x + side + 14,
                y + 12,
                sheet.width() - x - side - 14 - MARGIN,
                9);
    }

    /** @return where the words end */
    private static float words(Sheet sheet, CardParts parts, CardView card) {
        float x = MARGIN + 134;
        float w = sheet.width() - x - MARGIN;
        float y = HEAD + 27;
        float end = FOOT - 14;
        String bio = CardParts.said(card.bio());
        String education = CardParts.said(card.education());
        boolean about = !bio.isEmpty();
        boolean taught = !education.isEmpty();
        if (!card.talents().isEmpty()) {
            parts.heading(Word.TALENTS, Ink.rgb("#bf2f74"), x, y);
            y = sheet.chips(CardParts.tinted(card.talents()), 7.6f, x, y + 17, w, about ? 3 : 5) + 17;
        }
        float reserve = taught ? 46 : 0;
        if (about) {
            float baseline = parts.heading(Word.ABOUT, Ink.LAMP, x, y);
            int most = Math.max(2, (int) ((end - reserve - baseline) / 12.6f) + 1);
            y = sheet.block(Face.TEXT, 9, 12.6f, Ink.INK, bio, x, baseline, w, most) + 4;
        }
        if (taught && y + 38 < end) {
            float baseline = parts.heading(Word.EDUCATION, Ink.rgb("#25754a"), x, y);
            int most = Math.max(1, (int) ((end - baseline) / 12.6f) + 1);
            y = sheet.block(Face.TEXT, 9, 12.6f, Ink.INK, education, x, baseline, w, most) + 4;
        }
        return y;
    }
}
