package io.taalentio.api.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The production company of the demonstration: a film with lead, supporting parts and extras that is being shot, a
 * commercial that wants some of them in the same days, and a short film that is completed. Done through the product's own
 * API. The short film is completed last: until it is, whatever a run that was cut has left out is done by the next; from
 * then on everything stays as it is.
 */
final class DemoProductions {

    private static final String COMPANY = "Les Films du Sahel";
    private static final String PAST = "Terminus Nord";
    private static final String PRODUCTIONS = "/api/v1/cinema/productions";
    private static final String PROJECTS = "/api/v1/cinema/projects";

    private final Api api;

    DemoProductions(Api api) {
        this.api = api;
    }

    /**
     * @param producer mail address of the demonstration's producer, who is to own the company
     * @return whether something was missing
     */
    boolean plant(String producer) {
        if (named(PROJECTS, PAST).path("status").asText().equals("COMPLETED")) {
            return false;
        }
        String company = company();
        expect(api.post(PRODUCTIONS + "/" + company + "/members", Map.of("email", producer, "role", "OWNER")));
        if (!named(PRODUCTIONS, COMPANY).path("verified").asBoolean()) {
            expect(api.post(PRODUCTIONS + "/" + company + "/verify", Map.of("verified", true)));
        }
        List<String> talents = new ArrayList<>();
        for (JsonNode talent :
                api.get("/api/v1/cinema/talents?size=40&sort=createdAt").body().path("items")) {
            talents.add(talent.path("code").asText());
        }
        DemoDays days = new DemoDays(api);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String film = project(company, "La Route du sel", "FILM", today.minusDays(5), today.plusDays(40));
        step(film, "SHOOTING");
        cast(film, talents, 0, 1, "LEAD", "Rôle principal");
        cast(film, talents, 1, 5, "SUPPORTING", "Famille du chef de caravane");
        cast(film, talents, 5, 25, "EXTRA", "Marchands du caravansérail");
        String past = project(company, PAST, "SHORT", today.minusDays(40), today.minusDays(36));
        boolean shot = status(past).equals("POST_PRODUCTION");
        if (!shot) {
            step(past, "SHOOTING");
            cast(past, talents, 25, 37, "EXTRA", "Voyageurs du dernier train");
        }
        String spot = project(company, "Thé du matin", "COMMERCIAL", today.plusDays(10), today.plusDays(14));
        cast(spot, talents, 3, 8, "MODEL", "Famille à table");
        days.plant(film, 4, 4, true);
        if (!shot) {
            days.plant(past, 39, 3, false);
            step(past, "POST_PRODUCTION");
        }
        step(past, "COMPLETED");
        return true;
    }

    private String company() {
        JsonNode there = named(PRODUCTIONS, COMPANY);
        if (!there.isMissingNode()) {
            return there.path("id").asText();
        }
        return create(
                PRODUCTIONS,
                Map.of(
                        "name",
                        COMPANY,
                        "about",
                        Map.ofEntries(
                                Map.entry("description", "Longs métrages et séries tournés entre Dakar et Casablanca."),
                                Map.entry("specializations", List.of("Fiction", "Drame historique")),
                                Map.entry("address", "12, rue Mohammed Diouri"),
                                Map.entry("city", "Casablanca"),
                                Map.entry("country", "MA"),
                                Map.entry("phone", "+212522300100"),
                                Map.entry("email", "contact@filmsdusahel.example"),
                                Map.entry("website", "https://filmsdusahel.example"),
                                Map.entry("foundedYear", 2009),
                                Map.entry("ceo", "Inès Production"),
                                Map.entry("services", List.of("PRODUCTION", "CASTING", "LINE_PRODUCTION")),
                                Map.entry("notableProductions", List.of("La Saison des pluies", "Terminus Nord")),
                                Map.entry("equipment", "Deux caméras 4K, lumière, son direct, régie mobile"))));
    }

    /** The company or project of that name; missing when there is none. */
    private JsonNode named(String list, String name) {
        for (JsonNode one : api.get(list + "?q=" + Api.encode(name)).body().path("items")) {
            if (one.path("name").asText().equals(name)) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }

    private String status(String project) {
        return expect(api.get(PROJECTS + "/" + project)).text("/project/status");
    }

    private void step(String project, String status) {
        if (!status(project).equals(status)) {
            expect(api.post(PROJECTS + "/" + project + "/status", Map.of("status", status)));
        }
    }

    private String project(String company, String name, String type, LocalDate from, LocalDate to) {
        JsonNode there = named(PROJECTS, name);
        if (!there.isMissingNode()) {
            return there.path("id").asText();
        }
        return create(
                PROJECTS,
                Map.of(
                        "name",
                        name,
                        "productionType",
                        type,
                        "production",
                        company,
                        "originCountry",
                        "MA",
                        "shootingLocations",
                        List.of("Merzouga", "Casablanca"),
                        "startDate",
                        from.toString(),
                        "endDate",
                        to.toString()));
    }

    private void cast(String project, List<String> talents, int from, int to, String type, String role) {
        List<String> chosen = talents.subList(Math.min(from, talents.size()), Math.min(to, talents.size()));
        if (!chosen.isEmpty()) {
            expect(api.post(
                    PROJECTS + "/" + project + "/assignments/batch",
                    Map.of("cinemaTalents", chosen, "talentType", type, "roleDescription", role)));
        }
    }

    private String create(String path, Map<String, Object> body) {
        Api.Answer answer = expect(api.json(
                "POST", path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString())));
        String location = answer.text("/id");
        return location.isEmpty() ? answer.text("/project/id") : location;
    }

    private static Api.Answer expect(Api.Answer answer) {
        return answer.expected("the productions of the demonstration");
    }
}
