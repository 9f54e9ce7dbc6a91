package io.taalentio.core.code;

import java.util.regex.Pattern;

/**
 * The series a rank is drawn from: {@code T:MA} talents of Morocco, {@code C:MA} its cinema talents,
 * {@code P:MAABC} projects of a company prefix, {@code A:<project>} assignments of a project
 * (product reference, section 2.3).
 */
public record CodeScope(String value) {

    private static final Pattern SHAPE = Pattern.compile("[TC]:[A-Z]{2}|P:[A-Z]{5}|A:\\S{1,60}");

    public CodeScope {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a code scope: " + value);
        }
    }

    public static CodeScope talents(String originCountry) {
        return new CodeScope("T:" + originCountry);
    }

    public static CodeScope cinemaTalents(String originCountry) {
        return new CodeScope("C:" + originCountry);
    }

    /** @param prefix project country and company letters: {@code MAABC} */
    public static CodeScope projects(String prefix) {
        return new CodeScope("P:" + prefix);
    }

    public static CodeScope assignments(String projectId) {
        return new CodeScope("A:" + projectId);
    }
}
