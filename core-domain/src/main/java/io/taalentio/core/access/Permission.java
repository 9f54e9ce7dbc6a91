package io.taalentio.core.access;

import static io.taalentio.core.access.Role.ADMIN;
import static io.taalentio.core.access.Role.MANAGER;
import static io.taalentio.core.access.Role.PRESENCE;
import static io.taalentio.core.access.Role.PRODUCER;
import static io.taalentio.core.access.Role.RECRUITER;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a role lets its holder do to others' data (product reference, section 6.1); one's own data needs none. */
public enum Permission {
    /** See the staff list of talent profiles. */
    LIST_TALENTS(ADMIN, RECRUITER, PRODUCER, MANAGER),
    /** See the staff list of cinema profiles. */
    LIST_CINEMA_TALENTS(ADMIN, RECRUITER, PRODUCER, PRESENCE),
    /** Reveal phone, e-mail, WhatsApp of a profile; every reveal is recorded. */
    REVEAL_CONTACT(ADMIN, RECRUITER),
    /** See identity document and appearance data; every reveal is recorded. */
    REVEAL_IDENTITY(ADMIN),
    /** Filter by appearance, which is staff-only and needs the person's consent. */
    FILTER_BY_APPEARANCE(ADMIN, RECRUITER),
    /** Download a person's CV. */
    READ_CV(ADMIN, RECRUITER),
    /** Change somebody else's profile. */
    EDIT_ANY_PROFILE(ADMIN),
    /** Give a profile a new code; the old one keeps leading to it. */
    REISSUE_CODE(ADMIN),
    /** See and settle flags that two registrations may be one person. */
    REVIEW_DUPLICATES(ADMIN, RECRUITER),
    /** Create staff accounts and set roles. */
    MANAGE_USERS(ADMIN),
    /** Read the outgoing mails kept by the house, links included. */
    READ_MAILS(ADMIN);

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set of enum values
    private final Set<Role> roles;

    Permission(Role first, Role... rest) {
        this.roles = Collections.unmodifiableSet(EnumSet.of(first, rest));
    }

    public boolean grantedTo(Set<Role> held) {
        return !Collections.disjoint(roles, held);
    }
}
