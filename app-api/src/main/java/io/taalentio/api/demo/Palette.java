package io.taalentio.api.demo;

import java.awt.Color;
import java.util.List;

/** Colours of the portraits and how they are mixed. */
final class Palette {

    static final Color INK = colour("17110E");
    static final Color GOLD = colour("D9A93A");

    private Palette() {}

    static Color colour(String hex) {
        return new Color(Integer.parseInt(hex, 16));
    }

    static List<Color> colours(String... hex) {
        return List.of(hex).stream().map(Palette::colour).toList();
    }

    static Color mix(Color a, Color b, double share) {
        return new Color(
                (int) Math.round(a.getRed() + (b.getRed() - a.getRed()) * share),
                (int) Math.round(a.getGreen() + (b.getGreen() - a.getGreen()) * share),
                (int) Math.round(a.getBlue() + (b.getBlue() - a.getBlue()) * share));
    }

    static Color alpha(Color c, int alpha) {
        return new Color(c.getRed(), c.getGreen(), c.getBlue(), alpha);
    }

    static int distance(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed())
                + Math.abs(a.getGreen() - b.getGreen())
                + Math.abs(a.getBlue() - b.getBlue());
    }
}
