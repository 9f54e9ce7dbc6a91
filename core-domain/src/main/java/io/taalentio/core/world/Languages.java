package io.taalentio.core.world;

import io.taalentio.core.kernel.Label;
import io.taalentio.core.kernel.Managed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The languages the forms offer, international ones first. Fixed for a release, so they live in memory only. */
@Managed
public class Languages {

    private final Map<String, SpokenLanguage> byCode = new LinkedHashMap<>();

    public Languages() {
        for (Map<String, String> row : CsvTable.resource("languages.csv")) {
            SpokenLanguage language = new SpokenLanguage(
                    CsvTable.cell(row, "code"),
                    new Label(CsvTable.cell(row, "name_fr"), CsvTable.cell(row, "name_en")),
                    CsvTable.cell(row, "language_group"));
            byCode.put(language.code(), language);
        }
    }

    public Collection<SpokenLanguage> all() {
        return byCode.values();
    }

    public Optional<SpokenLanguage> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public boolean has(String code) {
        return byCode.containsKey(code);
    }
}
