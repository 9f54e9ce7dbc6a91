package io.taalentio.core.access;

import static io.taalentio.core.access.Role.ADMIN;
import static io.taalentio.core.access.Role.MANAGER;
import static io.taalentio.core.access.Role.PRESENCE;
import static io.taalentio.core.access.Role.PRODUCER;
import static io.taalentio.core.access.Role.RECRUITER;
import static io.taalentio.core.access.Role.TALENT;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a role lets its holder do to others' data (product reference, section 6.1); one's own data needs none. This is
 * the one table of permissions: use cases, operations, the pages' navigation and {@code docs/permissions.md} follow it.
 */
public enum Permission {
    LIST_TALENTS("See the staff list of talent profiles", ADMIN, RECRUITER, PRODUCER, MANAGER),
    LIST_CINEMA_TALENTS(
            "See the staff list of cinema profiles; presence agents only who is on the projects they are named on where"
                    + " `presence.scope` is `ASSIGNED`",
            ADMIN,
            RECRUITER,
            PRODUCER,
            PRESENCE),
    REVEAL_CONTACT("Reveal phone, e-mail, WhatsApp of a profile; every reveal is recorded", ADMIN, RECRUITER),
    REVEAL_IDENTITY("See identity document and appearance data; every reveal is recorded", ADMIN),
    FILTER_BY_APPEARANCE("Filter by appearance, which is staff-only and needs the person's consent", ADMIN, RECRUITER),
    KEEP_FOLDERS("Put people aside in folders and share these with colleagues", ADMIN, RECRUITER, PRODUCER, MANAGER),
    EXPORT_LISTS("Take staff lists out as XLSX, CSV or PDF; every export is recorded", ADMIN, RECRUITER),
    READ_STATISTICS("See talents and cinema talents in numbers", ADMIN, RECRUITER),
    TEND_SEARCH("See how far the search index is and have it filled anew", ADMIN),
    READ_CV("Download a person's CV", ADMIN, RECRUITER),
    EDIT_ANY_PROFILE("Change somebody else's profile", ADMIN),
    REISSUE_CODE("Give a profile a new code; the old one keeps leading to it", ADMIN),
    REVIEW_DUPLICATES("See and settle flags that two registrations may be one person", ADMIN, RECRUITER),
    READ_PRODUCTIONS("Read every active production company", ADMIN, RECRUITER, PRESENCE, MANAGER, TALENT),
    MANAGE_PRODUCTIONS(
            "Open a production company; read and run, as far as one's part in it allows, those one belongs to, with"
                    + " their projects and assignments",
            ADMIN,
            PRODUCER),
    MANAGE_EVERY_PRODUCTION(
            "Run every production company and project without belonging to it; verify companies", ADMIN),
    READ_PROJECTS(
            "Read every project and who is assigned to it; presence agents only those they are named on where"
                    + " `presence.scope` is `ASSIGNED`",
            ADMIN,
            RECRUITER,
            PRESENCE),
    TAKE_ATTENDANCE(
            "Keep the gate of a project one may read: scan, check everybody in or out, prepare and wipe devices",
            ADMIN,
            PRESENCE),
    READ_ATTENDANCE(
            "Read and export who is on set and their hours, of projects one may read; producers of their own",
            ADMIN,
            PRESENCE,
            PRODUCER),
    CORRECT_ATTENDANCE(
            "Correct and void days, decide doubtful scans, revoke badges; producers on their own projects",
            ADMIN,
            PRODUCER),
    ERASE_PEOPLE("Erase, on request, people who have no account to ask with; within 30 days undo it", ADMIN),
    MANAGE_USERS("Create staff accounts and set roles", ADMIN),
    READ_MAILS("Read the outgoing mails kept by the house, links included", ADMIN),
    READ_LOGS("Read, check and export the activity and security logs, resolve alerts", ADMIN),
    CHANGE_SETTINGS("See and change the settings of the house", ADMIN),
    CHANGE_KEYS("See, change and drop the keys that seal protected data", ADMIN),
    TRACK_NAMES("Watch names, see and settle what was found of them", ADMIN);

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set of enum values
    private final Set<Role> roles;

    private final String says;

    Permission(String says, Role first, Role... rest) {
        this.says = says;
        this.roles = Collections.unmodifiableSet(EnumSet.of(first, rest));
    }

    /** What its holder may do, in plain English; the page of permissions is made of these sentences. */
    public String says() {
        return says;
    }

    /** The roles that grant it. */
    public Set<Role> roles() {
        return roles;
    }

    public boolean grantedTo(Set<Role> held) {
        return !Collections.disjoint(roles, held);
    }
}
