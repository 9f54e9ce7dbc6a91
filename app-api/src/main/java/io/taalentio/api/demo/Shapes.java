package io.taalentio.api.demo;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Small shapes the portraits are made of. */
final class Shapes {

    private Shapes() {}

    static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2);
    }

    static Shape diamond(double x, double y, double radius) {
        Path2D p = new Path2D.Double();
        p.moveTo(x, y - radius);
        p.lineTo(x + radius * 0.7, y);
        p.lineTo(x, y + radius);
        p.lineTo(x - radius * 0.7, y);
        p.closePath();
        return p;
    }

    static Shape line(double x1, double y1, double x2, double y2) {
        Path2D p = new Path2D.Double();
        p.moveTo(x1, y1);
        p.lineTo(x2, y2);
        return p;
    }
}
