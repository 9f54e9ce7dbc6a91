package io.taalentio.core.world;

import io.taalentio.core.kernel.Label;
import io.taalentio.core.kernel.Managed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The currencies of the countries. Fixed for a release, so they live in memory only. */
@Managed
public class Currencies {

    private final Map<String, Currency> byCode = new LinkedHashMap<>();

    public Currencies() {
        for (Map<String, String> row : CsvTable.resource("currencies.csv")) {
            Currency currency = new Currency(
                    CsvTable.cell(row, "code"),
                    new Label(CsvTable.cell(row, "name_fr"), CsvTable.cell(row, "name_en")),
                    Integer.parseInt(CsvTable.cell(row, "minor_digits")));
            byCode.put(currency.code(), currency);
        }
    }

    public Collection<Currency> all() {
        return byCode.values();
    }

    public Optional<Currency> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public boolean has(String code) {
        return byCode.containsKey(code);
    }
}
