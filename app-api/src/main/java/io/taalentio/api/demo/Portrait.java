package io.taalentio.api.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
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
final class Portrait {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 1200;
    private static final double CENTRE = WIDTH / 2.0;

    /** Skin from light to deep: face, shade, lips. */
    enum Skin {
        LIGHT("E9B892", "D49B74", "B9655A"),
        OLIVE("D6A077", "BC855D", "A2564B"),
        TAN("BE8259", "A26A45", "8C433C"),
        BROWN("99613F", "7F4D30", "763832"),
        DARK("75462C", "5D3520", "5E2A26"),
        DEEP("55311F", "412416", "4B211F");

        final Color face;
        final Color shade;
        final Color lips;

        Skin(String face, String shade, String lips) {
            this.face = colour(face);
            this.shade = colour(shade);
            this.lips = colour(lips);
        }
    }

    enum Hair {
        AFRO,
        SHORT_AFRO,
        CROP,
        BRAIDS,
        LOCS,
        BUN,
        STRAIGHT,
        WAVY,
        SHORT,
        BALD,
        HEADWRAP,
        SCARF,
        KUFI,
        GREY_AFRO,
        GREY_CROP
    }

    enum Clothes {
        SHIRT,
        BOUBOU,
        ROUND_NECK,
        V_NECK,
        BLAZER,
        POLO
    }

    /** Something that makes a face its own. */
    enum Mark {
        NONE,
        GLASSES,
        BEARD,
        STUBBLE,
        EARRINGS,
        GLASSES_BEARD,
        GLASSES_EARRINGS
    }

    /** What a person looks like. */
    record Look(Skin skin, Hair hair, Clothes clothes, Mark mark) {}

    private static final List<Color> WALLS = colours(
            "E8D5B7", "D9A566", "C9704A", "9DB4A0", "6E8FA3", "B7C4CF", "E3B8A0", "7C8B6F", "D8C9AE", "3F5468",
            "A8634B", "C7B8D0");
    private static final List<Color> CLOTHS = colours(
            "1F3A5F", "8A2F2A", "2F5D50", "D08A2E", "5B3A63", "E6E0D4", "274046", "B5533C", "46506B", "7A8F3C",
            "C9A227", "A23B5A");
    private static final List<Color> ACCENTS = colours("E9B44C", "F2E3C9", "D1495B", "2E86AB", "7FB069", "F4A259");
    private static final Color INK = colour("17110E");
    private static final Color GOLD = colour("D9A93A");

    private final Graphics2D g;
    private final Look look;
    private final Random random;
    private final Color hairColour;
    private final Color cloth;
    private final Color accent;
    private final double faceWidth;
    private final double faceHeight;
    private final double faceTop = 300;

    private Portrait(Graphics2D g, Look look, long seed) {
        this.g = g;
        this.look = look;
        this.random = new Random(seed * 7919 + 17);
        this.faceWidth = 292 + random.nextInt(36);
        this.faceHeight = 392 + random.nextInt(40);
        this.hairColour = switch (look.hair()) {
            case GREY_AFRO, GREY_CROP -> colour("A9A39B");
            case STRAIGHT, WAVY ->
                List.of(colour("1D1512"), colour("2E1D14"), colour("4A2E1C")).get(random.nextInt(3));
            default ->
                List.of(colour("15100E"), colour("1D1512"), colour("261913")).get(random.nextInt(3));
        };
        Color wall = WALLS.get(random.nextInt(WALLS.size()));
        this.cloth = distinct(CLOTHS, wall);
        this.accent = distinct(ACCENTS, cloth);
        wall(wall);
    }

    /** A JPEG of 960 × 1200 pixels. */
    static byte[] jpeg(Look look, long seed) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            new Portrait(g, look, seed).draw();
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

    private void draw() {
        hairBehind();
        neckAndClothes();
        ears();
        Shape face = face();
        fill(face, look.skin().face);
        shadeSide(face);
        beard(face);
        features();
        hairBefore(face);
        glasses();
        earrings();
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

    private double chin() {
        return faceTop + faceHeight;
    }

    private Shape face() {
        double w = faceWidth / 2;
        Path2D p = new Path2D.Double();
        p.moveTo(CENTRE, faceTop);
        p.curveTo(
                CENTRE + w * 0.85,
                faceTop,
                CENTRE + w * 1.06,
                faceTop + faceHeight * 0.28,
                CENTRE + w,
                faceTop + faceHeight * 0.52);
        p.curveTo(CENTRE + w * 0.95, faceTop + faceHeight * 0.8, CENTRE + w * 0.52, chin(), CENTRE, chin());
        p.curveTo(
                CENTRE - w * 0.52,
                chin(),
                CENTRE - w * 0.95,
                faceTop + faceHeight * 0.8,
                CENTRE - w,
                faceTop + faceHeight * 0.52);
        p.curveTo(CENTRE - w * 1.06, faceTop + faceHeight * 0.28, CENTRE - w * 0.85, faceTop, CENTRE, faceTop);
        p.closePath();
        return p;
    }

    private void shadeSide(Shape face) {
        Area side = new Area(face);
        side.subtract(new Area(
                new Ellipse2D.Double(CENTRE - faceWidth * 0.92, faceTop - 70, faceWidth * 1.26, faceHeight * 1.2)));
        g.setColor(alpha(look.skin().shade, 120));
        g.fill(side);
        g.setColor(alpha(look.skin().lips, 34));
        g.fill(circle(CENTRE - faceWidth * 0.27, faceTop + faceHeight * 0.66, 44));
        g.fill(circle(CENTRE + faceWidth * 0.27, faceTop + faceHeight * 0.66, 44));
    }

    private void neckAndClothes() {
        double neck = faceWidth * 0.27;
        Path2D throat = new Path2D.Double();
        throat.moveTo(CENTRE - neck, chin() - 90);
        throat.lineTo(CENTRE + neck, chin() - 90);
        throat.curveTo(CENTRE + neck, chin() + 60, CENTRE + neck + 20, chin() + 110, CENTRE + neck + 70, chin() + 150);
        throat.lineTo(CENTRE, chin() + 300);
        throat.lineTo(CENTRE - neck - 70, chin() + 150);
        throat.curveTo(CENTRE - neck - 20, chin() + 110, CENTRE - neck, chin() + 60, CENTRE - neck, chin() - 90);
        throat.closePath();

        boolean broad = look.clothes() == Clothes.BOUBOU;
        double shoulder = broad ? 420 : 330 + random.nextInt(40);
        double top = chin() + 104;
        Path2D body = new Path2D.Double();
        body.moveTo(CENTRE - neck - 46, top);
        body.curveTo(CENTRE - shoulder * 0.7, top + 50, CENTRE - shoulder, top + 90, CENTRE - shoulder - 40, HEIGHT);
        body.lineTo(CENTRE + shoulder + 40, HEIGHT);
        body.curveTo(CENTRE + shoulder, top + 90, CENTRE + shoulder * 0.7, top + 50, CENTRE + neck + 46, top);
        body.curveTo(CENTRE + 40, top + 60, CENTRE - 40, top + 60, CENTRE - neck - 46, top);
        body.closePath();
        fill(body, cloth);
        fill(throat, look.skin().face);
        Area shadow = new Area(throat);
        shadow.intersect(new Area(new Ellipse2D.Double(CENTRE - neck * 1.7, chin() - 150, neck * 3.4, 230)));
        g.setColor(alpha(look.skin().shade, 190));
        g.fill(shadow);
        neckline(neck, top);
    }

    private void neckline(double neck, double top) {
        Color dark = mix(cloth, INK, 0.28);
        switch (look.clothes()) {
            case ROUND_NECK -> {
                Area cover = new Area(new Rectangle2D.Double(0, top + 10, WIDTH, HEIGHT));
                cover.subtract(new Area(new Ellipse2D.Double(CENTRE - neck - 52, top - 130, (neck + 52) * 2, 236)));
                cover.intersect(torso(top));
                fill(cover, cloth);
                g.setColor(dark);
                g.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(new Arc2D.Double(CENTRE - neck - 52, top - 130, (neck + 52) * 2, 236, 200, 140, Arc2D.OPEN));
            }
            case V_NECK, POLO -> {
                Path2D cover = new Path2D.Double();
                cover.moveTo(CENTRE - neck - 60, top - 6);
                cover.lineTo(CENTRE, top + 190);
                cover.lineTo(CENTRE + neck + 60, top - 6);
                cover.lineTo(WIDTH, HEIGHT);
                cover.lineTo(0, HEIGHT);
                cover.closePath();
                Area area = new Area(cover);
                area.intersect(torso(top));
                fill(area, cloth);
                if (look.clothes() == Clothes.POLO) {
                    collar(neck, top, mix(cloth, Color.WHITE, 0.18));
                } else {
                    g.setColor(accent);
                    g.setStroke(new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                    Path2D edge = new Path2D.Double();
                    edge.moveTo(CENTRE - neck - 52, top + 2);
                    edge.lineTo(CENTRE, top + 186);
                    edge.lineTo(CENTRE + neck + 52, top + 2);
                    g.draw(edge);
                }
            }
            case SHIRT -> {
                Area cover = new Area(new Rectangle2D.Double(0, top + 70, WIDTH, HEIGHT));
                cover.intersect(torso(top));
                fill(cover, cloth);
                collar(neck, top, mix(cloth, Color.WHITE, 0.3));
                g.setColor(dark);
                g.setStroke(new BasicStroke(5));
                g.draw(line(CENTRE, top + 150, CENTRE, HEIGHT));
                for (int i = 0; i < 2; i++) {
                    fill(circle(CENTRE + 16, top + 220 + i * 110, 8), dark);
                }
            }
            case BLAZER -> {
                Path2D shirt = new Path2D.Double();
                shirt.moveTo(CENTRE - neck - 40, top + 20);
                shirt.lineTo(CENTRE + neck + 40, top + 20);
                shirt.lineTo(CENTRE, HEIGHT);
                shirt.closePath();
                fill(shirt, colour("F3EEE6"));
                collar(neck, top, colour("FFFFFF"));
                for (int side : new int[] {-1, 1}) {
                    Path2D lapel = new Path2D.Double();
                    lapel.moveTo(CENTRE + side * (neck + 48), top + 4);
                    lapel.lineTo(CENTRE + side * 12, HEIGHT - 10);
                    lapel.lineTo(CENTRE + side * 150, HEIGHT);
                    lapel.lineTo(CENTRE + side * 196, top + 170);
                    lapel.closePath();
                    fill(lapel, dark);
                }
            }
            case BOUBOU -> {
                Area cover = new Area(new Rectangle2D.Double(0, top + 16, WIDTH, HEIGHT));
                cover.subtract(new Area(new Ellipse2D.Double(CENTRE - neck - 40, top - 110, (neck + 40) * 2, 200)));
                cover.intersect(torso(top));
                fill(cover, cloth);
                Path2D yoke = new Path2D.Double();
                yoke.moveTo(CENTRE - 92, top + 60);
                yoke.curveTo(CENTRE - 80, top + 220, CENTRE - 40, top + 300, CENTRE, top + 340);
                yoke.curveTo(CENTRE + 40, top + 300, CENTRE + 80, top + 220, CENTRE + 92, top + 60);
                yoke.curveTo(CENTRE + 50, top + 104, CENTRE - 50, top + 104, CENTRE - 92, top + 60);
                yoke.closePath();
                fill(yoke, accent);
                g.setColor(mix(accent, INK, 0.35));
                g.setStroke(new BasicStroke(6));
                g.draw(yoke);
                for (int i = 0; i < 4; i++) {
                    g.draw(diamond(CENTRE, top + 150 + i * 46, 16));
                }
            }
        }
    }

    private Area torso(double top) {
        double shoulder = look.clothes() == Clothes.BOUBOU ? 420 : 350;
        Path2D body = new Path2D.Double();
        body.moveTo(CENTRE - 130, top - 4);
        body.curveTo(CENTRE - shoulder * 0.7, top + 50, CENTRE - shoulder, top + 90, CENTRE - shoulder - 40, HEIGHT);
        body.lineTo(CENTRE + shoulder + 40, HEIGHT);
        body.curveTo(CENTRE + shoulder, top + 90, CENTRE + shoulder * 0.7, top + 50, CENTRE + 130, top - 4);
        body.closePath();
        return new Area(body);
    }

    private void collar(double neck, double top, Color colour) {
        for (int side : new int[] {-1, 1}) {
            Path2D flap = new Path2D.Double();
            flap.moveTo(CENTRE + side * (neck + 18), top - 34);
            flap.lineTo(CENTRE + side * 6, top + 128);
            flap.lineTo(CENTRE + side * 96, top + 160);
            flap.lineTo(CENTRE + side * (neck + 66), top + 6);
            flap.closePath();
            fill(flap, colour);
            g.setColor(alpha(INK, 46));
            g.setStroke(new BasicStroke(4));
            g.draw(flap);
        }
    }

    private void ears() {
        if (look.hair() == Hair.SCARF) {
            return;
        }
        double y = faceTop + faceHeight * 0.44;
        for (int side : new int[] {-1, 1}) {
            double x = CENTRE + side * (faceWidth / 2 + 2);
            fill(new Ellipse2D.Double(x - 28, y, 56, 92), look.skin().face);
            g.setColor(alpha(look.skin().shade, 200));
            g.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(new Arc2D.Double(x - 14, y + 22, 28, 50, side > 0 ? -70 : 110, 140, Arc2D.OPEN));
        }
    }

    private void features() {
        double eyeY = faceTop + faceHeight * 0.47;
        double gap = faceWidth * 0.225;
        for (int side : new int[] {-1, 1}) {
            double x = CENTRE + side * gap;
            Path2D eye = new Path2D.Double();
            eye.moveTo(x - 36, eyeY + 3);
            eye.curveTo(x - 18, eyeY - 24, x + 18, eyeY - 24, x + 36, eyeY + 3);
            eye.curveTo(x + 16, eyeY + 20, x - 16, eyeY + 20, x - 36, eyeY + 3);
            eye.closePath();
            fill(eye, colour("F7F1EA"));
            Area iris = new Area(circle(x + 2, eyeY - 2, 17));
            iris.intersect(new Area(eye));
            fill(iris, colour("2B1A12"));
            fill(circle(x + 8, eyeY - 8, 5), Color.WHITE);
            g.setColor(INK);
            g.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            Path2D lid = new Path2D.Double();
            lid.moveTo(x - 37, eyeY + 3);
            lid.curveTo(x - 18, eyeY - 26, x + 18, eyeY - 26, x + 38, eyeY + 2);
            g.draw(lid);
            g.setStroke(new BasicStroke(
                    look.mark() == Mark.BEARD ? 15 : 11, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setColor(look.hair() == Hair.GREY_AFRO || look.hair() == Hair.GREY_CROP ? colour("6F6862") : hairColour);
            Path2D brow = new Path2D.Double();
            brow.moveTo(x - side * 38, eyeY - 46);
            brow.curveTo(x - side * 10, eyeY - 64, x + side * 20, eyeY - 62, x + side * 44, eyeY - 42);
            g.draw(brow);
        }
        double noseY = faceTop + faceHeight * 0.655;
        g.setColor(alpha(look.skin().shade, 230));
        g.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D nose = new Path2D.Double();
        nose.moveTo(CENTRE - 10, eyeY + 30);
        nose.curveTo(CENTRE - 16, noseY - 30, CENTRE - 44, noseY - 6, CENTRE - 30, noseY + 8);
        nose.curveTo(CENTRE - 14, noseY + 20, CENTRE + 16, noseY + 20, CENTRE + 32, noseY + 6);
        g.draw(nose);
        mouth(faceTop + faceHeight * 0.79);
    }

    private void mouth(double y) {
        double w = 58 + random.nextInt(14);
        if (random.nextInt(3) == 0) {
            Path2D smile = new Path2D.Double();
            smile.moveTo(CENTRE - w, y - 6);
            smile.curveTo(CENTRE - w * 0.4, y + 4, CENTRE + w * 0.4, y + 4, CENTRE + w, y - 6);
            smile.curveTo(CENTRE + w * 0.6, y + 52, CENTRE - w * 0.6, y + 52, CENTRE - w, y - 6);
            smile.closePath();
            fill(smile, look.skin().lips);
            Path2D teeth = new Path2D.Double();
            teeth.moveTo(CENTRE - w * 0.8, y + 2);
            teeth.curveTo(CENTRE - w * 0.3, y + 8, CENTRE + w * 0.3, y + 8, CENTRE + w * 0.8, y + 2);
            teeth.curveTo(CENTRE + w * 0.5, y + 27, CENTRE - w * 0.5, y + 27, CENTRE - w * 0.8, y + 2);
            teeth.closePath();
            fill(teeth, colour("FBF7F0"));
            return;
        }
        Path2D lips = new Path2D.Double();
        lips.moveTo(CENTRE - w, y);
        lips.curveTo(CENTRE - w * 0.5, y - 20, CENTRE - 12, y - 20, CENTRE, y - 11);
        lips.curveTo(CENTRE + 12, y - 20, CENTRE + w * 0.5, y - 20, CENTRE + w, y);
        lips.curveTo(CENTRE + w * 0.5, y + 34, CENTRE - w * 0.5, y + 34, CENTRE - w, y);
        lips.closePath();
        fill(lips, look.skin().lips);
        g.setColor(mix(look.skin().lips, INK, 0.4));
        g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D between = new Path2D.Double();
        between.moveTo(CENTRE - w, y - 2);
        between.curveTo(CENTRE - w * 0.4, y + 12, CENTRE + w * 0.4, y + 12, CENTRE + w, y - 4);
        g.draw(between);
    }

    private void beard(Shape face) {
        boolean full = look.mark() == Mark.BEARD || look.mark() == Mark.GLASSES_BEARD;
        if (!full && look.mark() != Mark.STUBBLE) {
            return;
        }
        Area beard = new Area(face);
        Path2D open = new Path2D.Double();
        double top = faceTop + faceHeight * 0.56;
        open.moveTo(0, 0);
        open.lineTo(WIDTH, 0);
        open.lineTo(WIDTH, top);
        open.lineTo(CENTRE + faceWidth * 0.42, top);
        open.curveTo(CENTRE + faceWidth * 0.36, top + 70, CENTRE + 70, top + 50, CENTRE, top + 52);
        open.curveTo(CENTRE - 70, top + 50, CENTRE - faceWidth * 0.36, top + 70, CENTRE - faceWidth * 0.42, top);
        open.lineTo(0, top);
        open.closePath();
        beard.subtract(new Area(open));
        Color tone = look.hair() == Hair.GREY_CROP || look.hair() == Hair.GREY_AFRO ? colour("A9A39B") : hairColour;
        g.setColor(full ? tone : alpha(tone, 84));
        g.fill(beard);
    }

    private void hairBehind() {
        g.setColor(hairColour);
        switch (look.hair()) {
            case AFRO, GREY_AFRO -> {
                g.fill(circle(CENTRE, faceTop + 90, faceWidth * 0.86));
                for (int i = 0; i < 26; i++) {
                    double angle = Math.PI * (0.85 + i * 1.3 / 25);
                    g.fill(circle(
                            CENTRE + Math.cos(angle) * faceWidth * 0.82,
                            faceTop + 90 + Math.sin(angle) * faceWidth * 0.82,
                            34 + random.nextInt(14)));
                }
            }
            case STRAIGHT -> {
                Path2D hair = new Path2D.Double();
                hair.moveTo(CENTRE, faceTop - 74);
                hair.curveTo(CENTRE + 250, faceTop - 70, CENTRE + 230, faceTop + 260, CENTRE + 226, chin() + 190);
                hair.lineTo(CENTRE - 226, chin() + 190);
                hair.curveTo(CENTRE - 230, faceTop + 260, CENTRE - 250, faceTop - 70, CENTRE, faceTop - 74);
                hair.closePath();
                g.fill(hair);
            }
            case WAVY -> {
                for (int side : new int[] {-1, 1}) {
                    for (int i = 0; i < 9; i++) {
                        g.fill(circle(
                                CENTRE + side * (faceWidth * 0.52 + (i % 2) * 24), faceTop + 40 + i * 58, 66 - i));
                    }
                }
                g.fill(new Ellipse2D.Double(
                        CENTRE - faceWidth * 0.66, faceTop - 80, faceWidth * 1.32, faceHeight * 0.9));
            }
            case BRAIDS -> {
                for (int side : new int[] {-1, 1}) {
                    for (int row = 0; row < 3; row++) {
                        for (int i = 0; i < 15; i++) {
                            g.fill(new Ellipse2D.Double(
                                    CENTRE + side * (faceWidth * 0.40 + row * 30) - 17, faceTop + 60 + i * 42, 34, 50));
                        }
                        fill(circle(CENTRE + side * (faceWidth * 0.40 + row * 30), faceTop + 60 + 15 * 42, 15), GOLD);
                        g.setColor(hairColour);
                    }
                }
            }
            case LOCS -> {
                g.setStroke(new BasicStroke(36, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                for (int side : new int[] {-1, 1}) {
                    for (int i = 0; i < 5; i++) {
                        Path2D loc = new Path2D.Double();
                        double x = CENTRE + side * (40 + i * 34);
                        loc.moveTo(x * 0.4 + CENTRE * 0.6, faceTop - 30);
                        loc.curveTo(
                                x + side * 40,
                                faceTop + 60,
                                x + side * 30,
                                faceTop + 260,
                                x + side * 8,
                                chin() + 40 - i * 40);
                        g.draw(loc);
                    }
                }
            }
            case SCARF -> {
                Color scarf = accent;
                Path2D veil = new Path2D.Double();
                veil.moveTo(CENTRE, faceTop - 96);
                veil.curveTo(CENTRE + 280, faceTop - 90, CENTRE + 250, faceTop + 330, CENTRE + 300, chin() + 270);
                veil.lineTo(CENTRE - 300, chin() + 270);
                veil.curveTo(CENTRE - 250, faceTop + 330, CENTRE - 280, faceTop - 90, CENTRE, faceTop - 96);
                veil.closePath();
                fill(veil, mix(scarf, INK, 0.14));
            }
            case BUN -> g.fill(circle(CENTRE, faceTop - 96, 92));
            default -> {}
        }
    }

    private void hairBefore(Shape face) {
        g.setColor(hairColour);
        switch (look.hair()) {
            case AFRO, GREY_AFRO -> cap(face, 0.20, 26);
            case SHORT_AFRO -> {
                cap(face, 0.19, 44);
                for (int i = 0; i < 17; i++) {
                    double angle = Math.PI * (1.02 + i * 0.96 / 16);
                    g.fill(circle(
                            CENTRE + Math.cos(angle) * faceWidth * 0.53, faceTop + 120 + Math.sin(angle) * 168, 30));
                }
            }
            case CROP, GREY_CROP -> cap(face, 0.17, 16);
            case SHORT -> {
                cap(face, 0.15, 34);
                Path2D quiff = new Path2D.Double();
                quiff.moveTo(CENTRE - faceWidth * 0.52, faceTop + 120);
                quiff.curveTo(
                        CENTRE - faceWidth * 0.5,
                        faceTop - 90,
                        CENTRE + 60,
                        faceTop - 120,
                        CENTRE + faceWidth * 0.5,
                        faceTop - 20);
                quiff.curveTo(
                        CENTRE + faceWidth * 0.56,
                        faceTop + 30,
                        CENTRE + faceWidth * 0.52,
                        faceTop + 80,
                        CENTRE + faceWidth * 0.5,
                        faceTop + 120);
                quiff.curveTo(
                        CENTRE + faceWidth * 0.36,
                        faceTop + 40,
                        CENTRE - 20,
                        faceTop + 30,
                        CENTRE - faceWidth * 0.52,
                        faceTop + 120);
                quiff.closePath();
                g.fill(quiff);
            }
            case BRAIDS, LOCS, BUN -> {
                cap(face, 0.19, 22);
                g.setColor(mix(hairColour, Color.WHITE, 0.16));
                g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                for (int i = -3; i <= 3; i++) {
                    Path2D row = new Path2D.Double();
                    row.moveTo(CENTRE + i * 18, faceTop - 20);
                    row.quadTo(CENTRE + i * 34, faceTop + 20, CENTRE + i * 42, faceTop + faceHeight * 0.16);
                    g.draw(row);
                }
            }
            case STRAIGHT -> {
                Path2D parting = new Path2D.Double();
                parting.moveTo(CENTRE - 20, faceTop - 74);
                parting.curveTo(
                        CENTRE + 210,
                        faceTop - 80,
                        CENTRE + 216,
                        faceTop + 160,
                        CENTRE + faceWidth * 0.55,
                        faceTop + 320);
                parting.curveTo(
                        CENTRE + faceWidth * 0.44, faceTop + 180, CENTRE + 60, faceTop + 90, CENTRE - 20, faceTop + 10);
                parting.curveTo(
                        CENTRE - 90,
                        faceTop + 90,
                        CENTRE - faceWidth * 0.44,
                        faceTop + 150,
                        CENTRE - faceWidth * 0.55,
                        faceTop + 320);
                parting.curveTo(CENTRE - 216, faceTop + 160, CENTRE - 210, faceTop - 80, CENTRE - 20, faceTop - 74);
                parting.closePath();
                g.fill(parting);
            }
            case WAVY -> {
                for (int i = 0; i < 9; i++) {
                    double t = i / 8.0;
                    g.fill(circle(
                            CENTRE - faceWidth * 0.48 + t * faceWidth * 0.96,
                            faceTop + 44 - Math.sin(t * Math.PI) * 62,
                            48));
                }
            }
            case HEADWRAP -> {
                Color wrap = accent;
                Path2D band = new Path2D.Double();
                band.moveTo(CENTRE - faceWidth * 0.55, faceTop + 112);
                band.curveTo(
                        CENTRE - faceWidth * 0.74,
                        faceTop - 130,
                        CENTRE - 120,
                        faceTop - 240,
                        CENTRE + 20,
                        faceTop - 226);
                band.curveTo(
                        CENTRE + 190,
                        faceTop - 220,
                        CENTRE + faceWidth * 0.74,
                        faceTop - 110,
                        CENTRE + faceWidth * 0.55,
                        faceTop + 112);
                band.curveTo(
                        CENTRE + faceWidth * 0.3,
                        faceTop + 30,
                        CENTRE - faceWidth * 0.3,
                        faceTop + 30,
                        CENTRE - faceWidth * 0.55,
                        faceTop + 112);
                band.closePath();
                fill(band, wrap);
                g.setColor(mix(wrap, INK, 0.24));
                g.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                for (int i = 0; i < 4; i++) {
                    Path2D fold = new Path2D.Double();
                    fold.moveTo(CENTRE - faceWidth * 0.52 + i * 14, faceTop + 70 - i * 62);
                    fold.quadTo(
                            CENTRE + i * 16,
                            faceTop - 40 - i * 52,
                            CENTRE + faceWidth * 0.52 - i * 10,
                            faceTop + 50 - i * 54);
                    g.draw(fold);
                }
                fill(circle(CENTRE + 96, faceTop - 150, 62), mix(wrap, Color.WHITE, 0.18));
                fill(circle(CENTRE + 96, faceTop - 150, 26), mix(wrap, INK, 0.2));
            }
            case SCARF -> {
                Area veil = new Area(new Ellipse2D.Double(
                        CENTRE - faceWidth * 0.68, faceTop - 96, faceWidth * 1.36, faceHeight + 190));
                veil.subtract(new Area(new Ellipse2D.Double(
                        CENTRE - faceWidth * 0.45, faceTop + 34, faceWidth * 0.90, faceHeight - 40)));
                fill(veil, accent);
                g.setColor(mix(accent, INK, 0.2));
                g.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(new Arc2D.Double(
                        CENTRE - faceWidth * 0.57,
                        faceTop - 40,
                        faceWidth * 1.14,
                        faceHeight + 90,
                        20,
                        140,
                        Arc2D.OPEN));
                Path2D drape = new Path2D.Double();
                drape.moveTo(CENTRE - faceWidth * 0.5, chin() - 60);
                drape.curveTo(
                        CENTRE - 60, chin() + 120, CENTRE + 120, chin() + 120, CENTRE + faceWidth * 0.62, chin() + 10);
                drape.lineTo(CENTRE + 250, chin() + 270);
                drape.curveTo(CENTRE + 60, chin() + 300, CENTRE - 160, chin() + 300, CENTRE - 260, chin() + 250);
                drape.closePath();
                fill(drape, mix(accent, Color.WHITE, 0.06));
                g.setColor(mix(accent, INK, 0.2));
                g.draw(drape);
            }
            case KUFI -> {
                Path2D cap = new Path2D.Double();
                cap.moveTo(CENTRE - faceWidth * 0.53, faceTop + 96);
                cap.lineTo(CENTRE - faceWidth * 0.44, faceTop - 84);
                cap.curveTo(
                        CENTRE - 60,
                        faceTop - 118,
                        CENTRE + 60,
                        faceTop - 118,
                        CENTRE + faceWidth * 0.44,
                        faceTop - 84);
                cap.lineTo(CENTRE + faceWidth * 0.53, faceTop + 96);
                cap.curveTo(
                        CENTRE + 90, faceTop + 44, CENTRE - 90, faceTop + 44, CENTRE - faceWidth * 0.53, faceTop + 96);
                cap.closePath();
                fill(cap, accent);
                g.setColor(mix(accent, INK, 0.4));
                g.setStroke(new BasicStroke(6));
                for (int i = -3; i <= 3; i++) {
                    g.draw(diamond(CENTRE + i * 42, faceTop + 20 + Math.abs(i) * 6, 17));
                }
            }
            case BALD -> {
                g.setColor(alpha(Color.WHITE, 34));
                g.fill(new Ellipse2D.Double(CENTRE - 86, faceTop + 22, 96, 44));
            }
        }
    }

    /** Hair that follows the skull: down to {@code depth} of the face, standing off by {@code lift}. */
    private void cap(Shape face, double depth, double lift) {
        Area skull = new Area(new Ellipse2D.Double(
                CENTRE - faceWidth / 2 - lift * 0.7, faceTop - lift, faceWidth + lift * 1.4, faceHeight * 0.78 + lift));
        Area line = new Area(new Rectangle2D.Double(0, 0, WIDTH, faceTop + faceHeight * 0.42));
        skull.intersect(line);
        Area forehead = new Area(new Ellipse2D.Double(
                CENTRE - faceWidth * 0.455, faceTop + faceHeight * depth, faceWidth * 0.91, faceHeight * 0.7));
        skull.subtract(forehead);
        Area sides = new Area(face);
        sides.intersect(new Area(new Rectangle2D.Double(0, faceTop + faceHeight * 0.36, WIDTH, HEIGHT)));
        skull.subtract(sides);
        g.fill(skull);
    }

    private void glasses() {
        if (look.mark() != Mark.GLASSES && look.mark() != Mark.GLASSES_BEARD && look.mark() != Mark.GLASSES_EARRINGS) {
            return;
        }
        double y = faceTop + faceHeight * 0.47;
        double gap = faceWidth * 0.225;
        g.setColor(colour("2A211C"));
        g.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int side : new int[] {-1, 1}) {
            g.draw(new RoundRectangle2D.Double(CENTRE + side * gap - 54, y - 42, 108, 88, 60, 60));
            g.draw(line(CENTRE + side * (gap + 54), y - 8, CENTRE + side * (faceWidth / 2 + 2), y - 16));
        }
        g.draw(line(CENTRE - gap + 54, y - 6, CENTRE + gap - 54, y - 6));
    }

    private void earrings() {
        if ((look.mark() != Mark.EARRINGS && look.mark() != Mark.GLASSES_EARRINGS) || look.hair() == Hair.SCARF) {
            return;
        }
        double y = faceTop + faceHeight * 0.44 + 96;
        boolean hoops = random.nextBoolean();
        for (int side : new int[] {-1, 1}) {
            double x = CENTRE + side * (faceWidth / 2 + 10);
            if (hoops) {
                g.setColor(GOLD);
                g.setStroke(new BasicStroke(8));
                g.draw(circle(x, y + 34, 32));
            } else {
                fill(circle(x, y + 8, 11), GOLD);
                fill(diamond(x, y + 44, 24), GOLD);
            }
        }
    }

    private Color distinct(List<Color> from, Color other) {
        Color chosen = from.get(random.nextInt(from.size()));
        for (int tries = 0; tries < 12 && distance(chosen, other) < 120; tries++) {
            chosen = from.get(random.nextInt(from.size()));
        }
        return chosen;
    }

    private void fill(Shape shape, Color colour) {
        g.setColor(colour);
        g.fill(shape);
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2);
    }

    private static Shape diamond(double x, double y, double radius) {
        Path2D p = new Path2D.Double();
        p.moveTo(x, y - radius);
        p.lineTo(x + radius * 0.7, y);
        p.lineTo(x, y + radius);
        p.lineTo(x - radius * 0.7, y);
        p.closePath();
        return p;
    }

    private static Shape line(double x1, double y1, double x2, double y2) {
        Path2D p = new Path2D.Double();
        p.moveTo(x1, y1);
        p.lineTo(x2, y2);
        return p;
    }

    private static int distance(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed())
                + Math.abs(a.getGreen() - b.getGreen())
                + Math.abs(a.getBlue() - b.getBlue());
    }

    private static Color mix(Color a, Color b, double share) {
        return new Color(
                (int) Math.round(a.getRed() + (b.getRed() - a.getRed()) * share),
                (int) Math.round(a.getGreen() + (b.getGreen() - a.getGreen()) * share),
                (int) Math.round(a.getBlue() + (b.getBlue() - a.getBlue()) * share));
    }

    private static Color alpha(Color c, int alpha) {
        return new Color(c.getRed(), c.getGreen(), c.getBlue(), alpha);
    }

    private static Color colour(String hex) {
        return new Color(Integer.parseInt(hex, 16));
    }

    private static List<Color> colours(String... hex) {
        return List.of(hex).stream().map(Portrait::colour).toList();
    }
}
