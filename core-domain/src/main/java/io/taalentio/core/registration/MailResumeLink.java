package io.taalentio.core.registration;

import io.taalentio.core.access.Actor;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.kernel.UseCase;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import io.taalentio.core.profile.ProfileContent;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mails the link that continues a draft on another day or device; it works for seven days from now. */
@UseCase
public class MailResumeLink {

    private final Drafts drafts;
    private final ReadDraft readDraft;
    private final Outbox outbox;
    private final Links links;
    private final Clock clock;

    public MailResumeLink(Drafts drafts, ReadDraft readDraft, Outbox outbox, Links links, Clock clock) {
        this.drafts = drafts;
        this.readDraft = readDraft;
        this.outbox = outbox;
        this.links = links;
        this.clock = clock;
    }

    /** @param resumeToken the token whose hash is in {@code key}; it travels in the link's fragment */
    public <C extends ProfileContent> void mail(
            DraftKey<C> key, String resumeToken, @Nullable String email, Actor actor) {
        Email to = Email.parse(email)
                .orElseThrow(() ->
                        new InvalidValue("email", email == null || email.isBlank() ? "required" : "invalid-email"));
        Draft<C> draft = readDraft.readOpen(key);
        Instant now = clock.instant();
        drafts.save(key, draft.step(), draft.content(), draft.version(), now, now.plus(Draft.LIFE));
        String link = links.to("/register/" + key.kind().tag() + "#resume=" + draft.id() + "." + resumeToken);
        outbox.queue(MailTemplate.RESUME_REGISTRATION.to(to, actor.language(), Map.of("link", link)));
    }
}
