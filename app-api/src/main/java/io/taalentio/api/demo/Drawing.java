package io.taalentio.api.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.Random;

/** One part of a portrait; all parts share the sitter's measures. */
abstract class Drawing {

    static final int WIDTH = 960;
    static final int HEIGHT = 1200;
    static final double CENTRE = WIDTH / 2.0;

    final Graphics2D g;
    final Look look;
    final Random random;
    final Color hairColour;
    final Color cloth;
    final Color accent;
    final double faceWidth;
    final double faceHeight;
    final double faceTop = 300;

    Drawing(Sitter sitter) {
        this.g = sitter.g();
        this.look = sitter.look();
        this.random = sitter.random();
        this.hairColour = sitter.hairColour();
        this.cloth = sitter.cloth();
        this.accent = sitter.accent();
        this.faceWidth = sitter.faceWidth();
        this.faceHeight = sitter.faceHeight();
    }

    final double chin() {
        return faceTop + faceHeight;
    }

    final void fill(Shape shape, Color colour) {
        g.setColor(colour);
        g.fill(shape);
    }
}
