package io.taalentio.persistence.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.PhoneNumber;
import io.taalentio.core.profile.Contact;
import io.taalentio.core.profile.Guardian;
import io.taalentio.core.profile.LanguageSkill;
import io.taalentio.core.world.Languages;
import io.taalentio.persistence.crypto.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens the encrypted columns of profiles. Their JSON is described by the comments on the columns; it is read
 * by staff's reveals too, so its keys stay.
 */
@ApplicationScoped
public class SealedParts {

    private static final TypeReference<Map<String, String>> TEXT_BY_NAME = new TypeReference<>() {};

    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private record StoredContact(
            String phone,
            @Nullable String phoneCountry,
            @Nullable String whatsapp,
            @Nullable String whatsappCountry,
            @Nullable String address) {}

    private record StoredGuardian(
            String name,
            String phone,
            @Nullable String phoneCountry,
            @Nullable String email,
            UUID consent) {}

    private record StoredAppearances(List<String> appearances, String consentAt) {}

    private final Vault vault;

    SealedParts(Vault vault) {
        this.vault = vault;
    }

    public byte[] sealContact(String table, UUID id, Contact contact) {
        PhoneNumber whatsapp = contact.whatsapp();
        return seal(
                table,
                "contact_enc",
                id,
                new StoredContact(
                        contact.phone().e164(),
                        contact.phoneCountry(),
                        whatsapp == null ? null : whatsapp.e164(),
                        contact.whatsappCountry(),
                        contact.address()));
    }

    public Contact openContact(String table, UUID id, String email, byte[] sealed) {
        StoredContact stored = open(table, "contact_enc", id, sealed, StoredContact.class);
        return new Contact(
                new Email(email),
                new PhoneNumber(stored.phone()),
                stored.phoneCountry(),
                stored.whatsapp() == null ? null : new PhoneNumber(stored.whatsapp()),
                stored.whatsappCountry(),
                stored.address());
    }

    /** The telephone number alone. */
    public PhoneNumber openPhone(String table, UUID id, byte[] sealed) {
        return new PhoneNumber(
                open(table, "contact_enc", id, sealed, StoredContact.class).phone());
    }

    /** @param consentAt when the person agreed that these are kept */
    public byte @Nullable [] sealAppearances(String table, UUID id, List<String> appearances, Instant consentAt) {
        return appearances.isEmpty()
                ? null
                : seal(table, "appearance_enc", id, new StoredAppearances(appearances, consentAt.toString()));
    }

    public List<String> openAppearances(String table, UUID id, byte @Nullable [] sealed) {
        return sealed == null
                ? List.of()
                : open(table, "appearance_enc", id, sealed, StoredAppearances.class)
                        .appearances();
    }

    public byte @Nullable [] sealGuardian(String table, UUID id, @Nullable Guardian guardian) {
        if (guardian == null) {
            return null;
        }
        Email email = guardian.email();
        return seal(
                table,
                "guardian_enc",
                id,
                new StoredGuardian(
                        guardian.name(),
                        guardian.phone().e164(),
                        guardian.phoneCountry(),
                        email == null ? null : email.value(),
                        guardian.consent()));
    }

    public @Nullable Guardian openGuardian(String table, UUID id, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        StoredGuardian stored = open(table, "guardian_enc", id, sealed, StoredGuardian.class);
        return new Guardian(
                stored.name(),
                new PhoneNumber(stored.phone()),
                stored.phoneCountry(),
                stored.email() == null ? null : new Email(stored.email()),
                stored.consent());
    }

    /** A few texts by name; nothing is sealed when there is none. */
    public byte @Nullable [] sealTexts(String table, String column, UUID id, Map<String, String> texts) {
        return texts.isEmpty() ? null : seal(table, column, id, texts);
    }

    public Map<String, String> openTexts(String table, String column, UUID id, byte @Nullable [] sealed) {
        if (sealed == null) {
            return Map.of();
        }
        try {
            return JSON.readValue(vault.openText(table, column, id, sealed), TEXT_BY_NAME);
        } catch (JsonProcessingException e) {
            throw unreadable(table, column, id, e);
        }
    }

    public byte[] seal(String table, String column, UUID id, Object value) {
        return vault.sealText(table, column, id, json(value));
    }

    public <T> T open(String table, String column, UUID id, byte[] sealed, Class<T> type) {
        try {
            return JSON.readValue(vault.openText(table, column, id, sealed), type);
        } catch (JsonProcessingException e) {
            throw unreadable(table, column, id, e);
        }
    }

    public byte[] phoneIndex(PhoneNumber phone) {
        return vault.blindIndex("phone", phone.e164());
    }

    /** All that may stand for the number in a column, whichever of the keys in the files it was made with. */
    public List<byte[]> phoneIndexes(PhoneNumber phone) {
        return vault.blindIndexes("phone", phone.e164());
    }

    /** Equal for one document number however it is spaced and cased. */
    public byte @Nullable [] identityIndex(@Nullable String documentNumber) {
        return documentNumber == null
                ? null
                : vault.blindIndex(
                        "identity", documentNumber.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }

    public @Nullable List<byte[]> appearanceIndex(List<String> appearances) {
        return appearances.isEmpty()
                ? null
                : appearances.stream()
                        .map(key -> vault.blindIndex("appearance", key))
                        .toList();
    }

    /** JSON without absent values. */
    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a " + value.getClass().getSimpleName(), e);
        }
    }

    public static <T> T readJson(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read a " + type.getSimpleName(), e);
        }
    }

    public static <T> T readJson(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read stored JSON", e);
        }
    }

    public static List<String> languageCodes(List<LanguageSkill> languages) {
        return languages.stream().map(LanguageSkill::code).toList();
    }

    /** Levels by language; null when none is given. */
    public static @Nullable Map<String, String> languageLevels(List<LanguageSkill> languages) {
        Map<String, String> levels = new LinkedHashMap<>();
        for (LanguageSkill language : languages) {
            String level = language.level();
            if (level != null) {
                levels.put(language.code(), level);
            }
        }
        return levels.isEmpty() ? null : levels;
    }

    /** What the language that the list lacks is called; null where there is none. */
    public static @Nullable String otherLanguage(List<LanguageSkill> languages) {
        for (LanguageSkill language : languages) {
            if (language.name() != null) {
                return language.name();
            }
        }
        return null;
    }

    public static List<LanguageSkill> languages(
            List<String> codes, @Nullable Map<String, String> levels, @Nullable String other) {
        List<LanguageSkill> languages = new ArrayList<>(codes.size());
        for (String code : codes) {
            languages.add(new LanguageSkill(
                    code, levels == null ? null : levels.get(code), code.equals(Languages.UNLISTED) ? other : null));
        }
        return languages;
    }

    private static IllegalStateException unreadable(String table, String column, UUID id, Exception cause) {
        return new IllegalStateException("cannot read " + table + "." + column + " of " + id, cause);
    }
}
