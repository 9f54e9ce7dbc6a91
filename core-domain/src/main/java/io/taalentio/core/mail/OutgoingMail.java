package io.taalentio.core.mail;

import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail owed to one person; its words come from a {@link MailTemplate} when it leaves.
 *
 * @param template key of section 8 of the product reference: {@code talent_registration}, {@code login_credentials}
 * @param values what the template's placeholders stand for; may hold secret links, so they are stored encrypted
 * @param profileId the profile the mail is about, if any
 */
public record OutgoingMail(
        Email to,
        String template,
        Language language,
        Map<String, String> values,
        @Nullable UUID profileId) {

    public OutgoingMail {
        values = Map.copyOf(values);
        MailTemplate known = MailTemplate.of(template)
                .orElseThrow(() -> new IllegalArgumentException("no mail template " + template));
        if (!values.keySet().containsAll(known.needed())) {
            throw new IllegalArgumentException(template + " needs " + known.needed() + ", got " + values.keySet());
        }
    }
}
