package io.taalentio.core.cinema;

import io.taalentio.core.cinema.CinemaContent.CinemaIdentity;
import io.taalentio.core.cinema.CinemaContent.Media;
import io.taalentio.core.profile.Locks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays the sections of an edit over what is stored. */
final class CinemaMerge {

    private CinemaMerge() {}

    static CinemaContent of(CinemaContent stored, CinemaContent edit, Locks locks) {
        return new CinemaContent(
                identity(stored.identity(), edit.identity(), locks),
                or(edit.origins(), stored.origins()),
                or(edit.residence(), stored.residence()),
                or(edit.languages(), stored.languages()),
                or(edit.physical(), stored.physical()),
                or(edit.types(), stored.types()),
                or(edit.skills(), stored.skills()),
                or(edit.socials(), stored.socials()),
                media(stored.media(), edit.media()),
                or(edit.guardian(), stored.guardian()),
                stored.consent());
    }

    /** Fields an owner finds locked: those that have an answer. */
    static List<String> locked(CinemaContent stored) {
        List<String> locked = new ArrayList<>();
        CinemaIdentity s = stored.identity() == null ? CinemaIdentity.EMPTY : stored.identity();
        lock(locked, "identity.firstName", s.firstName());
        lock(locked, "identity.lastName", s.lastName());
        lock(locked, "identity.birthDate", s.birthDate());
        lock(locked, "identity.gender", s.gender());
        lock(locked, "identity.documentType", s.documentType());
        lock(locked, "identity.documentNumber", s.documentNumber());
        lock(locked, "identity.email", s.email());
        return locked;
    }

    private static void lock(List<String> locked, String field, @Nullable String answer) {
        if (answer != null) {
            locked.add(field);
        }
    }

    private static @Nullable CinemaIdentity identity(
            @Nullable CinemaIdentity stored, @Nullable CinemaIdentity edit, Locks locks) {
        if (edit == null) {
            return stored;
        }
        CinemaIdentity s = stored == null ? CinemaIdentity.EMPTY : stored;
        return new CinemaIdentity(
                locks.keep("identity.firstName", s.firstName(), edit.firstName()),
                locks.keep("identity.lastName", s.lastName(), edit.lastName()),
                locks.keep("identity.birthDate", s.birthDate(), edit.birthDate()),
                locks.keep("identity.gender", s.gender(), edit.gender()),
                locks.keep("identity.documentType", s.documentType(), edit.documentType()),
                locks.keep("identity.documentNumber", s.documentNumber(), edit.documentNumber()),
                locks.keep("identity.email", s.email(), edit.email()),
                edit.phone(),
                edit.phoneCountry(),
                edit.whatsapp(),
                edit.whatsappCountry(),
                edit.website());
    }

    private static @Nullable Media media(@Nullable Media stored, @Nullable Media edit) {
        if (edit == null || stored == null) {
            return edit == null ? stored : edit;
        }
        return new Media(
                or(edit.photo(), stored.photo()),
                or(edit.idPhoto(), stored.idPhoto()),
                or(edit.gallery(), stored.gallery()),
                or(edit.credits(), stored.credits()));
    }

    private static <T> @Nullable T or(@Nullable T edit, @Nullable T stored) {
        return edit == null ? stored : edit;
    }
}
