package io.taalentio.core.production;

import io.taalentio.core.file.Rendition;
import io.taalentio.core.kernel.Language;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Draws badges, four to an A4 page, to be cut out (product reference, section 7.6). */
public interface BadgeSheets {

    /**
     * Draws the badges one after another and writes each page as soon as it is full, so that any number of them takes
     * the memory of a few.
     *
     * @param out takes the PDF; stays the caller's to close
     * @param drawn is told how many badges are drawn, after each page
     * @throws java.io.UncheckedIOException when {@code out} fails
     */
    void draw(List<Badge> badges, Frame frame, Language language, OutputStream out, IntConsumer drawn);

    /**
     * What all badges of a project share, in words.
     *
     * @param company empty for a project without one
     * @param logo of the company
     * @param dates {@code 12 janv. 2027 – 31 janv. 2027}, empty when there are none
     * @param site address of the house, for the foot
     * @param printed the day, for the foot
     */
    record Frame(
            String company,
            @Nullable Rendition logo,
            String dates,
            String project,
            String productionType,
            String site,
            String printed) {}

    /**
     * One badge.
     *
     * @param photo read when the badge is drawn; null gives the placeholder
     * @param code of the assignment, to be typed where nothing can be scanned
     * @param value what the QR code holds
     * @param role in words, tinted by {@code colour}, {@code #RRGGBB}
     * @param detail character or description, null for none
     */
    record Badge(
            @Nullable Supplier<Rendition> photo,
            String name,
            String profileCode,
            String code,
            String value,
            String role,
            String colour,
            String textColour,
            @Nullable String detail) {}
}
