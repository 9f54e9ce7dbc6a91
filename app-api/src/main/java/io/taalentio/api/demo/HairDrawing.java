package io.taalentio.api.demo;

import static io.taalentio.api.demo.Palette.GOLD;
import static io.taalentio.api.demo.Palette.INK;
import static io.taalentio.api.demo.Palette.alpha;
import static io.taalentio.api.demo.Palette.mix;
import static io.taalentio.api.demo.Shapes.circle;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Hair, behind the head and before it. */
final class HairDrawing extends Drawing {

    private final Sitter sitter;

    HairDrawing(Sitter sitter) {
        super(sitter);
        this.sitter = sitter;
    }

    void hairBehind() {
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

    void hairBefore(Shape face) {
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
            case SHORT -> quiff(face);
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
            case STRAIGHT -> parting();
            case WAVY -> {
                for (int i = 0; i < 9; i++) {
                    double t = i / 8.0;
                    g.fill(circle(
                            CENTRE - faceWidth * 0.48 + t * faceWidth * 0.96,
                            faceTop + 44 - Math.sin(t * Math.PI) * 62,
                            48));
                }
            }
            case HEADWRAP, SCARF, KUFI -> new HeadwearDrawing(sitter).wear();
            case BALD -> {
                g.setColor(alpha(Color.WHITE, 34));
                g.fill(new Ellipse2D.Double(CENTRE - 86, faceTop + 22, 96, 44));
            }
        }
    }

    private void quiff(Shape face) {
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

    private void parting() {
        Path2D parting = new Path2D.Double();
        parting.moveTo(CENTRE - 20, faceTop - 74);
        parting.curveTo(
                CENTRE + 210, faceTop - 80, CENTRE + 216, faceTop + 160, CENTRE + faceWidth * 0.55, faceTop + 320);
        parting.curveTo(CENTRE + faceWidth * 0.44, faceTop + 180, CENTRE + 60, faceTop + 90, CENTRE - 20, faceTop + 10);
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
}
