package io.taalentio.core.talent;

import io.taalentio.core.profile.Locks;
import io.taalentio.core.talent.TalentContent.ContactEntry;
import io.taalentio.core.talent.TalentContent.Documents;
import io.taalentio.core.talent.TalentContent.Identity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays the sections of an edit over what is stored. */
final class TalentMerge {

    private TalentMerge() {}

    static TalentContent of(TalentContent stored, TalentContent edit, Locks locks) {
        return new TalentContent(
                identity(stored.identity(), edit.identity(), locks),
                contact(stored.contact(), edit.contact(), locks),
                or(edit.location(), stored.location()),
                or(edit.experience(), stored.experience()),
                or(edit.languages(), stored.languages()),
                or(edit.availability(), stored.availability()),
                or(edit.workMode(), stored.workMode()),
                or(edit.talents(), stored.talents()),
                documents(stored.documents(), edit.documents()),
                or(edit.socials(), stored.socials()),
                or(edit.guardian(), stored.guardian()),
                stored.consent());
    }

    /** Fields an owner finds locked: those that have an answer. */
    static List<String> locked(TalentContent stored) {
        List<String> locked = new ArrayList<>();
        Identity s = stored.identity() == null ? Identity.EMPTY : stored.identity();
        lock(locked, "identity.firstName", s.firstName());
        lock(locked, "identity.lastName", s.lastName());
        lock(locked, "identity.birthDate", s.birthDate());
        lock(locked, "identity.gender", s.gender());
        lock(locked, "identity.passportNumber", s.passportNumber());
        lock(locked, "identity.residenceCard", s.residenceCard());
        lock(
                locked,
                "contact.email",
                stored.contact() == null ? null : stored.contact().email());
        return locked;
    }

    private static void lock(List<String> locked, String field, @Nullable String answer) {
        if (answer != null) {
            locked.add(field);
        }
    }

    private static @Nullable Identity identity(@Nullable Identity stored, @Nullable Identity edit, Locks locks) {
        if (edit == null) {
            return stored;
        }
        Identity s = stored == null ? Identity.EMPTY : stored;
        return new Identity(
                locks.keep("identity.firstName", s.firstName(), edit.firstName()),
                locks.keep("identity.lastName", s.lastName(), edit.lastName()),
                locks.keep("identity.birthDate", s.birthDate(), edit.birthDate()),
                locks.keep("identity.gender", s.gender(), edit.gender()),
                locks.keep("identity.passportNumber", s.passportNumber(), edit.passportNumber()),
                locks.keep("identity.residenceCard", s.residenceCard(), edit.residenceCard()));
    }

    private static @Nullable ContactEntry contact(
            @Nullable ContactEntry stored, @Nullable ContactEntry edit, Locks locks) {
        if (edit == null) {
            return stored;
        }
        return new ContactEntry(
                locks.keep("contact.email", stored == null ? null : stored.email(), edit.email()),
                edit.phone(),
                edit.phoneCountry(),
                edit.whatsapp(),
                edit.whatsappCountry(),
                edit.address());
    }

    private static @Nullable Documents documents(@Nullable Documents stored, @Nullable Documents edit) {
        if (edit == null || stored == null) {
            return edit == null ? stored : edit;
        }
        return new Documents(
                or(edit.photo(), stored.photo()), or(edit.cv(), stored.cv()), edit.portfolioUrl(), edit.website());
    }

    private static <T> @Nullable T or(@Nullable T edit, @Nullable T stored) {
        return edit == null ? stored : edit;
    }
}
