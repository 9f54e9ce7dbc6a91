package io.taalentio.api.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Days on set of the demonstration: people who came early and late, a night, somebody nobody saw leaving, a day put
 * right, a doubt of a gate without network, and whoever is there now. Done through the product's own API; done again, it
 * checks in who has not come yet and checks out who has not left.
 */
final class DemoDays {

    private static final String ATTENDANCE = "/api/v1/attendance";

    private final Api api;

    DemoDays(Api api) {
        this.api = api;
    }

    /** One of a project's people: their place in the order of codes, and whom the gate knows. */
    private record Person(int place, UUID assignment, String code) {}

    /**
     * @param before how many days ago the first was
     * @param days how many there were, today not among them
     * @param now whether somebody is there today
     */
    void plant(String project, int before, int days, boolean now) {
        JsonNode day = day(project, "");
        LocalDate today = LocalDate.parse(day.path("today").asText());
        List<Person> people = new ArrayList<>();
        for (JsonNode line : day.path("lines")) {
            people.add(new Person(
                    people.size(),
                    UUID.fromString(line.at("/person/assignmentId").asText()),
                    line.at("/person/code").asText()));
        }
        LocalDate first = today.minusDays(before);
        if (people.isEmpty()) {
            return;
        }
        for (int n = 0; n < days; n++) {
            pastDay(project, people, first.plusDays(n), n);
        }
        if (now) {
            today(project, people, ZoneId.of(day.path("timeZone").asText()));
        }
    }

    private void pastDay(String project, List<Person> people, LocalDate date, int n) {
        Predicate<Person> away = p -> (p.place() + n) % 9 == 8;
        check(project, people, "in", date, "06:45", p -> p.place() < 6 && !away.test(p));
        check(project, people, "in", date, "07:30", p -> p.place() >= 6 && p.place() % 3 != 0 && !away.test(p));
        check(project, people, "in", date, "09:10", p -> p.place() >= 6 && p.place() % 3 == 0 && !away.test(p));
        // one of them goes without a look at the gate; on the second day a night is shot
        int unseen = 7 + n;
        String evening = n == 1 ? "01:20" : "18:40";
        check(project, people, "out", date, "17:15", p -> p.place() % 4 == 1 && p.place() != unseen);
        check(project, people, "out", date, evening, p -> p.place() % 4 != 1 && p.place() != unseen);
        if (n == 0) {
            for (JsonNode line : day(project, "?date=" + date).path("lines")) {
                if ("AUTO_CLOSED".equals(line.at("/session/status").asText())) {
                    Instant in = Instant.parse(line.at("/session/in").asText());
                    expect(api.json(
                            "PATCH",
                            ATTENDANCE + "/sessions/" + line.at("/session/id").asText(),
                            Map.of(
                                    "out",
                                    in.plus(Duration.ofMinutes(585)).toString(),
                                    "reason",
                                    "Sorti par la porte des camions, vu par la régie"),
                            Map.of("If-Match", "*")));
                }
            }
        }
    }

    private void today(String project, List<Person> people, ZoneId zone) {
        LocalTime now = LocalTime.now(zone).withSecond(0).withNano(0);
        // so early in the working day that nobody can have been there for hours
        boolean early = now.isBefore(LocalTime.of(8, 30)) && !now.isBefore(LocalTime.of(4, 0));
        check(project, people, "in", null, early ? "" : before(now, 200), p -> p.place() % 8 != 7);
        if (!early) {
            check(project, people, "out", null, before(now, 35), p -> p.place() % 6 == 2);
        }
        UUID gate = named(project, "gate");
        expect(api.post(ATTENDANCE + "/projects/" + project + "/roster", Map.of("gate", gate, "label", "Porte nord")));
        people.stream()
                .filter(p -> p.place() % 8 == 7)
                .findFirst()
                .ifPresent(absent -> expect(api.post(
                        ATTENDANCE + "/projects/" + project + "/scan-batches",
                        Map.of(
                                "gate",
                                gate,
                                "sentAt",
                                Instant.now().toString(),
                                "scans",
                                List.of(Map.of(
                                        "scanId",
                                        named(project, "scan"),
                                        "value",
                                        absent.code(),
                                        "method",
                                        "MANUAL",
                                        "at",
                                        Instant.now().minusSeconds(900).toString(),
                                        "told",
                                        "EXIT"))))));
    }

    /** The same each time, so that what is sent again is known. */
    private static UUID named(String project, String what) {
        return UUID.nameUUIDFromBytes((project + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    private static String before(LocalTime now, int minutes) {
        return now.minusMinutes(minutes).toString();
    }

    /** @param date null for today, {@code time} empty for now */
    private void check(
            String project,
            List<Person> people,
            String direction,
            @Nullable LocalDate date,
            String time,
            Predicate<Person> who) {
        if (people.stream().noneMatch(who)) {
            return;
        }
        Map<String, Object> body = new HashMap<>();
        body.put(
                "except",
                people.stream().filter(who.negate()).map(Person::assignment).toList());
        if (date != null) {
            body.put("date", date.toString());
        }
        if (!time.isEmpty()) {
            body.put("time", time);
        }
        expect(api.json(
                "POST",
                ATTENDANCE + "/projects/" + project + "/check-" + direction + "-all",
                body,
                Map.of("Idempotency-Key", UUID.randomUUID().toString())));
    }

    private JsonNode day(String project, String query) {
        return expect(api.get(ATTENDANCE + "/projects/" + project + query)).body();
    }

    private static Api.Answer expect(Api.Answer answer) {
        return answer.expected("the days of the demonstration");
    }
}
