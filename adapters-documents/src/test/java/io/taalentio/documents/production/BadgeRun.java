package io.taalentio.documents.production;

import io.taalentio.core.file.FileVariant;
import io.taalentio.core.file.Rendition;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.production.BadgeSheets.Badge;
import io.taalentio.core.production.BadgeSheets.Frame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Draws badges in a Java machine of its own, whose heap the caller has bounded. */
final class BadgeRun {

    static final Frame FRAME = new Frame(
            "Les Films du Sahel",
            null,
            "12 janv. 2027 – 28 févr. 2027",
            "La Route du sel",
            "Long métrage",
            "taalentio.example",
            "3 janv. 2027");

    private BadgeRun() {}

    /** Arguments: how many badges, where the PDF goes; prints milliseconds and the largest heap that was used. */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        List<Badge> badges = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            badges.add(badge(i, true));
        }
        long start = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            new BadgeSheetPdf().draw(badges, FRAME, Language.FR, out, done -> {});
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        IO.println(millis + " " + peak / (1024 * 1024));
    }

    static Badge badge(int number, boolean withPhoto) {
        return badge(number, withPhoto, value(code(number)));
    }

    /** One whose value is as long as that of a house at an address of usual length: 150 characters. */
    static Badge usual(int number) {
        String value = value(code(number));
        return badge(number, true, "HTTPS://CASTING.EXAMPLE.ORG/B/" + value.substring(value.length() - 120));
    }

    private static String code(int number) {
        return "MASAH001" + String.format("%03d", number);
    }

    private static Badge badge(int number, boolean withPhoto, String value) {
        String code = code(number);
        return new Badge(
                withPhoto ? () -> photo(number) : null,
                "Coumba Fatoumata Sarr-Diallo",
                "SNDAK" + String.format("%05d", number) + "F",
                code,
                value,
                number % 2 == 0 ? "Figurant·e" : "Rôle principal",
                number % 2 == 0 ? "#1d4ed8" : "#b91c1c",
                "#ffffff",
                number % 3 == 0 ? "Marchande du caravansérail" : null);
    }

    /** As long as a signed value may be. */
    static String value(String code) {
        StringBuilder value = new StringBuilder("TB1." + code + ".");
        Random letters = new Random(code.hashCode());
        while (value.length() < 180) {
            value.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(letters.nextInt(32)));
        }
        return value.toString();
    }

    /** About twelve kilobytes, as the house keeps its small pictures. */
    static Rendition photo(int number) {
        BufferedImage image = new BufferedImage(240, 320, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        Random colours = new Random(number);
        for (int i = 0; i < 120; i++) {
            pen.setColor(new Color(colours.nextInt(0x1000000)));
            pen.fillOval(colours.nextInt(240), colours.nextInt(320), 40, 40);
        }
        pen.dispose();
        try {
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", jpeg);
            return new Rendition(FileVariant.THUMB, jpeg.toByteArray(), 240, 320);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable String javaHome() {
        return System.getProperty("java.home");
    }
}
