package io.taalentio.api.demo;

import static io.taalentio.api.demo.Palette.colour;

import java.awt.Color;

/** What an invented person looks like. */
record Look(Skin skin, Hair hair, Clothes clothes, Mark mark) {

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
}
