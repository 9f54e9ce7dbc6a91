package io.taalentio.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the outbox of the database and that of the tests must both keep. */
public abstract class OutboxContract {

    private static final String LINK = "https://example.org/activate#secret-token";

    protected abstract Outbox outbox();

    protected abstract MailQueue queue();

    protected abstract MailDirectory directory();

    protected abstract void inTransaction(Runnable work);

    /** The time the outbox knows; mails queued are due from it on. */
    protected abstract Instant now();

    @BeforeEach
    void nothing_of_earlier_tests_is_due() {
        while (!claim(now()).isEmpty()) {
            // each claim gives its mails away for years
        }
    }

    @Test
    void a_queued_mail_is_claimed_once_and_again_only_after_its_lease() {
        OutgoingMail mail = queueOne("a@example.org");
        List<QueuedMail> claimed = queue().claim(10, now(), now().plusSeconds(600));

        assertThat(claimed).singleElement().satisfies(q -> {
            assertThat(q.mail()).isEqualTo(mail);
            assertThat(q.attempts()).isEqualTo(1);
        });
        assertThat(claim(now())).isEmpty();
        assertThat(claim(now().plusSeconds(601))).singleElement().satisfies(q -> {
            assertThat(q.attempts()).isEqualTo(2);
            assertThat(q.id()).isEqualTo(claimed.getFirst().id());
        });
    }

    @Test
    void several_who_drain_at_once_never_get_the_same_mail() throws Exception {
        for (int i = 0; i < 40; i++) {
            queueOne("p" + i + "@example.org");
        }
        List<Future<List<UUID>>> drains = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(parallelism())) {
            for (int i = 0; i < 8; i++) {
                drains.add(pool.submit(
                        () -> claimUpTo(5).stream().map(QueuedMail::id).toList()));
            }
        }
        Set<UUID> distinct = new HashSet<>();
        int total = 0;
        for (Future<List<UUID>> drain : drains) {
            distinct.addAll(drain.get());
            total += drain.get().size();
        }
        assertThat(distinct).hasSize(total).hasSize(40);
    }

    /** How many may drain at once; a fake that knows no transactions says one. */
    protected int parallelism() {
        return 8;
    }

    @Test
    void a_sent_mail_keeps_what_it_was_given_in_place_of_its_secrets() {
        queueOne("b@example.org");
        UUID id = claim(now()).getFirst().id();
        queue().sent(id, Map.of("firstName", "Awa", "link", "https://example.org/activate#…"), now());

        MailDirectory.Entry entry = directory().find(id).orElseThrow();
        assertThat(entry.status()).isEqualTo(MailStatus.SENT);
        assertThat(entry.sentAt()).isEqualTo(now());
        assertThat(entry.mail().values()).containsEntry("link", "https://example.org/activate#…");
        assertThat(claim(now().plus(Duration.ofDays(10)))).isEmpty();
        assertThat(queue().requeue(id, now())).isFalse();
    }

    @Test
    void a_mail_that_could_not_leave_waits_for_its_next_try_and_says_why() {
        queueOne("c@example.org");
        UUID id = claim(now()).getFirst().id();
        queue().retry(id, "connection refused", now().plusSeconds(60));

        assertThat(claim(now().plusSeconds(59))).isEmpty();
        assertThat(directory().find(id).orElseThrow().error()).isEqualTo("connection refused");
        assertThat(claim(now().plusSeconds(60)))
                .extracting(QueuedMail::attempts)
                .containsExactly(2);
    }

    @Test
    void kept_and_failed_mails_wait_until_they_are_queued_again() {
        queueOne("d@example.org");
        UUID kept = claim(now()).getFirst().id();
        queue().kept(List.of(kept));
        queueOne("e@example.org");
        UUID failed = claim(now()).getFirst().id();
        queue().failed(failed, "no such mailbox");

        assertThat(claim(now().plus(Duration.ofDays(10)))).isEmpty();
        assertThat(directory().find(kept).orElseThrow().status()).isEqualTo(MailStatus.KEPT);
        assertThat(directory().find(failed).orElseThrow().status()).isEqualTo(MailStatus.FAILED);
        assertThat(directory().counts()).containsKeys(MailStatus.KEPT, MailStatus.FAILED);
        assertThat(directory().list(MailStatus.KEPT, 0, 100).items())
                .extracting(MailDirectory.Entry::id)
                .contains(kept)
                .doesNotContain(failed);
        assertThat(queue().requeue(kept, now())).isTrue();
        assertThat(queue().requeue(failed, now())).isTrue();
        assertThat(claim(now())).extracting(QueuedMail::id).containsExactlyInAnyOrder(kept, failed);
    }

    private OutgoingMail queueOne(String to) {
        OutgoingMail mail =
                MailTemplate.LOGIN_CREDENTIALS.to(new Email(to), Language.FR, Map.of("firstName", "Awa", "link", LINK));
        inTransaction(() -> outbox().queue(mail));
        return mail;
    }

    private List<QueuedMail> claim(Instant now) {
        return queue().claim(10, now, now.plus(Duration.ofDays(3650)));
    }

    private List<QueuedMail> claimUpTo(int max) {
        return queue().claim(max, now(), now().plus(Duration.ofDays(3650)));
    }
}
