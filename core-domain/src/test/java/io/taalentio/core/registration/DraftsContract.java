package io.taalentio.core.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.account.TokenHash;
import io.taalentio.core.cinema.CinemaContent;
import io.taalentio.core.profile.ProfileContent;
import io.taalentio.core.talent.TalentContent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the drafts of the database and of the tests must both keep. */
public abstract class DraftsContract {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant NEXT_WEEK = NOW.plus(Draft.LIFE);

    protected abstract Drafts drafts();

    /** Runs work in a transaction of its own. */
    protected abstract <T> T inTransaction(Supplier<T> work);

    private static DraftKey<TalentContent> talentKey(UUID id, String token) {
        return DraftKey.of(id, TalentContent.EMPTY, TalentContent.class, token);
    }

    private <C extends ProfileContent> UUID begun(C content, String token) {
        Draft<C> draft = Draft.begun(UUID.randomUUID(), TokenHash.of(token), "identity", content, NOW);
        drafts().add(draft);
        return draft.id();
    }

    @Test
    public void a_draft_is_read_back_as_it_was_typed() {
        UUID id = begun(SampleForms.talent(), "secret");
        Draft<TalentContent> found = drafts().find(talentKey(id, "secret")).orElseThrow();
        assertThat(found.content()).isEqualTo(SampleForms.talent());
        assertThat(found.step()).isEqualTo("identity");
        assertThat(found.submitted()).isFalse();
        assertThat(found.version()).isZero();
        assertThat(found.expiresAt()).isEqualTo(NEXT_WEEK);

        UUID cinema = begun(SampleForms.cinema(), "secret");
        assertThat(drafts().find(DraftKey.of(cinema, CinemaContent.EMPTY, CinemaContent.class, "secret"))
                        .orElseThrow()
                        .content())
                .isEqualTo(SampleForms.cinema());
    }

    @Test
    void an_empty_draft_stays_empty() {
        UUID id = begun(TalentContent.EMPTY, "secret");
        assertThat(drafts().find(talentKey(id, "secret")).orElseThrow().content())
                .isEqualTo(TalentContent.EMPTY);
    }

    @Test
    void a_wrong_token_id_or_form_opens_nothing() {
        UUID id = begun(SampleForms.talent(), "secret");
        assertThat(drafts().find(talentKey(id, "guess"))).isEmpty();
        assertThat(drafts().find(talentKey(UUID.randomUUID(), "secret"))).isEmpty();
        assertThat(drafts().find(DraftKey.of(id, CinemaContent.EMPTY, CinemaContent.class, "secret")))
                .isEmpty();
        assertThat(drafts().save(talentKey(id, "guess"), "x", TalentContent.EMPTY, null, NOW, NEXT_WEEK))
                .isEmpty();
    }

    @Test
    void the_last_writer_wins_unless_a_version_is_named() {
        UUID id = begun(TalentContent.EMPTY, "secret");
        DraftKey<TalentContent> key = talentKey(id, "secret");
        Instant later = NOW.plusSeconds(60);
        assertThat(drafts().save(key, "contact", SampleForms.talent(), null, later, NEXT_WEEK.plusSeconds(60)))
                .hasValue(1);
        assertThat(drafts().save(key, "talents", SampleForms.talent(), 0, later, NEXT_WEEK))
                .isEmpty();
        Draft<TalentContent> stored = drafts().find(key).orElseThrow();
        assertThat(stored.step()).isEqualTo("contact");
        assertThat(stored.updatedAt()).isEqualTo(later);
        assertThat(stored.expiresAt()).isEqualTo(NEXT_WEEK.plusSeconds(60));
        assertThat(drafts().save(key, "talents", SampleForms.talent(), 1, later, NEXT_WEEK))
                .hasValue(2);
    }

    @Test
    void of_many_who_submit_a_draft_at_once_one_does() throws Exception {
        UUID id = begun(SampleForms.talent(), "secret");
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Boolean> closed = clients
                    .invokeAll(IntStream.range(0, 16)
                            .<Callable<Boolean>>mapToObj(i -> () -> inTransaction(() -> drafts().close(id, NOW)))
                            .toList())
                    .stream()
                    .map(f -> {
                        try {
                            return f.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
            assertThat(closed).containsOnlyOnce(true);
        }
        Draft<TalentContent> submitted = drafts().find(talentKey(id, "secret")).orElseThrow();
        assertThat(submitted.submitted()).isTrue();
        assertThat(submitted.content())
                .as("what was typed is kept in the profile only")
                .isEqualTo(TalentContent.EMPTY);
    }

    @Test
    void a_submitted_draft_cannot_be_written() {
        UUID id = begun(SampleForms.talent(), "secret");
        inTransaction(() -> drafts().close(id, NOW));
        assertThat(drafts().save(talentKey(id, "secret"), "x", TalentContent.EMPTY, null, NOW, NEXT_WEEK))
                .isEmpty();
    }

    @Test
    void an_expired_draft_cannot_be_written_and_is_purged() {
        UUID id = begun(SampleForms.talent(), "secret");
        UUID younger = begun(SampleForms.talent(), "secret");
        drafts().save(talentKey(younger, "secret"), "x", TalentContent.EMPTY, null, NOW, NEXT_WEEK.plusSeconds(3600));
        Instant end = NEXT_WEEK.plus(Duration.ofSeconds(1));
        assertThat(drafts().save(talentKey(id, "secret"), "x", TalentContent.EMPTY, null, end, end.plusSeconds(60)))
                .isEmpty();
        assertThat(inTransaction(() -> drafts().purge(end))).isPositive();
        assertThat(drafts().find(talentKey(id, "secret"))).isEmpty();
        assertThat(drafts().find(talentKey(younger, "secret"))).isPresent();
    }
}
