package io.taalentio.api.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Random;

/**
 * An invented person before the easel: what is drawn on, chosen colours and the measures of the face.
 *
 * @param random the one source of chance of a picture, so that a seed gives the same picture again
 */
record Sitter(
        Graphics2D g,
        Look look,
        Random random,
        Color hairColour,
        Color cloth,
        Color accent,
        double faceWidth,
        double faceHeight) {}
