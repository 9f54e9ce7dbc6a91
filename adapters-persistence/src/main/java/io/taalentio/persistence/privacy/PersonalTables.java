package io.taalentio.persistence.privacy;

import static io.taalentio.persistence.privacy.PersonalTable.deleted;
import static io.taalentio.persistence.privacy.PersonalTable.deletedOnly;
import static io.taalentio.persistence.privacy.PersonalTable.emptied;
import static io.taalentio.persistence.privacy.PersonalTable.kept;
import static io.taalentio.persistence.privacy.PersonalTable.nobody;

import java.util.List;

/**
 * Every table of the schema: what of it somebody gets as a copy, and what becomes of it when they are erased. A test
 * walks the schema and fails for a table or a column that stands here with neither a rule nor a reason. Erasing goes
 * from the first to the last.
 */
final class PersonalTables {

    private static final String HASH = "a hash that nobody can read anything from";
    private static final String OWN = "profile_id = any(:profiles)";
    private static final String CODE = "in the code, which is kept so that it is never given to somebody else";
    private static final String WHEN = "says when, not who";
    private static final String REFERENCE = "data of the world or of the trade, about nobody";

    /** What every kind of profile has. */
    private static final String PROFILE =
            "first_name = '—', last_name = '—', email = 'erased@erased.invalid', gender = 'N',"
                    + " birth_date = null, origin_country = null, nationality = null, residence_country = null,"
                    + " residence_city = null, residence_city_other = null, languages = '{}', years_experience = null,"
                    + " contact_enc = null, phone_bidx = null, identity_enc = null, identity_bidx = null, socials_enc = null,"
                    + " guardian_enc = null, details = '{}', photo_id = null, completeness = 0, visibility = 'STAFF_ONLY',"
                    + " full_name_public = false, verified_at = null, status = 'DISABLED', deleted_at = now(), updated_at = now(),"
                    + " version = version + 1";

    static final List<PersonalTable> ALL = List.of(
            emptied(
                            "talent_profile",
                            "id = any(:profiles)",
                            PROFILE + ", availability = null, work_mode = null, cv_id = null, has_portfolio = false")
                    .keep(CODE, "id", "code")
                    .keep("id of an erased account", "account_id")
                    .keep(WHEN, "created_at")
                    .keep("made of the name by the database", "search_name")
                    .omit("phone_bidx", HASH)
                    .omit("identity_bidx", HASH)
                    .omit("search_name", "the name again, as it is searched"),
            emptied(
                            "cinema_profile",
                            "id = any(:profiles)",
                            PROFILE + ", eye_color = null, hair_color = null, hair_type = null, height_cm = null,"
                                    + " skin_tone = null, build = null, talent_types = '{}', skills = '{}',"
                                    + " licences = '{}', instruments = '{}', dances = '{}', stunts = '{}',"
                                    + " availability = null,"
                                    + " appearance_enc = null, appearance_bidx = null, measurements_enc = null,"
                                    + " id_photo_id = null, traits_public = false")
                    .keep(CODE, "id", "code")
                    .keep("id of an erased account", "account_id")
                    .keep(WHEN, "created_at")
                    .keep("made of the name by the database", "search_name")
                    .omit("phone_bidx", HASH)
                    .omit("identity_bidx", HASH)
                    .omit("appearance_bidx", HASH)
                    .omit("search_name", "the name again, as it is searched"),
            deleted("profile_talent", OWN),
            deleted("cinema_gallery", OWN),
            deleted("credit_item", OWN),
            deleted("stored_file_blob", "file_id in (select id from stored_file where owner_id = any(:profiles))"),
            deleted("stored_file", "owner_id = any(:profiles)"),
            deleted("registration_draft", "submitted_as = any(:profiles)").omit("token_hash", HASH),
            deleted("duplicate_flag", "profile_id = any(:profiles) or other_id = any(:profiles)")
                    .omit("other_id", "the profile of somebody else")
                    .omit("reviewed_by", "somebody else"),
            deletedOnly(
                    "name_tracking_match",
                    OWN,
                    "a house that looks for somebody does not tell them; whether it may is the law's to say"),
            emptied("name_tracking", "notification_email = any(:emails)", "notification_email = null")
                    .keep(
                            "what an administrator wrote for the house; it names somebody else",
                            "id",
                            "full_name",
                            "normalized",
                            "keys",
                            "keys_version",
                            "fuzzy",
                            "description",
                            "active",
                            "created_by",
                            "created_at",
                            "updated_at",
                            "version",
                            "scan_state",
                            "scan_asked_at",
                            "scan_candidates",
                            "scan_checked",
                            "scan_after",
                            "scan_finished_at")
                    .omit("full_name", "names somebody else")
                    .omit("normalized", "names somebody else")
                    .omit("keys", "names somebody else")
                    .omit("description", "is about somebody else"),
            deletedOnly("name_key", OWN, "the name again, as it is compared"),
            deletedOnly("name_check", OWN, "an id that waits for seconds"),
            deletedOnly("profile_change", OWN, "an id that is kept for an hour"),
            kept("code_alias", OWN, "former codes lead to the code that is kept, and are never given to somebody else"),
            emptied("consent", "account_id = :account or profile_id = any(:profiles)", "address = null")
                    .keep(
                            "proves that the house was allowed to; names nobody",
                            "id",
                            "profile_kind",
                            "profile_id",
                            "account_id",
                            "kind",
                            "step",
                            "version",
                            "words",
                            "at"),
            deleted("guardianship", "account_id = :account or profile_id = any(:profiles)"),
            deleted("notification", "account_id = :account"),
            deleted("session", "account_id = :account").omit("token_hash", HASH),
            deleted("provider_sign_in", "account_id = :account")
                    .omit("state_hash", HASH)
                    .omit("browser_hash", HASH),
            deleted("account_identity", "account_id = :account"),
            deleted("second_factor", "account_id = :account").omit("secret_enc", "a secret that opens the account"),
            deleted("recovery_code", "account_id = :account").omit("code_hash", HASH),
            deleted("api_token", "account_id = :account").omit("token_hash", HASH),
            kept(
                    "assignment",
                    "cinema_profile_id = any(:profiles)",
                    "what was agreed with a production stands; it names the person by the profile's id only"),
            kept(
                    "selection_mail",
                    "assignment_id in (select id from assignment where cinema_profile_id = any(:profiles))",
                    "proves that somebody was told; names the person by the assignment's id only"),
            nobody("selection_run", "mailings of a project; who asked for one is kept as an id"),
            nobody("badge_batch", "printed badges, by the ids of assignments; gone after a day with its file"),
            kept(
                    "attendance_session",
                    "cinema_profile_id = any(:profiles)",
                    "hours worked stand; they name the person by the profile's id only"),
            kept(
                    "attendance_scan",
                    "cinema_profile_id = any(:profiles)",
                    "proves the hours; names the person by the profile's id or code only"),
            kept("gate_device", "account_id = :account", "which device scanned; names its agent by id only"),
            nobody("attendance_pulse", "a counter"),
            deleted("production_member", "account_id = :account").omit("added_by", "somebody else"),
            deleted("project_agent", "account_id = :account").omit("named_by", "somebody else"),
            nobody("production", "companies; who made one is kept as an id"),
            nobody("project", "projects of companies; who made one is kept as an id"),
            nobody("project_step", "steps of projects; who took one is kept as an id"),
            deleted("export_job", "account_id = :account")
                    .omit("secret_enc", "opens a file about other people")
                    .omit("selection", "ids of other people"),
            deleted("export_column_set", "account_id = :account"),
            deletedOnly(
                    "saved_search_match",
                    OWN + " or search_id in (select id from saved_search where account_id = :account)",
                    "ids of people a search found; says nothing of them"),
            deleted("saved_search", "account_id = :account"),
            deletedOnly(
                    "presentation_vote",
                    "folder_person_id in (select id from folder_person where talent_id = any(:profiles)"
                            + " or cinema_id = any(:profiles)) or visit_id in (select v.id from presentation_visit v"
                            + " join presentation p on p.id = v.presentation_id where p.made_by = :account)",
                    "what those who were shown somebody said of him among themselves"),
            deletedOnly(
                    "presentation_visit",
                    "presentation_id in (select id from presentation where made_by = :account)",
                    "names of other people, who opened a link"),
            deleted("presentation", "made_by = :account")
                    .omit("token_hash", HASH)
                    .omit("password_hash", HASH),
            deleted("folder_person", "talent_id = any(:profiles) or cinema_id = any(:profiles)")
                    .omit("added_by", "somebody else"),
            deleted("folder_share", "account_id = :account"),
            deleted("folder", "owner_id = :account"),
            deleted("email_change", "account_id = :account"),
            deleted("one_time_link", "account_id = :account").omit("token_hash", HASH),
            deleted("mail_outbox", "recipient = any(:emails) or profile_id = any(:profiles)"),
            kept(
                    "activity_log",
                    "account_id = :account or (category = 'account' and resource_id = :account::text)"
                            + " or resource_id = any(:codes)",
                    "proves what happened; names people by id or code only and goes by its time of keeping"),
            kept(
                    "audit_resolution",
                    "by_id = :account",
                    "proves that an alert was dealt with; names people by id only"),
            kept("erasure", "account_id = :account", "proves the erasure itself"),
            kept("profile_erasure", OWN, "proves the erasure itself, and who asked for it")
                    .omit("asked_by", "somebody else"),
            emptied(
                            "account",
                            "id = :account",
                            "email = ('erased-' || id || '@erased.invalid')::citext, password_hash = null,"
                                    + " first_name = '—', last_name = '—', language = 'FR', status = 'DELETED',"
                                    + " roles = '{TALENT}', last_login_at = null, second_factor_asked = null, terms_version = null,"
                                    + " terms_accepted_at = null, updated_at = now(), version = version + 1")
                    .keep("what the log and the codes refer to; leads to nobody any more", "id")
                    .keep(WHEN, "created_at")
                    .omit("password_hash", HASH),
            nobody("profile_change_log", "how far the notes of changes were swept"),
            nobody("activity_unsealed", "ids of lines that wait for a second"),
            nobody("audit_seal", "hashes over the log"),
            nobody("key_change", "changes of keys"),
            nobody("key_count", "how many values bear each key"),
            nobody("vault_check", "a known word"),
            nobody("signing_key", "keys of the house"),
            nobody("badge_key", "keys of the house"),
            nobody("badge_revocation", "codes of badges, which are kept; who revoked one is kept as an id"),
            nobody("setting", "settings of the house; who changed one is kept as an id"),
            nobody("use_count", "keyed by hashes only the house can make; removed within minutes"),
            nobody("sign_in_throttle", "keyed by hashes, so that it names nobody"),
            nobody("password_help", "sealed without an account; removed when answered, within minutes"),
            nobody("given_answer", "sealed under a key only the sender knows; removed within a day"),
            nobody("code_counter", "the last number of each series"),
            nobody("country", REFERENCE),
            nobody("city", REFERENCE),
            nobody("talent", REFERENCE),
            nobody("talent_category", REFERENCE),
            nobody("loaded_resource", REFERENCE));

    private PersonalTables() {}
}
