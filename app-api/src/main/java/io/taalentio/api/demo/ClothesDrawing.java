package io.taalentio.api.demo;

import static io.taalentio.api.demo.Palette.INK;
import static io.taalentio.api.demo.Palette.alpha;
import static io.taalentio.api.demo.Palette.colour;
import static io.taalentio.api.demo.Palette.mix;
import static io.taalentio.api.demo.Shapes.circle;
import static io.taalentio.api.demo.Shapes.diamond;
import static io.taalentio.api.demo.Shapes.line;

import io.taalentio.api.demo.Look.Clothes;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Neck, shoulders and what is worn on them. */
final class ClothesDrawing extends Drawing {

    ClothesDrawing(Sitter sitter) {
        super(sitter);
    }

    void neckAndClothes() {
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
}
