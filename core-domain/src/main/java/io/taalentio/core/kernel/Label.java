package io.taalentio.core.kernel;

/** A name shown to people, in both languages of the product. */
public record Label(String fr, String en) {

    public String in(Language language) {
        return switch (language) {
            case FR -> fr;
            case EN -> en;
        };
    }
}
