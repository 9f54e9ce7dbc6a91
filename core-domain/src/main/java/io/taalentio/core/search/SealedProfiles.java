package io.taalentio.core.search;

import io.taalentio.core.profile.ProfileKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of a profile that are stored encrypted, opened one by one by those who may. */
public interface SealedProfiles {

    Contact contact(ProfileKind kind, UUID profileId);

    Identity identity(ProfileKind kind, UUID profileId);

    /**
     * How to reach a person.
     *
     * @param phone E.164
     * @param whatsapp E.164
     * @param socials address or handle by network
     */
    record Contact(
            String email,
            @Nullable String phone,
            @Nullable String whatsapp,
            @Nullable String address,
            Map<String, String> socials,
            @Nullable Guardian guardian) {

        public Contact {
            socials = Map.copyOf(socials);
        }
    }

    /** Who answers for a minor. */
    record Guardian(
            String name, @Nullable String phone, @Nullable String email) {}

    /**
     * What proves who a person is, and what is as sensitive.
     *
     * @param documentType of a cinema profile
     * @param documentNumber passport number of a general profile
     * @param appearances given with consent, cinema profiles only
     */
    record Identity(
            @Nullable LocalDate birthDate,
            @Nullable String documentType,
            @Nullable String documentNumber,
            @Nullable String residenceCard,
            @Nullable UUID idPhoto,
            List<String> appearances,
            @Nullable Integer weightKg,
            @Nullable Integer shoeSize) {

        public Identity {
            appearances = List.copyOf(appearances);
        }
    }
}
