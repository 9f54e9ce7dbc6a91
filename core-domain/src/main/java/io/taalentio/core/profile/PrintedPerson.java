package io.taalentio.core.profile;

import io.taalentio.core.file.Rendition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What both printed cards say of a person, in words of the reader's language already.
 *
 * @param page address of the public page, drawn as QR code
 * @param internal made for staff or the owner and not for handing out
 * @param residence city and country: {@code Dakar, Sénégal}
 * @param age in words: {@code 26–35 ans}, {@code 31 ans}
 * @param contact null on a card for the public
 */
public record PrintedPerson(
        String code,
        String name,
        String page,
        boolean verified,
        boolean internal,
        @Nullable Rendition photo,
        String residence,
        @Nullable String origin,
        @Nullable String nationality,
        @Nullable String age,
        List<Spoken> languages,
        @Nullable ContactLines contact) {

    public PrintedPerson {
        languages = List.copyOf(languages);
    }

    /** A language by name and how well it is spoken, where said. */
    public record Spoken(String name, @Nullable String level) {}

    /** @param networks address or handle by name of the network */
    public record ContactLines(
            String email, @Nullable String phone, @Nullable String whatsapp, Map<String, String> networks) {}
}
