package io.taalentio.core.mail;

import java.util.List;

/**
 * A mail in words.
 *
 * @param html shows the logo as {@code cid:logo}
 * @param links addresses the reader is asked to open
 */
public record RenderedMail(String subject, String html, String text, List<String> links) {

    public RenderedMail {
        links = List.copyOf(links);
    }
}
