package io.taalentio.core.mail;

import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The mails the house writes (product reference, section 8) and the values each needs. A paragraph of a mail that names
 * a value which was not given is left out; a needed value that is absent is a mistake of the caller.
 */
public enum MailTemplate {
    /** Welcome after a talent registration. {@code link}: the public page. */
    TALENT_REGISTRATION(Set.of("firstName", "code", "link")),
    /** Welcome after a cinema registration. {@code link}: the public page. */
    CINEMA_TALENT_REGISTRATION(Set.of("firstName", "code", "link")),
    /** {@code link}: activation; {@code code} when there is one already. */
    LOGIN_CREDENTIALS(Set.of("firstName", "link")),
    /** {@code link}: joins the new profile to the account; {@code code}: the new profile's. */
    ATTACH_PROFILE(Set.of("firstName", "code", "link")),
    /** Somebody registered again with this e-mail and the same kind of profile. {@code link}: the sign-in page. */
    ALREADY_REGISTERED(Set.of("firstName", "link")),
    PASSWORD_RESET(Set.of("firstName", "link")),
    /** {@code when}: date and time in words; {@code link}: the forgotten-password page. */
    PASSWORD_CHANGED(Set.of("firstName", "when", "link")),
    /** {@code device}: browser and system; {@code address}: network address; {@code link}: the list of sessions. */
    NEW_DEVICE(Set.of("firstName", "when", "device", "address", "link")),
    /** An authenticator app was tied to the account. {@code link}: the page of its security. */
    SECOND_FACTOR_ENABLED(Set.of("firstName", "when", "link")),
    /** {@code link}: the forgotten-password page. */
    SECOND_FACTOR_DISABLED(Set.of("firstName", "when", "link")),
    /** An administrator took a lost second factor away. {@code link}: the sign-in page. */
    SECOND_FACTOR_RESET(Set.of("firstName", "when", "link")),
    /** {@code left}: recovery codes not used yet; {@code link}: the page of the account's security. */
    RECOVERY_CODE_USED(Set.of("firstName", "when", "left", "link")),
    /** An account at a provider opens the account from now on. {@code name}: the provider. */
    IDENTITY_LINKED(Set.of("firstName", "name", "when", "link")),
    /** It no longer does. {@code name}: the provider. */
    IDENTITY_UNLINKED(Set.of("firstName", "name", "when", "link")),
    /** {@code name}: what its owner calls it; {@code link}: the page of API tokens. */
    API_TOKEN_CREATED(Set.of("firstName", "name", "when", "link")),
    /** To the new address. {@code link}: puts it in force. */
    EMAIL_CHANGE(Set.of("firstName", "link")),
    /** To the present address: another one was asked for. {@code link}: the forgotten-password page. */
    EMAIL_CHANGE_ASKED(Set.of("firstName", "newEmail", "when", "link")),
    /** To the former address. {@code link}: whom to turn to. */
    EMAIL_CHANGED(Set.of("firstName", "newEmail", "when", "link")),
    /** To a parent or guardian. {@code name}: the minor's first name; {@code link}: where to agree. */
    GUARDIAN_INVITED(Set.of("firstName", "name", "code", "link")),
    /** To a guardian: the minor is of age. {@code name}: first name; {@code link}: one's own page. */
    WARD_OF_AGE(Set.of("firstName", "name", "code", "link")),
    /** {@code link}: continues the registration draft. */
    RESUME_REGISTRATION(Set.of("link")),
    ACCOUNT_SUSPENDED(Set.of("firstName")),
    /** Somebody asked to leave. {@code when}: the day everything is erased; {@code link}: where it can be undone. */
    ERASURE_ASKED(Set.of("firstName", "when", "link")),
    /**
     * An assigned talent was selected. {@code role}: part in words; {@code dates}, {@code places}, {@code company} and
     * {@code contact} where they are known; {@code link}: where the talent confirms or declines.
     */
    PROJECT_SELECTION(Set.of("firstName", "project", "productionType", "role", "code", "link")),
    /** A talent answered. {@code answer}: verb in the reader's language; {@code link}: the project. */
    ASSIGNMENT_RESPONSE(Set.of("talent", "answer", "project", "code", "link")),
    /**
     * Somebody bears a watched name. {@code kind}: of profile, in words; {@code note}: why the name is watched;
     * {@code others}: how many more were found; {@code link}: the list of hits.
     */
    NAME_DETECTION(Set.of("watchedName", "registeredName", "code", "kind", "place", "link")),
    /**
     * New people in a saved search. {@code name}: what its owner calls it; {@code people}: a few of them; {@code others}:
     * how many more; {@code link}: the list; {@code stop}: the page that ends these alerts; {@link #UNSUBSCRIBE}.
     */
    SEARCH_ALERT(Set.of("firstName", "name", "count", "people", "link", "stop"));

    /**
     * Address that a reader's mail program asks to end such mails at the push of its own button, without showing a page
     * (RFC 8058). Its secret is in the fragment, as everywhere, until the mail is written.
     */
    public static final String UNSUBSCRIBE = "unsubscribe";

    private final String key = name().toLowerCase(java.util.Locale.ROOT);

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set of strings
    private final Set<String> needed;

    MailTemplate(Set<String> needed) {
        this.needed = needed;
    }

    /** As stored and logged: {@code login_credentials}. */
    public String key() {
        return key;
    }

    public Set<String> needed() {
        return needed;
    }

    public static Optional<MailTemplate> of(String key) {
        return Stream.of(values()).filter(t -> t.key.equals(key)).findFirst();
    }

    public OutgoingMail to(Email recipient, Language language, Map<String, String> values) {
        return to(recipient, language, values, null);
    }

    public OutgoingMail to(Email recipient, Language language, Map<String, String> values, @Nullable UUID profileId) {
        return new OutgoingMail(recipient, key, language, values, profileId);
    }
}
