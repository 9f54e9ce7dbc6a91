package io.taalentio.core.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.InMemoryAccounts;
import io.taalentio.core.account.InMemorySessions;
import io.taalentio.core.account.RecentPassword;
import io.taalentio.core.account.Session;
import io.taalentio.core.account.SessionKind;
import io.taalentio.core.account.TokenHash;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.InMemoryActivityLog;
import io.taalentio.core.catalogue.InMemoryCatalogue;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.cinema.Practice;
import io.taalentio.core.export.ExportJob.Status;
import io.taalentio.core.export.ListDocuments.Cell;
import io.taalentio.core.kernel.Conflict;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.MovableClock;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Refused;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.SearchQuery;
import io.taalentio.core.search.WholeList;
import io.taalentio.core.world.InMemoryWorld;
import io.taalentio.core.world.Languages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From the wish for a list to the file, and what stands in between. */
class ExportsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final UUID SESSION = UUID.randomUUID();

    private final MovableClock clock = new MovableClock(NOW);
    private final InMemoryExportJobs jobs = new InMemoryExportJobs();
    private final InMemoryActivityLog log = new InMemoryActivityLog();
    private final InMemorySessions sessions = new InMemorySessions(new InMemoryAccounts());
    private final Crowd crowd = new Crowd();
    private final Shelf shelf = new Shelf();
    private final ColumnWords words =
            new ColumnWords(new InMemoryWorld(), new InMemoryCatalogue(), new Lists(), new Languages());
    private final WriteList writeList =
            new WriteList((kind, filters) -> everybody(), crowd, crowd, new PlainLines(), words, clock);
    private final AskExport ask = new AskExport(
            (kind, filters) -> everybody(),
            crowd,
            jobs,
            new RecentPassword(sessions, clock),
            log,
            UUID::randomUUID,
            clock);
    private final MakeExports make =
            new MakeExports(jobs, writeList, shelf, new RecordExport(jobs, log), new Random(1), clock);
    private final FetchExport fetch = new FetchExport(jobs, log, clock);
    private final StopExport stop = new StopExport(jobs, log, clock);
    private final UUID owner = UUID.randomUUID();
    private final Actor recruiter = new Actor(owner, Set.of(Role.RECRUITER), Language.FR, "10.0.0.1", null);

    private static SearchQuery everybody() {
        return SearchQuery.everybody(ProfileKind.TALENT);
    }

    private static Actor actor(Role role) {
        return new Actor(UUID.randomUUID(), Set.of(role), Language.FR, "10.0.0.1", null);
    }

    private static ExportOrder order(ExportFormat format, ExportColumn... columns) {
        return new ExportOrder(ProfileKind.TALENT, format, Language.FR, List.of(columns), Map.of(), List.of());
    }

    private String read(UUID id, Actor reader) throws IOException {
        FetchExport.Ready ready = fetch.fetch(id, reader);
        try (InputStream in = shelf.open(ready.contentKey(), ready.secret())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_list_is_asked_for_made_and_fetched_and_each_step_is_written_down() throws IOException {
        crowd.size = 3;
        ExportJob job =
                ask.ask(order(ExportFormat.CSV, ExportColumn.CODE, ExportColumn.RESIDENCE_COUNTRY), SESSION, recruiter);
        assertThat(job.expected()).isEqualTo(3);
        assertThatThrownBy(() -> fetch.fetch(job.id(), recruiter)).isInstanceOf(Conflict.class);
        make.round();
        assertThat(read(job.id(), recruiter)).isEqualTo("""
                Code|Pays de résidence
                P0|Sénégal
                P1|Sénégal
                P2|Sénégal
                """);
        assertThat(log.all())
                .extracting(Activity::action)
                .containsExactly("export-asked", "export-made", "export-fetched");
        assertThat(log.all()).allSatisfy(a -> assertThat(a.facts())
                .containsEntry("rows", 3L)
                .containsEntry("contact", false)
                .containsEntry("columns", List.of("CODE", "RESIDENCE_COUNTRY")));
        assertThat(log.all()).allSatisfy(a -> assertThat(a.actor().accountId()).isEqualTo(owner));
    }

    @Test
    void nobody_else_sees_it_and_who_may_not_export_may_not_ask() {
        ExportJob job = ask.ask(order(ExportFormat.CSV, ExportColumn.CODE), SESSION, recruiter);
        make.round();
        assertThatThrownBy(() -> fetch.fetch(job.id(), actor(Role.RECRUITER))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stop.stop(job.id(), actor(Role.ADMIN))).isInstanceOf(NotFound.class);
        for (Role role : List.of(Role.TALENT, Role.PRODUCER, Role.MANAGER, Role.PRESENCE)) {
            assertThatThrownBy(() -> ask.ask(order(ExportFormat.CSV, ExportColumn.CODE), SESSION, actor(role)))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void who_lost_the_right_to_see_contacts_can_no_longer_fetch_them() {
        ExportJob job = ask.ask(order(ExportFormat.CSV, ExportColumn.PHONE), SESSION, recruiter);
        make.round();
        Actor demoted = new Actor(owner, Set.of(Role.PRODUCER), Language.FR, "10.0.0.1", null);
        assertThatThrownBy(() -> fetch.fetch(job.id(), demoted)).isInstanceOf(Forbidden.class);
    }

    @Test
    void more_than_a_thousand_people_take_the_password_again() {
        crowd.size = AskExport.SHORT + 1;
        ExportOrder order = order(ExportFormat.XLSX, ExportColumn.CODE);
        assertThatThrownBy(() -> ask.ask(order, SESSION, recruiter))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("password-needed");
        sessions.add(new Session(
                SESSION,
                owner,
                SessionKind.BROWSER,
                SESSION,
                TokenHash.of("x"),
                "10.0.0.1",
                null,
                NOW,
                NOW,
                NOW.plusSeconds(3600)));
        assertThat(ask.ask(order, SESSION, recruiter).expected()).isEqualTo(AskExport.SHORT + 1);
        crowd.size = AskExport.SHORT;
        assertThat(ask.ask(order, UUID.randomUUID(), recruiter).expected()).isEqualTo(AskExport.SHORT);
    }

    @Test
    void a_long_list_comes_whole_and_in_order_and_says_how_far_it_is() throws IOException {
        crowd.size = 4_500;
        List<Long> seen = new ArrayList<>();
        ExportOrder order = order(ExportFormat.CSV, ExportColumn.CODE);
        long written = writeList.write(order, new ByteArrayOutputStream(), seen::add);
        assertThat(written).isEqualTo(4_500);
        assertThat(seen).containsExactly(2_000L, 4_000L);
        ExportJob job = ExportJob.queued(UUID.randomUUID(), owner, order, 4_500, NOW);
        jobs.add(job);
        make.round();
        List<String> lines = read(job.id(), recruiter).lines().toList();
        assertThat(lines).hasSize(4_501);
        assertThat(lines.get(4_500)).isEqualTo("P4499");
    }

    @Test
    void the_next_people_are_read_while_those_before_are_written() throws Exception {
        crowd.size = 4_500;
        CountDownLatch ahead = new CountDownLatch(1);
        crowd.reading = at -> {
            if (at == 2_000) {
                ahead.countDown();
            }
        };
        OutputStream slow = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                try {
                    // A line after the head is being written: the reading of the second batch does not wait for it.
                    assertThat(size() == 0 || ahead.await(10, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                super.write(bytes, from, length);
            }
        };
        assertThat(writeList.write(order(ExportFormat.CSV, ExportColumn.CODE), slow, at -> true))
                .isEqualTo(4_500);
    }

    @Test
    void what_goes_wrong_while_reading_ahead_is_not_lost() {
        crowd.size = 4_500;
        crowd.reading = at -> {
            if (at == 2_000) {
                throw new IllegalStateException("the database is gone");
            }
        };
        ExportOrder order = order(ExportFormat.CSV, ExportColumn.CODE);
        assertThatThrownBy(() -> writeList.write(order, new ByteArrayOutputStream(), at -> true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database is gone");
    }

    @Test
    void a_stopped_export_leaves_no_file_and_those_behind_it_are_made() {
        crowd.size = 12_500;
        ExportOrder order = order(ExportFormat.CSV, ExportColumn.CODE);
        ExportJob stopped = ExportJob.queued(UUID.randomUUID(), owner, order, 4_500, NOW);
        ExportJob next = ExportJob.queued(UUID.randomUUID(), owner, order, 4_500, NOW.plusSeconds(1));
        jobs.add(stopped);
        jobs.add(next);
        crowd.reading = at -> {
            if (jobs.find(stopped.id(), owner).orElseThrow().written() > 0) {
                stop.stop(stopped.id(), recruiter);
                crowd.reading = ignored -> {};
            }
        };
        make.round();
        assertThat(shelf.files).hasSize(1);
        assertThatThrownBy(() -> fetch.fetch(stopped.id(), recruiter))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("export-expired");
        assertThat(fetch.fetch(next.id(), recruiter).size()).isPositive();
    }

    @Test
    void after_a_day_the_file_is_gone() {
        ExportJob job = ask.ask(order(ExportFormat.CSV, ExportColumn.CODE), SESSION, recruiter);
        make.round();
        clock.advance(Duration.ofHours(24));
        assertThatThrownBy(() -> fetch.fetch(job.id(), recruiter)).isInstanceOf(Refused.class);
        assertThat(make.purge()).isEqualTo(1);
        assertThat(jobs.find(job.id(), owner).orElseThrow().status()).isEqualTo(Status.EXPIRED);
        assertThatThrownBy(() -> fetch.fetch(job.id(), recruiter)).isInstanceOf(Refused.class);
    }

    @Test
    void what_cannot_be_written_is_tried_three_times() {
        ExportJob job = ask.ask(order(ExportFormat.CSV, ExportColumn.CODE), SESSION, recruiter);
        shelf.full = true;
        make.round();
        ExportJob failed = jobs.find(job.id(), owner).orElseThrow();
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.attempt()).isEqualTo(3);
    }

    @Test
    void a_printed_list_of_too_many_people_or_columns_is_refused() {
        crowd.size = ExportFormat.PDF.most() + 1;
        assertThatThrownBy(() -> ask.ask(order(ExportFormat.PDF, ExportColumn.CODE), SESSION, recruiter))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new ExportOrder(
                        ProfileKind.TALENT,
                        ExportFormat.PDF,
                        Language.FR,
                        ExportColumn.usual(ProfileKind.TALENT, ExportFormat.XLSX, recruiter),
                        Map.of(),
                        List.of()))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_cinema_list_says_in_words_what_people_can_do_on_a_set_and_when_they_are_free() throws IOException {
        crowd.size = 1;
        List<ExportColumn> practice = List.of(
                ExportColumn.LICENCES,
                ExportColumn.STUNTS,
                ExportColumn.DANCES,
                ExportColumn.INSTRUMENTS,
                ExportColumn.AVAILABILITY);
        for (Language language : Language.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writeList.write(
                    new ExportOrder(ProfileKind.CINEMA, ExportFormat.CSV, language, practice, Map.of(), List.of()),
                    out,
                    at -> true);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo(
                            switch (language) {
                                case FR -> """
                                    Permis|Cascades|Danses|Instruments|Disponibilité
                                    Voiture, Moto|Nothing[]|Danse classique|Nothing[]|Horaires flexibles
                                    """;
                                case EN -> """
                                    Licences|Stunts|Dances|Instruments|Availability
                                    Car, Motorbike|Nothing[]|Ballet|Nothing[]|Flexible hours
                                    """;
                            });
        }
        assertThat(ExportColumn.usual(ProfileKind.CINEMA, ExportFormat.XLSX, recruiter))
                .containsAll(practice);
        assertThat(ExportColumn.all(ProfileKind.TALENT, recruiter)).doesNotContainAnyElementsOf(practice.subList(0, 4));
    }

    @Test
    void a_talent_list_usually_has_the_eighteen_columns_of_the_reference() {
        assertThat(ExportColumn.usual(ProfileKind.TALENT, ExportFormat.XLSX, recruiter))
                .containsExactlyInAnyOrder(
                        ExportColumn.CODE,
                        ExportColumn.FIRST_NAME,
                        ExportColumn.LAST_NAME,
                        ExportColumn.EMAIL,
                        ExportColumn.PHONE,
                        ExportColumn.WHATSAPP,
                        ExportColumn.ORIGIN,
                        ExportColumn.NATIONALITY,
                        ExportColumn.RESIDENCE_COUNTRY,
                        ExportColumn.RESIDENCE_CITY,
                        ExportColumn.GENDER,
                        ExportColumn.TALENTS,
                        ExportColumn.AVAILABILITY,
                        ExportColumn.WORK_MODE,
                        ExportColumn.SCORE,
                        ExportColumn.CV,
                        ExportColumn.PORTFOLIO,
                        ExportColumn.REGISTERED);
        assertThat(ExportColumn.all(ProfileKind.CINEMA, actor(Role.PRODUCER))).noneMatch(ExportColumn::contact);
    }

    /** People P0, P1, … one a second, the newest first. */
    private static final class Crowd implements WholeList, ExportedPeople {

        private int size = 2;
        private LongConsumer reading = at -> {};

        @Override
        public long count(SearchQuery filter, LocalDate today) {
            return size;
        }

        @Override
        public List<Place> next(SearchQuery filter, LocalDate today, @Nullable Place after, int most) {
            int from = after == null ? 0 : (int) after.id().getLeastSignificantBits() + 1;
            List<Place> places = new ArrayList<>();
            for (int i = from; i < Math.min(size, from + most); i++) {
                places.add(new Place(new UUID(0, i), NOW.minusSeconds(i)));
            }
            return places;
        }

        @Override
        public List<UUID> among(SearchQuery filter, LocalDate today, List<UUID> people) {
            return people;
        }

        @Override
        public List<ExportedPerson> read(ProfileKind kind, List<UUID> ids, boolean reach, LocalDate today) {
            reading.accept(ids.isEmpty() ? 0 : ids.getFirst().getLeastSignificantBits());
            return ids.stream().map(Crowd::person).toList();
        }

        @Override
        public List<UUID> listed(ProfileKind kind, List<String> codesOrIds) {
            return codesOrIds.stream().map(UUID::fromString).toList();
        }

        private static ExportedPerson person(UUID id) {
            return new ExportedPerson(
                    id,
                    "P" + id.getLeastSignificantBits(),
                    "Awa",
                    "Diop",
                    "F",
                    null,
                    "SN",
                    "SN",
                    "SN",
                    null,
                    "Dakar",
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    new Practice(List.of("CAR", "MOTORBIKE"), List.of(), List.of("BALLET"), List.of(), "FLEXIBLE"),
                    null,
                    80,
                    false,
                    false,
                    false,
                    NOW,
                    null);
        }
    }

    /** Files in memory, unencrypted. */
    private static final class Shelf implements ExportStore {

        private final Map<String, byte[]> files = new HashMap<>();
        private boolean full;

        @Override
        public Kept keep(byte[] secret, Writing writing) throws IOException {
            if (full) {
                throw new IOException("no room");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writing.to(out);
            String key = "file" + files.size();
            files.put(key, out.toByteArray());
            return new Kept(key, out.size());
        }

        @Override
        public InputStream open(String contentKey, byte[] secret) {
            return new ByteArrayInputStream(files.get(contentKey));
        }
    }

    /** Lines of cells with a bar between. */
    private static final class PlainLines implements ListDocuments {

        @Override
        public Rows begin(ExportFormat format, Head head, OutputStream out) throws IOException {
            Rows rows = new Rows() {
                @Override
                public void add(List<Cell> cells) throws IOException {
                    List<String> words = cells.stream()
                            .map(cell -> cell instanceof Cell.Text text ? text.text() : cell.toString())
                            .toList();
                    out.write((String.join("|", words) + "\n").getBytes(StandardCharsets.UTF_8));
                }

                @Override
                public void finish() {}

                @Override
                public void close() {}
            };
            rows.add(head.columns().stream()
                    .<Cell>map(c -> new Cell.Text(c.label().in(head.language())))
                    .toList());
            return rows;
        }
    }
}
