package io.taalentio.persistence.search;

import com.fasterxml.jackson.core.type.TypeReference;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.SealedProfiles;
import io.taalentio.persistence.crypto.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SealedProfileRows implements SealedProfiles {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Queries queries;
    private final Vault vault;

    SealedProfileRows(Queries queries, Vault vault) {
        this.queries = queries;
        this.vault = vault;
    }

    @Override
    public Contact contact(ProfileKind kind, UUID profileId) {
        String table = table(kind);
        return queries.one(
                        "select email, contact_enc, socials_enc, guardian_enc from " + table + " where id = ?",
                        row -> {
                            Map<String, Object> contact = open(row, table, "contact_enc", profileId);
                            Map<String, Object> guardian = open(row, table, "guardian_enc", profileId);
                            return new Contact(
                                    row.getString("email"),
                                    text(contact, "phone"),
                                    text(contact, "whatsapp"),
                                    text(contact, "address"),
                                    texts(open(row, table, "socials_enc", profileId)),
                                    guardian.isEmpty()
                                            ? null
                                            : new Guardian(
                                                    Objects.requireNonNullElse(text(guardian, "name"), ""),
                                                    text(guardian, "phone"),
                                                    text(guardian, "email")));
                        },
                        profileId)
                .orElseThrow(() -> new IllegalStateException("no profile " + profileId));
    }

    @Override
    public Identity identity(ProfileKind kind, UUID profileId) {
        return switch (kind) {
            case TALENT ->
                queries.one(
                                "select birth_date, identity_enc from talent_profile where id = ?",
                                row -> {
                                    Map<String, Object> document =
                                            open(row, "talent_profile", "identity_enc", profileId);
                                    return new Identity(
                                            row.getObject(1, LocalDate.class),
                                            null,
                                            text(document, "passportNumber"),
                                            text(document, "residenceCard"),
                                            null,
                                            List.of(),
                                            null,
                                            null);
                                },
                                profileId)
                        .orElseThrow(() -> new IllegalStateException("no profile " + profileId));
            case CINEMA ->
                queries.one(
                                "select birth_date, identity_enc, id_photo_id, appearance_enc, measurements_enc"
                                        + " from cinema_profile where id = ?",
                                row -> {
                                    Map<String, Object> document =
                                            open(row, "cinema_profile", "identity_enc", profileId);
                                    Map<String, Object> measurements =
                                            open(row, "cinema_profile", "measurements_enc", profileId);
                                    return new Identity(
                                            row.getObject(1, LocalDate.class),
                                            text(document, "documentType"),
                                            text(document, "documentNumber"),
                                            null,
                                            Queries.uuid(row, 3),
                                            list(
                                                    open(row, "cinema_profile", "appearance_enc", profileId),
                                                    "appearances"),
                                            number(measurements, "weightKg"),
                                            number(measurements, "shoeSize"));
                                },
                                profileId)
                        .orElseThrow(() -> new IllegalStateException("no profile " + profileId));
        };
    }

    private Map<String, Object> open(ResultSet row, String table, String column, UUID id) throws SQLException {
        byte[] sealed = row.getBytes(column);
        return sealed == null ? Map.of() : vault.openJson(table, column, id, sealed, OBJECT);
    }

    private static @Nullable String text(Map<String, Object> json, String name) {
        Object value = json.get(name);
        return value == null ? null : value.toString();
    }

    private static @Nullable Integer number(Map<String, Object> json, String name) {
        return json.get(name) instanceof Number number ? number.intValue() : null;
    }

    private static List<String> list(Map<String, Object> json, String name) {
        return json.get(name) instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, String> texts(Map<String, Object> json) {
        Map<String, String> texts = new TreeMap<>();
        json.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    private static String table(ProfileKind kind) {
        return switch (kind) {
            case TALENT -> "talent_profile";
            case CINEMA -> "cinema_profile";
        };
    }
}
