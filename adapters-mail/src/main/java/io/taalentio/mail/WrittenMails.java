package io.taalentio.mail;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.MailWords;
import io.taalentio.core.mail.OutgoingMail;
import io.taalentio.core.mail.RenderedMail;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes mails from {@code mail/words.json} (what is said, per template and language) and {@code templates/mail/layout}
 * (how it looks, once as HTML and once as text). A sentence that names a value the mail does not have is left out.
 * Values are escaped where they are HTML and freed of line breaks everywhere, so they can add neither tags nor headers.
 */
@ApplicationScoped
class WrittenMails implements MailWords {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final int SUBJECT_MAX = 200;

    private final Template html;
    private final Template text;
    private final String home;
    private final JsonObject words;

    WrittenMails(Engine engine, Links links) {
        this.html = Objects.requireNonNull(engine.getTemplate("mail/layout.html"));
        this.text = Objects.requireNonNull(engine.getTemplate("mail/layout.txt"));
        this.home = links.to("/");
        this.words = read();
        for (MailTemplate template : MailTemplate.values()) {
            for (Language language : Language.values()) {
                said(template.key(), language);
            }
        }
    }

    @Override
    public RenderedMail render(OutgoingMail mail) {
        JsonObject said = said(mail.template(), mail.language());
        JsonObject common = said("common", mail.language());
        Map<String, String> values = clean(mail.values());
        String subject = shortened(filled(said.getString("subject"), values).orElse("taalentio"));
        List<String> paragraphs = sentences(said, "paragraphs", values);
        String link = values.getOrDefault("link", "");
        String stop = values.getOrDefault("stop", "");
        Map<String, Object> data = Map.ofEntries(
                Map.entry("language", mail.language().tag()),
                Map.entry("subject", subject),
                Map.entry("preview", paragraphs.isEmpty() ? subject : paragraphs.getFirst()),
                Map.entry("heading", filled(said.getString("heading"), values).orElse(subject)),
                Map.entry("paragraphs", paragraphs),
                Map.entry("code", values.getOrDefault("code", "")),
                Map.entry("button", link.isEmpty() ? "" : said.getString("button", "")),
                Map.entry("link", link),
                Map.entry("copyLink", common.getString("copyLink")),
                Map.entry("notes", sentences(said, "notes", values)),
                Map.entry("stop", stop),
                Map.entry("stopLabel", common.getString("stop")),
                Map.entry("footer", common.getString("footer")),
                Map.entry("home", home));
        return new RenderedMail(
                subject,
                html.data(data).render(),
                text.data(data).render().strip() + "\n",
                Stream.of(link, stop).filter(address -> !address.isEmpty()).toList(),
                oneClick(values.get(MailTemplate.UNSUBSCRIBE)));
    }

    /** A mail program does not send the fragment, so the secret that travelled in it becomes a parameter. */
    private static @Nullable String oneClick(@Nullable String unsubscribe) {
        return unsubscribe == null ? null : unsubscribe.replace("#", "?token=");
    }

    private JsonObject said(String template, Language language) {
        JsonObject both = words.getJsonObject(template);
        JsonObject one = both == null ? null : both.getJsonObject(language.tag());
        if (one == null) {
            throw new IllegalStateException("mail/words.json says nothing for " + template + " in " + language.tag());
        }
        return one;
    }

    private static List<String> sentences(JsonObject said, String part, Map<String, String> values) {
        JsonArray all = said.getJsonArray(part, new JsonArray());
        return all.stream()
                .map(String.class::cast)
                .map(sentence -> filled(sentence, values))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The sentence with its values; empty when one of them is not there. */
    private static Optional<String> filled(@Nullable String sentence, Map<String, String> values) {
        if (sentence == null) {
            return Optional.empty();
        }
        Matcher matcher = PLACEHOLDER.matcher(sentence);
        if (matcher.results().anyMatch(m -> !values.containsKey(m.group(1)))) {
            return Optional.empty();
        }
        return Optional.of(matcher.replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), ""))));
    }

    private static Map<String, String> clean(Map<String, String> values) {
        return values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        e -> CONTROL.matcher(e.getValue()).replaceAll(" ").strip()));
    }

    private static String shortened(String subject) {
        return subject.length() <= SUBJECT_MAX ? subject : subject.substring(0, SUBJECT_MAX) + "…";
    }

    private static JsonObject read() {
        try (InputStream in =
                Objects.requireNonNull(WrittenMails.class.getResourceAsStream("/mail/words.json"), "mail/words.json")) {
            return new JsonObject(Buffer.buffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
