package io.taalentio.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.profile.GuardianEntry;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.registration.SampleForms;
import io.taalentio.core.talent.TalentContent;
import io.taalentio.safety.Api.Answer;
import io.taalentio.safety.Api.Held;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figure G1, first part: words that only protected answers hold are planted in every kind of them, then looked for in
 * whatever somebody could carry away: a dump of every table, the database's own files and its log of writes, stored
 * files, uploads, the search index, exports, the application's log.
 */
class SealedOnDiskIT {

    private static final String PASSWORD = "sentinelle-tambour-2026";

    /** In an answer that is public, so that a search that finds nothing is seen to search. */
    private static final String PLAIN = "Motvisible en clair";

    @TempDir
    Path folder;

    private final Map<String, String> canaries = new LinkedHashMap<>();

    private String planted(String what, String word) {
        canaries.put(what, word);
        return word;
    }

    @Test
    void what_is_protected_stands_nowhere_in_clear() throws Exception {
        Map<String, String> found = new TreeMap<>();
        boolean plainInDump;
        RunningApplication application = new RunningApplication(folder, Map.of());
        try {
            Api visitor = new Api(application.url("/"), application.client());
            Api admin = administrator(visitor);
            secrets(admin);
            String code = people(visitor);
            assertThat(admin.get("/api/v1/profiles/" + code + "/contact").status())
                    .as("a contact is revealed, which is recorded")
                    .isEqualTo(200);
            export(admin);
            // The search index follows within a second; its files go with the process.
            TimeUnit.SECONDS.sleep(3);
            Map<String, String> dump = dump(application.databaseUrl());
            plainInDump = dump.values().stream().anyMatch(rows -> rows.contains(PLAIN));
            dump.forEach((table, rows) -> canaries.forEach((what, word) -> {
                if (rows.contains(word)) {
                    found.put(what, "table " + table);
                }
            }));
        } finally {
            application.close();
        }
        int files = 0;
        TreeSet<String> plainIn = new TreeSet<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files++;
                String content = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
                String name = folder.relativize(path).toString();
                canaries.forEach((what, word) -> {
                    if (content.contains(latin(word))) {
                        found.put(what, name);
                    }
                });
                if (content.contains(latin(PLAIN))) {
                    plainIn.add(name.replaceAll("/\\d+", "").replaceAll("/[0-9A-F]{24}$", ""));
                }
            }
        }
        Figures.reached(
                "G1",
                "canaries of every kind of protected answer in dump, data folder, WAL, uploads, logs: 0 hits",
                canaries.size() + " canaries, " + files + " files, " + found.size() + " hits " + found
                        + "; a public word found in the dump: " + plainInDump + ", in " + plainIn,
                found.isEmpty()
                        && plainInDump
                        && plainIn.stream().anyMatch(name -> name.contains("pg_wal"))
                        && canaries.size() >= 15);
    }

    private static String latin(String word) {
        return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private Api administrator(Api visitor) throws IOException {
        String link = Files.readString(folder.resolve("data/setup-link")).strip();
        Answer made = visitor.post(
                "/api/v1/setup",
                Map.of(
                        "token",
                        link.substring(link.indexOf('#') + 1),
                        "firstName",
                        "Aminata",
                        "lastName",
                        "Ndour",
                        "email",
                        "admin@example.org",
                        "password",
                        planted("password", PASSWORD)));
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        Answer in = visitor.post("/api/v1/auth/login", Map.of("identifier", "admin@example.org", "password", PASSWORD));
        assertThat(in.status()).as(in.toString()).isEqualTo(200);
        String cookie = String.valueOf(in.header("Set-Cookie")).replaceFirst(";.*", "");
        planted("session", cookie.substring(cookie.indexOf('=') + 1));
        return visitor.with("Cookie", cookie).with("X-CSRF-Token", in.text("csrfToken"));
    }

    private void secrets(Api admin) {
        Answer factor = admin.post("/api/v1/account/second-factor", Map.of());
        assertThat(factor.status()).as(factor.toString()).isEqualTo(200);
        planted("second factor", factor.text("secret"));
        Answer token = admin.post("/api/v1/account/tokens", Map.of("name", "Agenda", "scopes", List.of("OWN_READ")));
        assertThat(token.status()).as(token.toString()).isEqualTo(201);
        planted("API token", token.text("secret"));
        for (String key : List.of("openid.client_secret", "omdb.key")) {
            Answer set = admin.put(
                    "/api/v1/admin/settings/" + key,
                    Map.of(
                            "value",
                            planted(key, "cle" + UUID.randomUUID().toString().substring(0, 8))));
            assertThat(set.status()).as(set.toString()).isEqualTo(200);
        }
        assertThat(admin.post(
                                "/api/v1/auth/password/forgot",
                                Map.of("identifier", planted("asked for help", "perdu.sentinelle@example.org")))
                        .status())
                .isEqualTo(202);
    }

    /** @return the code of a talent */
    private String people(Api visitor) throws IOException {
        TalentContent form = SampleForms.talent("Awa", "Seck", "awa.seck@example.org", "+221771234567");
        form = SampleForms.with(
                form,
                new TalentContent.Identity(
                        "Awa",
                        "Seck",
                        "2012-03-02",
                        "F",
                        planted("passport", "QZ7410963"),
                        planted("residence card", "RC8520741")));
        form = SampleForms.with(
                form,
                new TalentContent.ContactEntry(
                        "awa.seck@example.org",
                        "+221" + planted("telephone", "771234598"),
                        "SN",
                        "+221" + planted("WhatsApp", "761234587"),
                        "SN",
                        planted("address", "Ruelle Sentinelle, quatorze")));
        Map<String, Object> content = written(form);
        content.put("experience", Map.of("yearsExperience", 4, "bio", PLAIN + "."));
        content.put(
                "socials",
                Map.of(
                        "instagram",
                        planted("Instagram", "sentinelle.insta"),
                        "linkedin",
                        "https://www.linkedin.com/in/" + planted("LinkedIn", "sentinelle-lien")));
        Held draft = visitor.draft(ProfileKind.TALENT, null);
        UUID consent = new RegisteredPeople(visitor).upload(draft, "guardianConsent", "accord.pdf", People.pdf());
        content.put(
                "guardian",
                new GuardianEntry(
                        planted("guardian", "Sokhna Sentinelle"),
                        "+221" + planted("guardian's telephone", "701234576"),
                        "SN",
                        "tutrice@example.org",
                        consent));
        String code = submitted(visitor, draft, content);

        Map<String, Object> film =
                written(SampleForms.cinema("Salma", "Naciri", "salma.naciri@example.org", "+212661234565"));
        @SuppressWarnings("unchecked")
        Map<String, Object> identity = new LinkedHashMap<>((Map<String, Object>) film.get("identity"));
        identity.put("documentNumber", planted("document", "KL9630852"));
        film.put("identity", identity);
        planted("telephone of cinema", "661234565");
        submitted(visitor, visitor.draft(ProfileKind.CINEMA, null), film);

        planted("telephone of a draft", "781234554");
        visitor.draft(
                ProfileKind.TALENT,
                SampleForms.with(
                        form,
                        new TalentContent.ContactEntry(
                                "brouillon@example.org",
                                "+221781234554",
                                "SN",
                                null,
                                null,
                                planted("address of a draft", "Impasse Brouillon, douze"))));
        return code;
    }

    private static Map<String, Object> written(Object form) {
        return Api.JSON.convertValue(form, new com.fasterxml.jackson.core.type.TypeReference<>() {});
    }

    private static String submitted(Api visitor, Held draft, Map<String, Object> content) {
        Answer kept =
                visitor.put(draft.path(), Map.of("step", "end", "content", content), "X-Resume-Token", draft.token());
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        Answer answer = visitor.submit(draft);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.text("code");
    }

    /** A file with telephones in it is made and kept. */
    private static void export(Api admin) throws InterruptedException {
        Answer asked = admin.post(
                "/api/v1/export-jobs",
                Map.of(
                        "kind", "TALENT",
                        "format", "CSV",
                        "columns", List.of("CODE", "LAST_NAME", "PHONE")));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
        String status = "";
        for (int i = 0; i < 100 && !status.equals("DONE"); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            status = admin.get("/api/v1/export-jobs/" + asked.text("id")).text("status");
        }
        assertThat(status).isEqualTo("DONE");
    }

    /** Every row of every table as text, as a dump has it. */
    private static Map<String, String> dump(String url) throws SQLException {
        Map<String, String> dump = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url)) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = connection
                    .createStatement()
                    .executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                StringBuilder rows = new StringBuilder();
                try (ResultSet row =
                        connection.createStatement().executeQuery("select t::text from \"" + table + "\" t")) {
                    while (row.next()) {
                        rows.append(row.getString(1)).append('\n');
                    }
                }
                dump.put(table, rows.toString());
            }
        }
        return dump;
    }
}
