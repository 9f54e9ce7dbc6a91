package io.taalentio.core.account;

import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.Managed;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the secret links of the account mails, inside the caller's transaction. The token travels in the fragment. */
@Managed
public class OneTimeLinkIssuer {

    private final OneTimeLinks oneTimeLinks;
    private final Tokens tokens;
    private final Links links;
    private final Ids ids;
    private final Clock clock;

    public OneTimeLinkIssuer(OneTimeLinks oneTimeLinks, Tokens tokens, Links links, Ids ids, Clock clock) {
        this.oneTimeLinks = oneTimeLinks;
        this.tokens = tokens;
        this.links = links;
        this.ids = ids;
        this.clock = clock;
    }

    /** {@code {base}/activate#token}, good for 72 hours; earlier ones of the account stop working. */
    public String activation(UUID accountId) {
        return replace(accountId, LinkPurpose.ACTIVATION);
    }

    /** As {@link #activation} for an account just opened, which has no earlier link. */
    public String firstActivation(UUID accountId) {
        return issue(accountId, LinkPurpose.ACTIVATION, null);
    }

    /** {@code {base}/reset#token}, good for one hour; earlier ones of the account stop working. */
    public String passwordReset(UUID accountId) {
        return replace(accountId, LinkPurpose.PASSWORD_RESET);
    }

    /** {@code {base}/email#token}, good for 24 hours, sent to the new address; earlier ones of the account stop working. */
    public String emailChange(UUID accountId, UUID changeId) {
        oneTimeLinks.revoke(accountId, LinkPurpose.EMAIL_CHANGE, clock.instant());
        return issue(accountId, LinkPurpose.EMAIL_CHANGE, changeId);
    }

    /** {@code {base}/attach#token}, good for 72 hours: whoever opens it joins the profile to the account. */
    public String attachProfile(UUID accountId, UUID profileId) {
        return issue(accountId, LinkPurpose.ATTACH_PROFILE, profileId);
    }

    /** {@code {base}/alerts#token}, good for 60 days: whoever opens it ends the alerts of that saved search. */
    public String alertStop(UUID accountId, UUID searchId) {
        return issue(accountId, LinkPurpose.ALERT_STOP, searchId);
    }

    /** {@code {base}/selection#token}, good for 30 days: whoever opens it answers for the assignment, once. */
    public String assignmentAnswer(UUID assignmentId) {
        return issue(null, LinkPurpose.ASSIGNMENT_ANSWER, assignmentId);
    }

    /** {@code {base}/setup#token}, replacing the one of an earlier start. */
    public String firstAdmin() {
        return replace(null, LinkPurpose.FIRST_ADMIN);
    }

    private String replace(@Nullable UUID accountId, LinkPurpose purpose) {
        oneTimeLinks.revoke(accountId, purpose, clock.instant());
        return issue(accountId, purpose, null);
    }

    private String issue(@Nullable UUID accountId, LinkPurpose purpose, @Nullable UUID subject) {
        String token = tokens.draw();
        Instant now = clock.instant();
        oneTimeLinks.add(new OneTimeLink(
                ids.next(), accountId, purpose, subject, TokenHash.of(token), now, now.plus(purpose.life())));
        return links.to(purpose.page() + "#" + token);
    }
}
