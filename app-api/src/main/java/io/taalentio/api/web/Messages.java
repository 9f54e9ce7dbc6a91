package io.taalentio.api.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.taalentio.core.kernel.FieldError;
import io.taalentio.core.kernel.Label;
import io.taalentio.core.kernel.Language;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * The words of every code, from the same {@code messages.json} as the browser reads. A placeholder {@code {max}} takes
 * the fact of that name.
 */
@Singleton
public class Messages {

    private static final Logger LOG = Logger.getLogger(Messages.class);
    private static final String RESOURCE = "/io/taalentio/core/kernel/messages.json";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Map<String, Label> labels;

    Messages() {
        try (InputStream in = Objects.requireNonNull(Language.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            labels = new ObjectMapper().readValue(in, new TypeReference<Map<String, Label>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean knows(String code) {
        return labels.containsKey(code);
    }

    /** The message of {@code code}; the code itself, and a warning in the log, when nobody wrote one. */
    public String text(String code, Map<String, Object> facts, Language language) {
        Label label = labels.get(code);
        if (label == null) {
            LOG.warnf("no message for code %s", code);
            return code;
        }
        String template = label.in(language);
        return template.indexOf('{') < 0
                ? template
                : PLACEHOLDER
                        .matcher(template)
                        .replaceAll(m ->
                                Matcher.quoteReplacement(String.valueOf(facts.getOrDefault(m.group(1), m.group()))));
    }

    public String text(FieldError error, Language language) {
        return text(error.code(), error.facts(), language);
    }
}
