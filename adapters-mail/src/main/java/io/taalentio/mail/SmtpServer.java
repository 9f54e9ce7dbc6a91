package io.taalentio.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.mail.MailServer;
import io.taalentio.core.mail.RenderedMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Hands mails to the SMTP server of {@code taalentio.mail.*}, each with the logo inside. */
@ApplicationScoped
class SmtpServer implements MailServer {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ReactiveMailer mailer;
    private final boolean configured;
    private final String domain;
    private final byte[] logo;

    SmtpServer(
            ReactiveMailer mailer, Links links, @ConfigProperty(name = "taalentio.mail.host") Optional<String> host) {
        this.mailer = mailer;
        this.configured = host.filter(h -> !h.isBlank()).isPresent();
        this.domain = Objects.requireNonNullElse(links.baseUrl().getHost(), "localhost");
        this.logo = logo();
    }

    @Override
    public boolean configured() {
        return configured;
    }

    @Override
    public void send(UUID id, Email to, RenderedMail mail, @Nullable String correlationId) throws Unreachable {
        Mail message = Mail.withHtml(to.value(), mail.subject(), mail.html())
                .setText(mail.text())
                .addInlineAttachment("taalentio.png", logo, "image/png", "<logo>")
                .addHeader("Message-ID", "<" + id + "@" + domain + ">")
                .addHeader("Auto-Submitted", "auto-generated");
        String unsubscribe = mail.unsubscribe();
        if (unsubscribe != null) {
            message.addHeader("List-Unsubscribe", "<" + unsubscribe + ">")
                    .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        if (correlationId != null) {
            message.addHeader("X-Correlation-Id", correlationId);
        }
        try {
            mailer.send(message).await().atMost(PATIENCE);
        } catch (RuntimeException e) {
            throw new Unreachable(reason(e), e);
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static byte[] logo() {
        try (InputStream in =
                Objects.requireNonNull(SmtpServer.class.getResourceAsStream("/mail/logo.png"), "mail/logo.png")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
