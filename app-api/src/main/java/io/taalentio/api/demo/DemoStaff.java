package io.taalentio.api.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The administrator and the staff of the demonstration. Their passwords are in {@code demo-accounts} of the data folder
 * before they are set, so that a run that is cut leaves nobody whose password is lost.
 */
final class DemoStaff {

    private static final List<String[]> STAFF = List.of(
            new String[] {"recruiter", "Aïda", "Recrutement", "RECRUITER"},
            new String[] {"presence", "Moctar", "Présence", "PRESENCE"},
            new String[] {"producer", "Inès", "Production", "PRODUCER"});
    private static final String USERS = "/api/v1/users";
    private static final String HOST = "@demo.taalentio.example";
    private static final String ADMIN_EMAIL = "admin" + HOST;

    /** Who owns the company of the demonstration. */
    static final String PRODUCER = "producer" + HOST;

    private static final String PASSWORD_LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Api api;
    private final Path dataDir;
    private final Map<String, String> passwords = new LinkedHashMap<>();

    DemoStaff(Api api, Path dataDir) {
        this.api = api;
        this.dataDir = dataDir;
    }

    /** By e-mail, of those this folder's demonstration made. */
    Map<String, String> passwords() {
        return passwords;
    }

    /** Becomes the administrator: a known one, the one an earlier demo made, or the first of a new house. */
    void enter() {
        String email = System.getenv("TAALENTIO_ADMIN_EMAIL");
        String password = System.getenv("TAALENTIO_ADMIN_PASSWORD");
        readPasswords();
        if (email == null || password == null) {
            if (api.get("/api/v1/setup").body().path("needed").asBoolean()) {
                setUp();
                return;
            }
            email = ADMIN_EMAIL;
            password = passwords.get(ADMIN_EMAIL);
        }
        if (password == null) {
            throw new Api.Unexpected("this instance has an administrator already. Give that account, as in:"
                    + " TAALENTIO_ADMIN_EMAIL=you@example.com TAALENTIO_ADMIN_PASSWORD=… ./taalentio demo");
        }
        Map<String, String> login = new LinkedHashMap<>(Map.of("identifier", email, "password", password));
        String code = System.getenv("TAALENTIO_ADMIN_CODE");
        if (code != null) {
            login.put("otp", code);
        }
        Api.Answer answer = api.post("/api/v1/auth/login", login);
        if (!answer.ok()) {
            throw new Api.Unexpected(email + " cannot sign in: " + answer.text("/detail"));
        }
        String due = answer.text("/secondFactorDue");
        if (!due.isEmpty() && Instant.parse(due).isBefore(Instant.now())) {
            throw new Api.Unexpected(email + " must set up two-step verification first: sign in in a browser, then"
                    + " give a code as TAALENTIO_ADMIN_CODE; or start the instance with"
                    + " TAALENTIO_SECOND_FACTOR_REQUIRED_FOR=none");
        }
        api.signedIn(answer);
    }

    private void setUp() {
        Api.Answer answer = api.post(
                "/api/v1/setup",
                Map.of(
                        "token",
                        setUpToken(),
                        "firstName",
                        "Aminata",
                        "lastName",
                        "Administration",
                        "email",
                        ADMIN_EMAIL,
                        "password",
                        remembered(ADMIN_EMAIL)));
        api.signedIn(answer.expected("the first administrator"));
    }

    /** Makes those who are missing, and opens the accounts of those who are not open yet. */
    void hire() {
        for (String[] member : STAFF) {
            String email = member[0] + HOST;
            if (account(email).isMissingNode()) {
                api.post(
                                USERS,
                                Map.of(
                                        "firstName",
                                        member[1],
                                        "lastName",
                                        member[2],
                                        "email",
                                        email,
                                        "roles",
                                        List.of(member[3]),
                                        "language",
                                        "fr"))
                        .expected(email);
            }
            if (waits(email)) {
                open(email, remembered(email));
            }
        }
    }

    /** As administrators see it; missing when there is none. */
    JsonNode account(String email) {
        for (JsonNode account :
                api.get(USERS + "?size=5&q=" + Api.encode(email)).body().path("items")) {
            if (account.path("email").asText().equals(email)) {
                return account;
            }
        }
        return MissingNode.getInstance();
    }

    /** Whether the account waits for its link and that can be had: where mails leave the house it cannot. */
    boolean waits(String email) {
        return account(email).path("status").asText().equals("PENDING")
                && !api.get("/api/v1/admin/mail-status")
                        .body()
                        .path("configured")
                        .asBoolean();
    }

    /** Opens an account that {@link #waits}, by the link in its mail; asks for another mail where that one is gone. */
    void open(String email, String password) {
        String token = mailedToken(email);
        if (token.isEmpty() || !activate(token, password).ok()) {
            String id = account(email).path("id").asText();
            api.post(USERS + "/" + id + "/resend-credentials", Map.of()).expected(email);
            activate(mailedToken(email), password).expected(email);
        }
    }

    private Api.Answer activate(String token, String password) {
        return api.anonymous().post("/api/v1/auth/activate", Map.of("token", token, "password", password));
    }

    /** The secret of the latest activation link that was mailed there; empty when none of the last mails has one. */
    private String mailedToken(String email) {
        for (JsonNode mail : api.get("/api/v1/admin/email-logs?size=50").body().path("items")) {
            if (mail.path("to").asText().equals(email)) {
                for (JsonNode link : api.get(
                                "/api/v1/admin/email-logs/" + mail.path("id").asText())
                        .body()
                        .path("links")) {
                    int hash = link.asText().indexOf('#');
                    if (hash > 0 && link.asText().contains("/activate")) {
                        return link.asText().substring(hash + 1);
                    }
                }
            }
        }
        return "";
    }

    private String setUpToken() {
        Path file = dataDir.resolve("setup-link");
        try {
            String link = Files.readString(file).strip();
            return link.substring(link.indexOf('#') + 1);
        } catch (IOException e) {
            throw new Api.Unexpected("the link that creates the first administrator is not in " + file
                    + ". Give the folder the instance runs on: --data-dir");
        }
    }

    private Path passwordFile() {
        return dataDir.resolve("demo-accounts");
    }

    private void readPasswords() {
        if (!Files.exists(passwordFile())) {
            return;
        }
        try {
            for (String line : Files.readAllLines(passwordFile())) {
                int blank = line.indexOf(' ');
                if (blank > 0) {
                    passwords.put(line.substring(0, blank), line.substring(blank + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password of an account; a new one is kept for the next run, readable by the owner of the folder only. */
    private String remembered(String email) {
        String known = passwords.get(email);
        if (known != null) {
            return known;
        }
        String password = newPassword();
        passwords.put(email, password);
        StringBuilder lines = new StringBuilder();
        passwords.forEach((e, p) -> lines.append(e).append(' ').append(p).append('\n'));
        try {
            if (!Files.exists(passwordFile())) {
                Files.createFile(
                        passwordFile(),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(passwordFile(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return password;
    }

    /** From {@code TAALENTIO_DEMO_PASSWORD}, else a new one of 16 letters and digits. */
    private static String newPassword() {
        String given = System.getenv("TAALENTIO_DEMO_PASSWORD");
        if (given != null && !given.isBlank()) {
            return given;
        }
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(PASSWORD_LETTERS.charAt(random.nextInt(PASSWORD_LETTERS.length())));
        }
        return password.toString();
    }
}
