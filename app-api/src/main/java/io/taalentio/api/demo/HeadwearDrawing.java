package io.taalentio.api.demo;

import static io.taalentio.api.demo.Palette.INK;
import static io.taalentio.api.demo.Palette.mix;
import static io.taalentio.api.demo.Shapes.circle;
import static io.taalentio.api.demo.Shapes.diamond;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** What covers the hair. */
final class HeadwearDrawing extends Drawing {

    HeadwearDrawing(Sitter sitter) {
        super(sitter);
    }

    void wear() {
        switch (look.hair()) {
            case HEADWRAP -> headwrap();
            case SCARF -> scarf();
            case KUFI -> kufi();
            default -> {
                // the head is bare
            }
        }
    }

    private void headwrap() {
        Color wrap = accent;
        Path2D band = new Path2D.Double();
        band.moveTo(CENTRE - faceWidth * 0.55, faceTop + 112);
        band.curveTo(CENTRE - faceWidth * 0.74, faceTop - 130, CENTRE - 120, faceTop - 240, CENTRE + 20, faceTop - 226);
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
                    CENTRE + i * 16, faceTop - 40 - i * 52, CENTRE + faceWidth * 0.52 - i * 10, faceTop + 50 - i * 54);
            g.draw(fold);
        }
        fill(circle(CENTRE + 96, faceTop - 150, 62), mix(wrap, Color.WHITE, 0.18));
        fill(circle(CENTRE + 96, faceTop - 150, 26), mix(wrap, INK, 0.2));
    }

    private void scarf() {
        Area veil = new Area(
                new Ellipse2D.Double(CENTRE - faceWidth * 0.68, faceTop - 96, faceWidth * 1.36, faceHeight + 190));
        veil.subtract(new Area(
                new Ellipse2D.Double(CENTRE - faceWidth * 0.45, faceTop + 34, faceWidth * 0.90, faceHeight - 40)));
        fill(veil, accent);
        g.setColor(mix(accent, INK, 0.2));
        g.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Arc2D.Double(
                CENTRE - faceWidth * 0.57, faceTop - 40, faceWidth * 1.14, faceHeight + 90, 20, 140, Arc2D.OPEN));
        Path2D drape = new Path2D.Double();
        drape.moveTo(CENTRE - faceWidth * 0.5, chin() - 60);
        drape.curveTo(CENTRE - 60, chin() + 120, CENTRE + 120, chin() + 120, CENTRE + faceWidth * 0.62, chin() + 10);
        drape.lineTo(CENTRE + 250, chin() + 270);
        drape.curveTo(CENTRE + 60, chin() + 300, CENTRE - 160, chin() + 300, CENTRE - 260, chin() + 250);
        drape.closePath();
        fill(drape, mix(accent, Color.WHITE, 0.06));
        g.setColor(mix(accent, INK, 0.2));
        g.draw(drape);
    }

    private void kufi() {
        Path2D cap = new Path2D.Double();
        cap.moveTo(CENTRE - faceWidth * 0.53, faceTop + 96);
        cap.lineTo(CENTRE - faceWidth * 0.44, faceTop - 84);
        cap.curveTo(CENTRE - 60, faceTop - 118, CENTRE + 60, faceTop - 118, CENTRE + faceWidth * 0.44, faceTop - 84);
        cap.lineTo(CENTRE + faceWidth * 0.53, faceTop + 96);
        cap.curveTo(CENTRE + 90, faceTop + 44, CENTRE - 90, faceTop + 44, CENTRE - faceWidth * 0.53, faceTop + 96);
        cap.closePath();
        fill(cap, accent);
        g.setColor(mix(accent, INK, 0.4));
        g.setStroke(new BasicStroke(6));
        for (int i = -3; i <= 3; i++) {
            g.draw(diamond(CENTRE + i * 42, faceTop + 20 + Math.abs(i) * 6, 17));
        }
    }
}
