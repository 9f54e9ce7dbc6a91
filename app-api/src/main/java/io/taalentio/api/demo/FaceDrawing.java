package io.taalentio.api.demo;

import static io.taalentio.api.demo.Palette.GOLD;
import static io.taalentio.api.demo.Palette.INK;
import static io.taalentio.api.demo.Palette.alpha;
import static io.taalentio.api.demo.Palette.colour;
import static io.taalentio.api.demo.Palette.mix;
import static io.taalentio.api.demo.Shapes.circle;
import static io.taalentio.api.demo.Shapes.diamond;
import static io.taalentio.api.demo.Shapes.line;

import io.taalentio.api.demo.Look.Hair;
import io.taalentio.api.demo.Look.Mark;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** The face, its features, and what is worn on it. */
final class FaceDrawing extends Drawing {

    FaceDrawing(Sitter sitter) {
        super(sitter);
    }

    void ears() {
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

    Shape face() {
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

    void shadeSide(Shape face) {
        Area side = new Area(face);
        side.subtract(new Area(
                new Ellipse2D.Double(CENTRE - faceWidth * 0.92, faceTop - 70, faceWidth * 1.26, faceHeight * 1.2)));
        g.setColor(alpha(look.skin().shade, 120));
        g.fill(side);
        g.setColor(alpha(look.skin().lips, 34));
        g.fill(circle(CENTRE - faceWidth * 0.27, faceTop + faceHeight * 0.66, 44));
        g.fill(circle(CENTRE + faceWidth * 0.27, faceTop + faceHeight * 0.66, 44));
    }

    void features() {
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

    void beard(Shape face) {
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

    void glasses() {
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

    void earrings() {
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
}
