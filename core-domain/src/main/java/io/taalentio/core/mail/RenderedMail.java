package io.taalentio.core.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail in words.
 *
 * @param html shows the logo as {@code cid:logo}
 * @param links addresses the reader is asked to open
 * @param unsubscribe where one POST ends such mails (RFC 8058), null when the mail is not one of a series
 */
public record RenderedMail(
        String subject,
        String html,
        String text,
        List<String> links,
        @Nullable String unsubscribe) {

    public RenderedMail {
        links = List.copyOf(links);
    }
}
