package io.taalentio.api.demo;

/**
 * Ids and tokens that the API's examples speak of; {@link Examples} puts what bears them into a demonstration. Each
 * example of an operation that uses something up has a record of its own, so that all succeed in any order.
 */
public final class ExampleIds {

    /** Opens the drafts. */
    public static final String RESUME_TOKEN = "demo-resume-token";

    public static final String TALENT_DRAFT = "0190b7a0-0000-7000-8000-000000000001";
    public static final String TALENT_DRAFT_COMPLETE = "0190b7a0-0000-7000-8000-000000000002";
    public static final String CINEMA_DRAFT = "0190b7a0-0000-7000-8000-000000000003";
    public static final String CINEMA_DRAFT_COMPLETE = "0190b7a0-0000-7000-8000-000000000004";

    public static final String TALENT_DRAFT_PHOTO = "0190b7a0-0000-7000-8000-000000000041";
    public static final String TALENT_DRAFT_CV = "0190b7a0-0000-7000-8000-000000000042";
    public static final String CINEMA_DRAFT_PHOTO = "0190b7a0-0000-7000-8000-000000000043";
    public static final String CINEMA_DRAFT_GALLERY = "0190b7a0-0000-7000-8000-000000000044";

    /** Profiles an administrator closes, opens again, gives a new code. */
    public static final String TALENT_TO_CLOSE = "0190b7a0-0000-7000-8000-000000000012";

    public static final String TALENT_TO_OPEN = "0190b7a0-0000-7000-8000-000000000013";
    public static final String TALENT_TO_REISSUE = "0190b7a0-0000-7000-8000-000000000014";
    public static final String CINEMA_TO_CLOSE = "0190b7a0-0000-7000-8000-000000000022";
    public static final String CINEMA_TO_OPEN = "0190b7a0-0000-7000-8000-000000000023";
    public static final String CINEMA_TO_REISSUE = "0190b7a0-0000-7000-8000-000000000024";
    public static final String CINEMA_TO_ERASE = "0190b7a0-0000-7000-8000-000000000027";

    /** Talents without an account: one is erased on request, of the other that is undone. */
    public static final String TALENT_TO_ERASE = "0190b7a0-0000-7000-8000-0000000000c8";

    public static final String TALENT_TO_KEEP = "0190b7a0-0000-7000-8000-0000000000c9";

    /** Profiles with files; those of the second are removed. */
    public static final String TALENT_WITH_FILES = "0190b7a0-0000-7000-8000-000000000015";

    public static final String TALENT_TO_STRIP = "0190b7a0-0000-7000-8000-000000000017";
    public static final String CINEMA_WITH_FILES = "0190b7a0-0000-7000-8000-000000000025";
    public static final String CINEMA_GALLERY_PICTURE = "0190b7a0-0000-7000-8000-000000000045";
    public static final String PUBLIC_PHOTO = "0190b7a0-0000-7000-8000-000000000046";

    /** The flag that two talents bear one telephone number; follows from the ids of both. */
    public static final String DUPLICATE = "39d87c76-5317-3516-9924-a0158fbcbc25";

    public static final String MAIL = "0190b7a0-0000-7000-8000-000000000051";
    public static final String SESSION = "0190b7a0-0000-7000-8000-000000000052";

    /** Watched names, one that is ended, and a hit of the first. */
    public static final String NAME_WATCHED = "0190b7a0-0000-7000-8000-000000000061";

    public static final String NAME_WATCHED_TOO = "0190b7a0-0000-7000-8000-000000000062";
    public static final String NAME_TO_END = "0190b7a0-0000-7000-8000-000000000063";
    public static final String NAME_HIT = "0190b7a0-0000-7000-8000-000000000064";

    /** Exports of the recruiter's, one to be thrown away, and a choice of columns to forget. */
    public static final String EXPORT = "0190b7a0-0000-7000-8000-0000000000a1";

    public static final String EXPORT_TO_STOP = "0190b7a0-0000-7000-8000-0000000000a2";
    public static final String COLUMN_SET = "0190b7a0-0000-7000-8000-0000000000a3";

    /** Companies: one at work, others that are verified, closed, reopened, lose their logo. */
    public static final String PRODUCTION = "0190b7a0-0000-7000-8000-000000000071";

    public static final String PRODUCTION_TO_VERIFY = "0190b7a0-0000-7000-8000-000000000072";
    public static final String PRODUCTION_TO_CLOSE = "0190b7a0-0000-7000-8000-000000000073";
    public static final String PRODUCTION_CLOSED = "0190b7a0-0000-7000-8000-000000000074";
    public static final String PRODUCTION_WITH_LOGO = "0190b7a0-0000-7000-8000-000000000075";
    public static final String PRODUCER_WHO_LEAVES = "0190b7a0-0000-7000-8000-000000000076";

    public static final String AGENT_WHO_LEAVES = "0190b7a0-0000-7000-8000-000000000077";

    /** Projects: one at work, others that get many talents, are removed, moved, archived, taken out again. */
    public static final String PROJECT = "0190b7a0-0000-7000-8000-000000000081";

    public static final String PROJECT_TO_CAST = "0190b7a0-0000-7000-8000-000000000082";
    public static final String PROJECT_TO_REMOVE = "0190b7a0-0000-7000-8000-000000000083";
    public static final String PROJECT_TO_MOVE = "0190b7a0-0000-7000-8000-000000000084";
    public static final String PROJECT_TO_ARCHIVE = "0190b7a0-0000-7000-8000-000000000085";
    public static final String PROJECT_ARCHIVED = "0190b7a0-0000-7000-8000-000000000086";

    /** Assignments to the project at work; the second is taken off it. */
    public static final String ASSIGNMENT = "0190b7a0-0000-7000-8000-000000000091";

    public static final String ASSIGNMENT_TO_REMOVE = "0190b7a0-0000-7000-8000-000000000092";

    /** An alert of the security log. */
    public static final String ALERT = "0190b7a0-0000-7000-8000-000000000081";

    /** A key that nothing was ever sealed with. */
    public static final String SPARE_KEY = "0d0e0a00";
    /** At the gate of the project at work: devices, a scan in doubt, days that are corrected and voided. */
    public static final String GATE_TO_WIPE = "0190b7a0-0000-7000-8000-0000000000b3";

    public static final String SCAN_IN_DOUBT = "0190b7a0-0000-7000-8000-0000000000b4";
    public static final String DAY_TO_CORRECT = "0190b7a0-0000-7000-8000-0000000000b5";
    public static final String DAY_TO_VOID = "0190b7a0-0000-7000-8000-0000000000b6";

    /** Searches the recruiter keeps, one to forget, and what ends the alerts of the first. */
    public static final String SAVED_SEARCH = "0190b7a0-0000-7000-8000-0000000000e4";

    public static final String SAVED_SEARCH_TO_FORGET = "0190b7a0-0000-7000-8000-0000000000e5";
    public static final String ALERT_TOKEN = "demo-alert-token";

    /** Folders of the recruiter's, one to be thrown away. */
    public static final String FOLDER = "0190b7a0-0000-7000-8000-0000000000a4";

    public static final String FOLDER_TO_REMOVE = "0190b7a0-0000-7000-8000-0000000000a5";

    /** Presentations of the folder, one to be withdrawn, with the ends of their links and a visitor's secret. */
    public static final String PRESENTATION = "0190b7a0-0000-7000-8000-0000000000e1";

    public static final String PRESENTATION_TO_REVOKE = "0190b7a0-0000-7000-8000-0000000000e2";
    public static final String PRESENTATION_LINK = "demo-presentation-link";
    public static final String PRESENTATION_TO_REVOKE_LINK = "demo-presentation-link-to-withdraw";
    public static final String PRESENTATION_VISIT_ID = "0190b7a0-0000-7000-8000-0000000000e3";
    public static final String PRESENTATION_VISIT = "demo-presentation-visit";

    /** Assignments of owners who were told: one by link, one confirms and one declines signed in. */
    public static final String ASSIGNMENT_TOLD = "0190b7a0-0000-7000-8000-000000000093";

    public static final String ASSIGNMENT_TO_CONFIRM = "0190b7a0-0000-7000-8000-000000000094";
    public static final String ASSIGNMENT_TO_DECLINE = "0190b7a0-0000-7000-8000-000000000095";
    public static final String SELECTION_TOKEN = "demo-selection-token";
    public static final String SELECTION_ANSWER_TOKEN = "demo-selection-answer";

    /** Accounts of staff: one that waits for its owner, one at work, one suspended. */
    public static final String USER_PENDING = "0190b7a0-0000-7000-8000-000000000031";

    public static final String USER_ACTIVE = "0190b7a0-0000-7000-8000-000000000032";
    public static final String USER_SUSPENDED = "0190b7a0-0000-7000-8000-000000000033";

    /** Owners who sign in with the password every visitor of a demonstration may know. */
    public static final String OWNER_WHO_HIDES = "salma.bennani@demo.taalentio.example";

    public static final String OWNER_WHO_SHOWS = "karim.tazi@demo.taalentio.example";
    public static final String OWNER_WITH_NEW_PASSWORD = "hind.alaoui@demo.taalentio.example";
    public static final String OWNER_WITH_FILES = "rachid.amrani@demo.taalentio.example";

    /** Owners about second factors: one whose app waits for its first code, two who sign in with a recovery code. */
    public static final String OWNER_WHO_ENROLS = "ousmane.exemple@demo.taalentio.example";

    public static final String OWNER_WITH_CODES = "rokia.exemple@demo.taalentio.example";
    public static final String OWNER_WHO_DISARMS = "rokia.sans.code@demo.taalentio.example";

    /** Somebody who lost the telephone. */
    public static final String USER_WITHOUT_PHONE = "0190b7a0-0000-7000-8000-000000000034";

    /** Somebody who left a device signed in. */
    public static final String USER_ELSEWHERE = "0190b7a0-0000-7000-8000-000000000035";

    public static final String USER_SESSION = "0190b7a0-0000-7000-8000-000000000053";

    /** Somebody who opens the link mailed to a new address. */
    public static final String OWNER_WHO_MOVES = "moussa.exemple@demo.taalentio.example";

    /** A token its owner revokes. */
    public static final String API_TOKEN = "0190b7a0-0000-7000-8000-000000000054";

    /** Somebody a provider has proven, whose second factor is still to be given. */
    public static final String OWNER_FROM_PROVIDER = "fanta.exemple@demo.taalentio.example";

    public static final String PROVIDER_STATE = "in.demo-provider-state";

    /** What the cookie of the browser holds in which that began. */
    public static final String PROVIDER_BROWSER = "demo-provider-browser";

    /** Accounts at providers: one its owner unbinds. */
    public static final String IDENTITY = "0190b7a0-0000-7000-8000-000000000055";

    /** Bonds of a guardian with minors: asked, agreed, to be ended. */
    public static final String WARD_ASKED = "0190b7a0-0000-7000-8000-000000000057";

    public static final String WARD = "0190b7a0-0000-7000-8000-000000000058";
    public static final String WARD_TO_END = "0190b7a0-0000-7000-8000-000000000059";
    public static final String GUARDIAN = "mariam.exemple@demo.taalentio.example";

    public static final String IDENTITY_TO_UNLINK = "0190b7a0-0000-7000-8000-000000000056";

    public static final String EMAIL_TOKEN = "demo-email-token";

    public static final String RECOVERY_CODE = "DEMO-DEMO-DEMO-DEMO";
    public static final String AUTHENTICATOR_SECRET = "DEMODEMODEMODEMODEMODEMODEMODEMO";

    /** To be replaced by what an app that knows the secret shows at the moment. */
    public static final String FIRST_CODE = "123456";

    public static final String OWNER_WHO_LEAVES = "lina.cherkaoui@demo.taalentio.example";

    public static final String ACTIVATION_TOKEN = "demo-activation-token";
    public static final String RESET_TOKEN = "demo-reset-token";
    public static final String ATTACH_TOKEN = "demo-attach-token";
    public static final String REFRESH_TOKEN = "demo-refresh-token";

    /** Extension of an operation: who its example signs in as. */
    public static final String SIGNED_IN_AS = "x-example-account";

    public static final String RECRUITER = "recruiter@demo.taalentio.example";
    public static final String ADMIN = "admin@demo.taalentio.example";

    private ExampleIds() {}
}
