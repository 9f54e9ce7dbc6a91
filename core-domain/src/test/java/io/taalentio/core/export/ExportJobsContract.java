package io.taalentio.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.export.ExportJob.Status;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.profile.ProfileKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of exports keeps to. */
public abstract class ExportJobsContract {

    /** Before anything another test may have left. */
    private static final Instant NOW = Instant.parse("2001-01-01T10:00:00Z");

    private static final byte[] SECRET = new byte[] {1, 2, 3};
    private static final String KEY = "0123456789abcdef".repeat(4);

    protected abstract ExportJobs jobs();

    protected abstract UUID account();

    private ExportJob add(UUID owner, Instant at) {
        ExportOrder order = new ExportOrder(
                ProfileKind.CINEMA,
                ExportFormat.CSV,
                Language.EN,
                List.of(ExportColumn.LAST_NAME, ExportColumn.CODE),
                Map.of("country", "SN", "type", "LEAD,EXTRA"),
                List.of(UUID.randomUUID()));
        ExportJob job = ExportJob.queued(UUID.randomUUID(), owner, order, 42, at);
        jobs().add(job);
        return job;
    }

    private ExportJob claimed(Instant at) {
        return jobs().claim(at, at.plusSeconds(120)).orElseThrow();
    }

    private static ExportJobs.Finished finished(Instant at) {
        return new ExportJobs.Finished(KEY, 1234, SECRET, 41, at, at.plusSeconds(86_400));
    }

    @Test
    void an_export_is_read_back_as_it_was_asked_for_by_nobody_but_its_owner() {
        UUID owner = account();
        ExportJob job = add(owner, NOW);
        assertThat(jobs().find(job.id(), owner)).contains(job);
        assertThat(jobs().find(job.id(), account())).isEmpty();
        assertThat(jobs().of(owner, 10)).containsExactly(job);
        assertThat(jobs().open(owner)).isEqualTo(1);
        jobs().cancel(job.id(), NOW);
        assertThat(jobs().open(owner)).isZero();
    }

    @Test
    void the_one_that_waits_longest_is_taken_once() {
        UUID owner = account();
        ExportJob second = add(owner, NOW.minusSeconds(3600));
        ExportJob first = add(owner, NOW.minusSeconds(7200));
        assertThat(claimed(NOW).id()).isEqualTo(first.id());
        assertThat(claimed(NOW).id()).isEqualTo(second.id());
        jobs().cancel(first.id(), NOW);
        jobs().cancel(second.id(), NOW);
    }

    @Test
    void one_whose_node_fell_silent_is_taken_again_and_the_silent_one_has_no_more_say() {
        UUID owner = account();
        ExportJob job = add(owner, NOW.minusSeconds(90_000));
        ExportJob lost = claimed(NOW);
        assertThat(jobs().progress(job.id(), lost.attempt(), 10, NOW.plusSeconds(60)))
                .isTrue();
        ExportJob taken = claimed(NOW.plusSeconds(61));
        assertThat(taken.id()).isEqualTo(job.id());
        assertThat(taken.attempt()).isEqualTo(2);
        assertThat(jobs().progress(job.id(), lost.attempt(), 20, NOW)).isFalse();
        assertThat(jobs().done(job.id(), lost.attempt(), finished(NOW))).isFalse();
        assertThat(jobs().done(job.id(), taken.attempt(), finished(NOW))).isTrue();
        ExportJob done = jobs().find(job.id(), owner).orElseThrow();
        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(done.written()).isEqualTo(41);
        assertThat(done.size()).isEqualTo(1234);
        assertThat(jobs().secret(job.id()))
                .hasValueSatisfying(s -> assertThat(s).isEqualTo(SECRET));
    }

    @Test
    void one_that_was_stopped_goes_no_further() {
        UUID owner = account();
        ExportJob job = add(owner, NOW.minusSeconds(180_000));
        ExportJob running = claimed(NOW);
        jobs().cancel(job.id(), NOW);
        assertThat(jobs().progress(job.id(), running.attempt(), 10, NOW)).isFalse();
        assertThat(jobs().done(job.id(), running.attempt(), finished(NOW))).isFalse();
        assertThat(jobs().find(job.id(), owner).orElseThrow().status()).isEqualTo(Status.CANCELLED);
        assertThat(jobs().secret(job.id())).isEmpty();
    }

    @Test
    void one_that_went_wrong_waits_again_or_has_failed() {
        UUID owner = account();
        ExportJob job = add(owner, NOW.minusSeconds(360_000));
        jobs().again(job.id(), claimed(NOW).attempt());
        assertThat(jobs().find(job.id(), owner).orElseThrow().status()).isEqualTo(Status.QUEUED);
        ExportJob second = claimed(NOW);
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(jobs().failed(job.id(), 2, NOW)).isTrue();
        assertThat(jobs().find(job.id(), owner).orElseThrow().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void when_its_day_is_over_what_opens_the_file_is_gone_and_later_the_export_too() {
        UUID owner = account();
        ExportJob job = add(owner, NOW.minusSeconds(720_000));
        jobs().done(job.id(), claimed(NOW).attempt(), finished(NOW));
        jobs().expire(NOW.plusSeconds(86_399), NOW.minusSeconds(1));
        assertThat(jobs().secret(job.id())).isPresent();
        jobs().expire(NOW.plusSeconds(86_400), NOW.minusSeconds(1));
        assertThat(jobs().secret(job.id())).isEmpty();
        assertThat(jobs().find(job.id(), owner).orElseThrow().status()).isEqualTo(Status.EXPIRED);
        jobs().expire(NOW.plusSeconds(86_400), NOW.plusSeconds(1));
        assertThat(jobs().find(job.id(), owner)).isEmpty();
    }
}
