package io.taalentio.core.world;

import io.taalentio.core.kernel.Label;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Managed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages the forms offer, international ones first, "other" last. Fixed for a release, so they live in memory only. */
@Managed
public class Languages {

    /** ISO 639's own code for a language that has none; here for one that the list lacks, whose name is typed. */
    public static final String UNLISTED = "mis";

    private final Map<String, SpokenLanguage> byCode = new LinkedHashMap<>();

    public Languages() {
        for (Map<String, String> row : CsvTable.resource("languages.csv")) {
            SpokenLanguage language = new SpokenLanguage(
                    CsvTable.cell(row, "code"),
                    new Label(CsvTable.cell(row, "name_fr"), CsvTable.cell(row, "name_en")),
                    CsvTable.cell(row, "language_group"));
            byCode.put(language.code(), language);
        }
        byCode.put(UNLISTED, new SpokenLanguage(UNLISTED, new Label("Autre langue", "Other language"), "OTHER"));
    }

    public Collection<SpokenLanguage> all() {
        return byCode.values();
    }

    public Optional<SpokenLanguage> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * What a spoken language is called.
     *
     * @param typed the name its speaker gave, which only an {@link #UNLISTED} one has
     */
    public String called(String code, @Nullable String typed, Language words) {
        return typed != null
                ? typed
                : find(code).map(language -> language.name().in(words)).orElse(code);
    }

    public boolean has(String code) {
        return byCode.containsKey(code);
    }
}
