package io.taalentio.core.production;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.production.SelectionMails.Outcome;
import io.taalentio.core.production.SelectionMails.Progress;
import io.taalentio.core.production.SelectionMails.Result;
import io.taalentio.core.production.SelectionMails.Skipped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a house must keep of the mails that tell people they were selected, in the database and in the tests. */
public abstract class SelectionMailsContract extends HouseContract {

    /** Any mail will do: what stands in it is the outbox's. */
    private static final Map<String, String> WORDS = Map.of("firstName", "Awa", "link", "https://example.org/a");

    private SelectionMails mails() {
        return house().selectionMails();
    }

    private UUID begun(Project project, Instant at) {
        UUID run = UUID.randomUUID();
        inTransaction(() -> mails().begin(run, project.id(), account(), at));
        return run;
    }

    /** A mail in the outbox, that of the selected person. */
    private UUID told(UUID run, Assignment assignment) {
        UUID mail = UUID.randomUUID();
        inTransaction(() -> {
            house().outbox()
                    .queue(
                            mail,
                            MailTemplate.LOGIN_CREDENTIALS.to(new Email(mail + "@example.com"), Language.FR, WORDS));
            mails().queued(run, assignment.id(), mail);
        });
        return mail;
    }

    private Progress latest(Project project) {
        return mails().latest(project.id()).orElseThrow();
    }

    @Test
    void what_became_of_each_mail_follows_the_outbox_in_the_order_of_the_codes() {
        Project project = project(company(), null, null);
        Assignment first = assign(project, profile(), 1);
        Assignment second = assign(project, profile(), 2);
        Assignment third = assign(project, profile(), 3);
        Assignment fourth = assign(project, profile(), 4);
        UUID run = begun(project, NOW);
        UUID failing = told(run, second);
        UUID kept = told(run, first);
        UUID leaving = told(run, fourth);
        inTransaction(() -> mails().skipped(run, third.id(), Skipped.ALREADY_ANSWERED));
        assertThat(latest(project).run()).isEqualTo(run);
        assertThat(latest(project).at()).isEqualTo(NOW);
        assertThat(latest(project).count(Outcome.WAITING)).isEqualTo(3);
        house().mailQueue().failed(failing, "550 no such mailbox");
        house().mailQueue().kept(List.of(kept));
        house().mailQueue().sent(leaving, WORDS, NOW);
        assertThat(latest(project).results())
                .containsExactly(
                        result(first, Outcome.SENT, null, null),
                        result(second, Outcome.FAILED, null, "550 no such mailbox"),
                        result(third, Outcome.SKIPPED, Skipped.ALREADY_ANSWERED, null),
                        result(fourth, Outcome.SENT, null, null));
        house().mailQueue().requeue(failing, NOW);
        assertThat(latest(project).results()).element(1).isEqualTo(result(second, Outcome.WAITING, null, null));
    }

    private static Result result(Assignment of, Outcome outcome, @Nullable Skipped skipped, @Nullable String error) {
        return new Result(of.id(), of.code().value(), "Awa", "Diop", outcome, skipped, error);
    }

    @Test
    void the_latest_mailing_of_a_project_is_told_of_and_no_other_project_s() {
        Project project = project(company(), null, null);
        Project other = project(company(), null, null);
        Assignment one = assign(project, profile(), 1);
        assertThat(mails().latest(project.id())).isEmpty();
        UUID later = begun(project, NOW.plusSeconds(60));
        UUID earlier = begun(project, NOW);
        told(earlier, one);
        begun(other, NOW.plusSeconds(120));
        assertThat(latest(project).run()).isEqualTo(later);
        assertThat(latest(project).results()).isEmpty();
        inTransaction(() -> mails().skipped(later, one.id(), Skipped.ALREADY_NOTIFIED));
        assertThat(latest(project).results())
                .containsExactly(result(one, Outcome.SKIPPED, Skipped.ALREADY_NOTIFIED, null));
    }
}
