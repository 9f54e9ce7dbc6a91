package io.taalentio.documents.card;

import com.itextpdf.kernel.colors.DeviceRgb;

/** The colours of the house, as the web's style sheet names them. */
public final class Ink {

    public static final DeviceRgb NIGHT = rgb("#131c38");
    public static final DeviceRgb NIGHT_RAISED = rgb("#24304f");
    public static final DeviceRgb ON_NIGHT = rgb("#f7f1e6");
    public static final DeviceRgb ON_NIGHT_MUTED = rgb("#c3c0bd");
    public static final DeviceRgb LAMP = rgb("#e5a84a");
    public static final DeviceRgb INK = rgb("#161d31");
    public static final DeviceRgb MUTED = rgb("#5d5548");
    public static final DeviceRgb LINE = rgb("#e4dccf");
    public static final DeviceRgb PAPER = rgb("#faf7f2");
    public static final DeviceRgb SUNKEN = rgb("#f3eee6");
    public static final DeviceRgb WHITE = rgb("#ffffff");
    public static final DeviceRgb TINT = rgb("#e7ebf6");
    public static final DeviceRgb ON_TINT = rgb("#1d2d5a");
    public static final DeviceRgb OCHRE_TEXT = rgb("#80500a");
    public static final DeviceRgb LEAF = rgb("#25754a");
    public static final DeviceRgb BLACK = rgb("#000000");

    private Ink() {}

    /** @param hex {@code #RRGGBB} */
    public static DeviceRgb rgb(String hex) {
        int value = Integer.parseInt(hex, 1, 7, 16);
        return new DeviceRgb(value >> 16 & 255, value >> 8 & 255, value & 255);
    }
}
