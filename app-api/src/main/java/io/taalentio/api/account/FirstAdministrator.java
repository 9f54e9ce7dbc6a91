package io.taalentio.api.account;

import io.quarkus.runtime.StartupEvent;
import io.taalentio.api.boot.OperatorFiles;
import io.taalentio.core.account.SetUp;
import io.taalentio.core.kernel.Email;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Invites the first administrator when the product starts and nobody can administer it: by a one-time link in the log,
 * and in the file {@code setup-link} of the data folder, and by mail when {@code taalentio.admin.email} names somebody. There is no default password.
 */
@ApplicationScoped
class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);
    private static final String LINK_FILE = "setup-link";
    private static final int AFTER_EVERYTHING_ELSE = 10_000;

    private final SetUp.Invitation invitation;
    private final OperatorFiles files;
    private final Optional<String> email;
    private final String firstName;
    private final String lastName;

    FirstAdministrator(
            SetUp.Invitation invitation,
            OperatorFiles files,
            @ConfigProperty(name = "taalentio.admin.email") Optional<String> email,
            @ConfigProperty(name = "taalentio.admin.first-name", defaultValue = "Admin") String firstName,
            @ConfigProperty(name = "taalentio.admin.last-name", defaultValue = "taalentio") String lastName) {
        this.invitation = invitation;
        this.files = files;
        this.email = email;
        this.firstName = firstName;
        this.lastName = lastName;
    }

    void invite(@Observes @Priority(AFTER_EVERYTHING_ELSE) StartupEvent started) {
        Email named = Email.parse(email.orElse(null)).orElse(null);
        if (email.isPresent() && named == null) {
            LOG.warn("taalentio.admin.email is not an e-mail address; nobody is invited by mail");
        }
        if (named != null && invitation.mail(named, firstName, lastName)) {
            LOG.infof("An activation link for the first administrator is being mailed to %s", named);
        }
        Optional<String> toSetUp = invitation.link();
        toSetUp.ifPresentOrElse(link -> files.write(LINK_FILE, link), () -> files.remove(LINK_FILE));
        toSetUp.ifPresent(link -> {
            // A line each: no line of the log holds another.
            LOG.info("No administrator yet. Create the first one here (works once, until the next start):");
            LOG.infof("    %s", link);
        });
    }
}
