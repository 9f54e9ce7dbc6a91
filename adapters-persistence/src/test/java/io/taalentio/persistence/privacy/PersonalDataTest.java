package io.taalentio.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.audit.ActivityLog;
import io.taalentio.core.cinema.CinemaProfile;
import io.taalentio.core.cinema.CinemaProfiles;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.mail.MailTemplate;
import io.taalentio.core.mail.Outbox;
import io.taalentio.core.privacy.Erasures;
import io.taalentio.core.privacy.OwnData;
import io.taalentio.core.privacy.PersonalData;
import io.taalentio.core.profile.ConsentKind;
import io.taalentio.core.profile.ConsentLedger;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.core.registration.SampleProfiles;
import io.taalentio.core.talent.TalentProfile;
import io.taalentio.core.talent.TalentProfiles;
import io.taalentio.persistence.sql.Sql;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Figure G8: the copy of one's own data is complete, and after the erasure nothing is found anywhere. */
@QuarkusTest
class PersonalDataTest {

    @Inject
    PersonalData data;

    @Inject
    Erasures erasures;

    @Inject
    OwnData ownData;

    @Inject
    ConsentLedger consents;

    @Inject
    Accounts accounts;

    @Inject
    TalentProfiles talents;

    @Inject
    CinemaProfiles cinemaTalents;

    @Inject
    Outbox outbox;

    @Inject
    ActivityLog activities;

    @Inject
    Sql sql;

    private Map<String, Set<String>> schema() {
        Map<String, Set<String>> schema = new TreeMap<>();
        sql.list("""
                        select c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                            and c.table_name <> 'flyway_schema_history'""", row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(e ->
                        schema.computeIfAbsent(e.getKey(), t -> new TreeSet<>()).add(e.getValue()));
        return schema;
    }

    @Test
    void every_table_and_column_has_a_rule_or_a_reason() {
        Map<String, Set<String>> schema = schema();
        Map<String, PersonalTable> rules =
                PersonalTables.ALL.stream().collect(Collectors.toMap(PersonalTable::name, t -> t));
        List<String> missing = new ArrayList<>();
        schema.forEach((table, columns) -> {
            PersonalTable rule = rules.get(table);
            if (rule == null) {
                missing.add("table " + table + " stands in PersonalTables with neither a rule nor a reason");
                return;
            }
            if (rule.where() == null || !rule.copied() || "".equals(rule.erase())) {
                if (rule.reason() == null || rule.reason().isBlank()) {
                    missing.add("table " + table + " is not copied or not erased, and nobody says why");
                }
            }
            String erase = rule.erase();
            if (erase != null && !erase.isEmpty()) {
                for (String column : columns) {
                    if (!erase.matches("(?s).*(^|[ ,])" + column + " = .*")
                            && !rule.kept().containsKey(column)) {
                        missing.add(table + "." + column + " outlives the person, and nobody says why");
                    }
                }
            }
            rule.omitted().keySet().stream()
                    .filter(c -> !columns.contains(c))
                    .forEach(c -> missing.add(table + "." + c + " is left out of the copy but is not there"));
            rule.kept().keySet().stream()
                    .filter(c -> !columns.contains(c))
                    .forEach(c -> missing.add(table + "." + c + " is kept but is not there"));
        });
        rules.keySet().stream().filter(t -> !schema.containsKey(t)).forEach(t -> missing.add("there is no table " + t));
        assertThat(missing).isEmpty();
    }

    @Test
    void the_walk_finds_a_column_nobody_thought_of() {
        PersonalTable account = PersonalTables.ALL.stream()
                .filter(t -> t.name().equals("account"))
                .findFirst()
                .orElseThrow();
        String erase = Objects.requireNonNull(account.erase());
        assertThat(erase).contains("last_login_at = null");
        assertThat(account.kept()).doesNotContainKey("last_login_at");
    }

    /** Somebody with both profiles and everything the house may hold, each with words nobody else has. */
    private record Canary(UUID account, TalentProfile talent, CinemaProfile cinema, List<String> words) {}

    private Canary canary() {
        String mark = "zq" + Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1, 36);
        String letters = mark.replaceAll("\\d", "x");
        UUID account = UUID.randomUUID();
        String email = mark + "@canary.example";
        Instant now = Instant.now();
        TalentProfile talent = SampleProfiles.talent(
                UUID.randomUUID(),
                account,
                SampleForms.talent("Awa" + letters, "Diop" + letters, email, "+221771234567"));
        CinemaProfile cinema = SampleProfiles.cinema(
                UUID.randomUUID(),
                account,
                SampleForms.cinema("Awa" + letters, "Diop" + letters, email, "+212661234567"));
        QuarkusTransaction.requiringNew().run(() -> {
            accounts.addIfAbsent(Account.pending(
                            account,
                            new Email(email),
                            "Awa" + letters,
                            "Diop" + letters,
                            Language.EN,
                            Set.of(Role.TALENT),
                            now)
                    .activated("$argon2id$" + mark, now));
            accounts.signedIn(account, now);
            talents.add(talent);
            cinemaTalents.add(cinema);
            outbox.queue(MailTemplate.PASSWORD_CHANGED.to(
                    new Email(email),
                    Language.FR,
                    Map.of("firstName", "Awa" + letters, "when", "now", "link", "https://x/" + mark)));
            consents.write(
                    ProfileKind.TALENT,
                    talent.id(),
                    ConsentKind.atRegistration(false, false),
                    ConsentLedger.Step.GIVEN,
                    "2026-11",
                    Language.FR,
                    "192.0.2.44",
                    now);
            activities.record(Activity.of(
                    new Actor(account, Set.of(Role.TALENT), Language.FR, "192.0.2.44", null),
                    "talent-edited",
                    "talent",
                    talent.code().value()));
            sql.update("""
                    insert into session (id, account_id, kind, family, token_hash, address, user_agent, created_at,
                        last_seen_at, expires_at)
                    values (gen_random_uuid(), ?, 'BROWSER', gen_random_uuid(), sha256(?::bytea), ?, ?, now(), now(),
                        now())""", account, mark, "addr-" + mark, "agent-" + mark);
            sql.update("""
                    insert into stored_file (id, owner_id, kind, original_name, created_at)
                    values (gen_random_uuid(), ?, 'CV', ?, now())""", talent.id(), "cv-" + mark + ".pdf");
            sql.update("""
                    insert into notification (id, account_id, kind, link, data, created_at)
                    values (gen_random_uuid(), ?, 'NAME_DETECTED', '/x', jsonb_build_object('n', ?::text), now())""", account, mark);
        });
        return new Canary(account, talent, cinema, List.of(mark, letters, email));
    }

    /** Tables where any of the words stands in the text of a row. */
    private List<String> hits(Canary canary) {
        List<String> hits = new ArrayList<>();
        for (String table : schema().keySet()) {
            for (String word : canary.words()) {
                if (sql.any(
                        "select from " + table + " x where lower(x::text) like ?",
                        "%" + word.toLowerCase(Locale.ROOT) + "%")) {
                    hits.add(table + ": " + word);
                }
            }
        }
        return hits;
    }

    @Test
    void the_copy_holds_what_was_said_with_what_is_sealed_opened() {
        Canary canary = canary();
        Map<String, String> copy = new TreeMap<>();
        data.read(new PersonalData.Whose.Account(canary.account()), copy::put);
        assertThat(copy)
                .containsKeys(
                        "account",
                        "talent_profile",
                        "cinema_profile",
                        "session",
                        "mail_outbox",
                        "consent",
                        "notification",
                        "activity_log",
                        "stored_file",
                        "profile_talent");
        assertThat(copy.get("talent_profile"))
                .contains(canary.talent().code().value(), "+221771234567", "A1234567", "awa-diop");
        assertThat(copy.get("cinema_profile")).contains("AMAZIGH", "+212661234567");
        assertThat(copy.get("consent")).contains("192.0.2.44", "conditions d’utilisation");
        assertThat(copy.get("mail_outbox")).contains("https://x/");
        assertThat(copy.get("account")).doesNotContain("argon2id");
        assertThat(copy.values()).allSatisfy(json -> assertThat(json).doesNotContain("token_hash"));
        assertThat(ownData.consents(canary.account()))
                .extracting(OwnData.ConsentLine::kind)
                .containsExactly(ConsentKind.PRIVACY, ConsentKind.TERMS);
        assertThat(ownData.profiles(canary.account())).hasSize(2);
    }

    @Test
    void a_copy_holds_nothing_of_anybody_else() {
        Canary mine = canary();
        Canary other = canary();
        Map<String, String> copy = new TreeMap<>();
        data.read(new PersonalData.Whose.Account(mine.account()), copy::put);
        assertThat(copy.values()).allSatisfy(json -> assertThat(json)
                .doesNotContain(other.words())
                .doesNotContain(other.account().toString()));
    }

    @Test
    void the_copy_of_a_profile_without_account_holds_that_profile_and_nothing_of_anybody_else() {
        Canary canary = canary();
        sql.update(
                "update talent_profile set account_id = null where id = ?",
                canary.talent().id());
        Map<String, String> copy = new TreeMap<>();
        data.read(new PersonalData.Whose.Profile(canary.talent().id()), copy::put);
        assertThat(copy.get("talent_profile"))
                .contains(canary.talent().code().value(), "+221771234567", "A1234567", "awa-diop");
        assertThat(copy).containsKeys("profile_talent", "stored_file").doesNotContainKeys("account", "cinema_profile");
        assertThat(copy.values()).allSatisfy(json -> assertThat(json)
                .doesNotContain(canary.cinema().code().value()));
    }

    @Test
    void after_the_erasure_nothing_is_found_anywhere_and_the_codes_stay() {
        Canary canary = canary();
        Canary other = canary();
        assertThat(hits(canary)).isNotEmpty();
        QuarkusTransaction.requiringNew().run(() -> data.erase(canary.account()));

        assertThat(hits(canary)).isEmpty();
        assertThat(hits(other)).isNotEmpty();
        assertThat(sql.any(
                        "select from talent_profile where code = ? and deleted_at is not null and contact_enc is null",
                        canary.talent().code().value()))
                .isTrue();
        assertThat(sql.any(
                        "select from cinema_profile where code = ? and identity_enc is null and birth_date is null",
                        canary.cinema().code().value()))
                .isTrue();
        assertThat(talents.find(canary.talent().id())).isEmpty();
        assertThat(accounts.find(canary.account()).orElseThrow().passwordHash()).isNull();
        assertThat(talents.find(other.talent().id())).isPresent();
    }

    @Test
    void of_a_profile_without_account_nothing_is_left_and_others_of_the_same_address_lose_nothing() {
        Canary canary = canary();
        Canary family = canary();
        sql.update(
                "update talent_profile set account_id = null, email = ? where id = ?",
                family.words().get(2),
                canary.talent().id());
        QuarkusTransaction.requiringNew().run(() -> data.erase(canary.account()));
        assertThat(hits(canary)).anyMatch(hit -> hit.startsWith("talent_profile"));
        QuarkusTransaction.requiringNew()
                .run(() -> data.eraseProfile(canary.talent().id()));
        assertThat(hits(canary)).isEmpty();
        assertThat(sql.any(
                        "select from talent_profile where code = ? and deleted_at is not null and contact_enc is null",
                        canary.talent().code().value()))
                .isTrue();
        assertThat(sql.any(
                        "select from mail_outbox where recipient = ?",
                        family.words().get(2)))
                .as("a mail to somebody else who has that address")
                .isTrue();
        assertThat(accounts.find(family.account())).isPresent();
    }

    @Test
    void an_account_that_was_never_opened_goes_with_its_last_profile() {
        Canary canary = canary();
        sql.update("update account set status = 'PENDING' where id = ?", canary.account());
        QuarkusTransaction.requiringNew()
                .run(() -> data.eraseProfile(canary.talent().id()));
        assertThat(talents.find(canary.talent().id())).isEmpty();
        assertThat(cinemaTalents.find(canary.cinema().id())).isPresent();
        assertThat(accounts.find(canary.account()).orElseThrow().email().value())
                .isEqualTo(canary.words().get(2));
        QuarkusTransaction.requiringNew()
                .run(() -> data.eraseProfile(canary.cinema().id()));
        assertThat(hits(canary)).isEmpty();
    }

    @Test
    void a_wish_to_leave_hides_at_once_and_can_be_taken_back() {
        Canary canary = canary();
        Instant now = Instant.now();
        Erasures.Erasure asked = QuarkusTransaction.requiringNew()
                .call(() -> erasures.ask(canary.account(), now, now.plus(Duration.ofDays(30))));
        assertThat(asked.doneAt()).isNull();
        assertThat(status(canary)).containsExactly("HIDDEN", "HIDDEN");
        assertThat(erasures.due(now.plus(Duration.ofDays(29)), 1_000)).doesNotContain(canary.account());
        assertThat(erasures.due(now.plus(Duration.ofDays(31)), 1_000)).contains(canary.account());
        Erasures.Erasure again = QuarkusTransaction.requiringNew()
                .call(() -> erasures.ask(canary.account(), now.plusSeconds(60), now.plus(Duration.ofDays(60))));
        assertThat(again.dueAt()).isEqualTo(asked.dueAt());
        assertThat(QuarkusTransaction.requiringNew().call(() -> erasures.undo(canary.account())))
                .isTrue();
        assertThat(status(canary)).containsExactly("ACTIVE", "ACTIVE");
        assertThat(QuarkusTransaction.requiringNew().call(() -> erasures.undo(canary.account())))
                .isFalse();
    }

    @Test
    void who_was_affected_by_an_abused_account_is_named() {
        Canary canary = canary();
        UUID thief = UUID.randomUUID();
        Actor actor = new Actor(thief, Set.of(Role.RECRUITER), Language.FR, "203.0.113.66", null);
        QuarkusTransaction.requiringNew().run(() -> {
            activities.record(Activity.of(
                    actor, "contact-revealed", "talent", canary.talent().code().value()));
            activities.record(Activity.of(
                    actor, "cv-read", "talent", canary.talent().code().value()));
        });
        Instant now = Instant.now();
        OwnData.Breach breach = new OwnData.Breach(now.minusSeconds(60), now.plusSeconds(60), thief, null);
        assertThat(ownData.affected(breach, null, 10))
                .singleElement()
                .satisfies(a ->
                        assertThat(a.code()).isEqualTo(canary.talent().code().value()))
                .satisfies(a -> assertThat(a.email()).isEqualTo(canary.words().get(2)))
                .satisfies(a -> assertThat(a.acts()).containsExactly("contact-revealed", "cv-read"));
        assertThat(ownData.affected(
                        new OwnData.Breach(now.minusSeconds(60), now.plusSeconds(60), null, "203.0.113.67"), null, 10))
                .isEmpty();
    }

    private List<String> status(Canary canary) {
        return sql.list(
                "select status from talent_profile where account_id = ? union all"
                        + " select status from cinema_profile where account_id = ?",
                row -> row.getString(1),
                canary.account(),
                canary.account());
    }
}
