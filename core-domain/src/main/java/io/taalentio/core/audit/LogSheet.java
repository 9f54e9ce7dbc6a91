package io.taalentio.core.audit;

import io.taalentio.core.kernel.CsvLine;
import io.taalentio.core.kernel.Language;
import java.util.Arrays;
import java.util.List;

/** The log as a sheet: one line of comma-separated values per entry. */
public final class LogSheet {

    private static final List<String> FRENCH = List.of(
            "Date (UTC)",
            "Journal",
            "Gravité",
            "Résultat",
            "Acte",
            "Code de l’acte",
            "Qui",
            "Compte",
            "Rubrique",
            "Sur quoi",
            "Détails",
            "Adresse",
            "Appareil",
            "Traité le (UTC)",
            "Traité par",
            "Note");
    private static final List<String> ENGLISH = List.of(
            "Date (UTC)",
            "Log",
            "Severity",
            "Result",
            "Act",
            "Code of the act",
            "Who",
            "Account",
            "Section",
            "On what",
            "Details",
            "Address",
            "Device",
            "Resolved (UTC)",
            "Resolved by",
            "Note");

    private LogSheet() {}

    public static String head(Language language) {
        return CsvLine.of(language == Language.FR ? FRENCH : ENGLISH);
    }

    public static String line(LogEntry entry, Language language) {
        LogEntry.Resolution resolution = entry.resolution();
        return CsvLine.of(Arrays.asList(
                entry.at(),
                entry.book(),
                entry.severity(),
                entry.outcome(),
                Acts.of(entry.action()).says().in(language),
                entry.action(),
                entry.actorName(),
                entry.accountId(),
                entry.category(),
                entry.resourceName() == null ? entry.resourceId() : entry.resourceName(),
                entry.facts().isEmpty() ? null : entry.facts(),
                entry.address(),
                entry.userAgent(),
                resolution == null ? null : resolution.at(),
                resolution == null ? null : resolution.byName(),
                resolution == null ? null : resolution.note()));
    }
}
