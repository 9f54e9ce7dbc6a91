package io.taalentio.api.demo;

import static io.taalentio.api.demo.Palette.INK;
import static io.taalentio.api.demo.Palette.colour;
import static io.taalentio.api.demo.Palette.colours;
import static io.taalentio.api.demo.Palette.distance;
import static io.taalentio.api.demo.Palette.mix;
import static io.taalentio.api.demo.Shapes.circle;

import io.taalentio.api.demo.Look.Hair;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Draws an invented person, since no photograph of anybody real may stand for one. The same look and seed give the same
 * picture.
 */
final class Portrait extends Drawing {

    private static final List<Color> WALLS = colours(
            "E8D5B7", "D9A566", "C9704A", "9DB4A0", "6E8FA3", "B7C4CF", "E3B8A0", "7C8B6F", "D8C9AE", "3F5468",
            "A8634B", "C7B8D0");
    private static final List<Color> CLOTHS = colours(
            "1F3A5F", "8A2F2A", "2F5D50", "D08A2E", "5B3A63", "E6E0D4", "274046", "B5533C", "46506B", "7A8F3C",
            "C9A227", "A23B5A");
    private static final List<Color> ACCENTS = colours("E9B44C", "F2E3C9", "D1495B", "2E86AB", "7FB069", "F4A259");
    private static final List<Color> BLACK_HAIR = colours("15100E", "1D1512", "261913");
    private static final List<Color> BROWN_HAIR = colours("1D1512", "2E1D14", "4A2E1C");

    private final Sitter sitter;

    private Portrait(Sitter sitter) {
        super(sitter);
        this.sitter = sitter;
    }

    /** A JPEG of 960 × 1200 pixels. */
    static byte[] jpeg(Look look, long seed) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            paint(g, look, new Random(seed * 7919 + 17));
        } finally {
            g.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void paint(Graphics2D g, Look look, Random random) {
        double faceWidth = 292 + random.nextInt(36);
        double faceHeight = 392 + random.nextInt(40);
        Color hair = hairColour(look.hair(), random);
        Color wall = WALLS.get(random.nextInt(WALLS.size()));
        Color cloth = distinct(CLOTHS, wall, random);
        Color accent = distinct(ACCENTS, cloth, random);
        Portrait portrait = new Portrait(new Sitter(g, look, random, hair, cloth, accent, faceWidth, faceHeight));
        portrait.wall(wall);
        portrait.person();
    }

    private static Color hairColour(Hair hair, Random random) {
        return switch (hair) {
            case GREY_AFRO, GREY_CROP -> colour("A9A39B");
            case STRAIGHT, WAVY -> BROWN_HAIR.get(random.nextInt(3));
            default -> BLACK_HAIR.get(random.nextInt(3));
        };
    }

    private void person() {
        HairDrawing hair = new HairDrawing(sitter);
        FaceDrawing face = new FaceDrawing(sitter);
        hair.hairBehind();
        new ClothesDrawing(sitter).neckAndClothes();
        face.ears();
        Shape outline = face.face();
        fill(outline, look.skin().face);
        face.shadeSide(outline);
        face.beard(outline);
        face.features();
        hair.hairBefore(outline);
        face.glasses();
        face.earrings();
    }

    private void wall(Color colour) {
        g.setColor(colour);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        Color soft = mix(colour, Color.WHITE, 0.22);
        Color deep = mix(colour, INK, 0.16);
        switch (random.nextInt(5)) {
            case 0 -> fill(circle(CENTRE + 40, 470, 390), soft);
            case 1 -> {
                fill(new RoundRectangle2D.Double(150, 130, 660, 1300, 660, 660), soft);
            }
            case 2 -> {
                fill(new Rectangle2D.Double(0, 760, WIDTH, 440), deep);
                fill(circle(700, 360, 170), soft);
            }
            case 3 -> {
                for (int i = 0; i < 6; i++) {
                    fill(new Rectangle2D.Double(i * 170 - 20, 0, 85, HEIGHT), mix(colour, soft, 0.45));
                }
            }
            default -> {
                Path2D hill = new Path2D.Double();
                hill.moveTo(0, 820);
                hill.curveTo(240, 640, 420, 700, 600, 780);
                hill.curveTo(760, 850, 860, 740, WIDTH, 700);
                hill.lineTo(WIDTH, HEIGHT);
                hill.lineTo(0, HEIGHT);
                hill.closePath();
                fill(hill, deep);
            }
        }
    }

    private static Color distinct(List<Color> from, Color other, Random random) {
        Color chosen = from.get(random.nextInt(from.size()));
        for (int tries = 0; tries < 12 && distance(chosen, other) < 120; tries++) {
            chosen = from.get(random.nextInt(from.size()));
        }
        return chosen;
    }
}
