package io.taalentio.persistence.profile;

import io.taalentio.persistence.crypto.BlindIndexes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The blind indexes of profiles: of telephone numbers, of identity documents, of appearance. */
@ApplicationScoped
class ProfileBlindIndexes implements BlindIndexes {

    private static final String TALENT = "talent_profile";
    private static final String CINEMA = "cinema_profile";

    private final SealedParts sealed;

    ProfileBlindIndexes(SealedParts sealed) {
        this.sealed = sealed;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                phone(TALENT),
                identity(TALENT, "passportNumber"),
                phone(CINEMA),
                identity(CINEMA, "documentNumber"),
                new Column(CINEMA, "appearance_bidx", "appearance_enc", true, this::appearance));
    }

    private List<byte[]> appearance(UUID row, byte[] bytes) {
        List<byte[]> indexes = sealed.appearanceIndex(sealed.openAppearances(CINEMA, row, bytes));
        return indexes == null ? List.of() : indexes;
    }

    private Column phone(String table) {
        return new Column(
                table,
                "phone_bidx",
                "contact_enc",
                false,
                (row, bytes) -> List.of(sealed.phoneIndex(sealed.openPhone(table, row, bytes))));
    }

    private Column identity(String table, String number) {
        return new Column(table, "identity_bidx", "identity_enc", false, (row, bytes) -> {
            byte[] index = sealed.identityIndex(
                    sealed.openTexts(table, "identity_enc", row, bytes).get(number));
            return index == null ? List.of() : List.of(index);
        });
    }
}
