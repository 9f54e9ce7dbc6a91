package io.taalentio.core.production;

import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.Violations;
import io.taalentio.core.world.World;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project as it is typed. Null says nothing, which leaves a project as it is and gives a new one what it has by
 * default; an empty text removes.
 *
 * @param production id of the company, empty for none
 * @param originCountry ISO 3166-1 alpha-2
 * @param startDate {@code 2026-02-01}
 * @param timeZone IANA name
 * @param dayCutover {@code 04:00}
 */
public record ProjectForm(
        @Nullable String name,
        @Nullable String productionType,
        @Nullable String production,
        @Nullable String originCountry,
        @Nullable List<String> shootingLocations,
        @Nullable String startDate,
        @Nullable String endDate,
        @Nullable String timeZone,
        @Nullable String dayCutover) {

    static final int NAME_MAX = 200;

    private static final int PLACES = 50;
    private static final int PLACE_MAX = 200;

    /** What a checked form says. */
    record Said(
            String name,
            String productionType,
            @Nullable UUID production,
            @Nullable String originCountry,
            List<String> shootingLocations,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            ZoneId timeZone,
            LocalTime dayCutover) {

        static Said of(Project p) {
            return new Said(
                    p.name(),
                    p.productionType(),
                    p.productionId(),
                    p.originCountry(),
                    p.shootingLocations(),
                    p.startDate(),
                    p.endDate(),
                    p.timeZone(),
                    p.dayCutover());
        }
    }

    /** Checks the form. */
    @Managed
    public static class Rules {

        private final World world;
        private final Lists lists;
        private final ProjectDefaults defaults;

        public Rules(World world, Lists lists, ProjectDefaults defaults) {
            this.world = world;
            this.lists = lists;
            this.defaults = defaults;
        }

        Said fresh() {
            return new Said("", "", null, null, List.of(), null, null, defaults.timeZone(), defaults.dayCutover());
        }

        /** @throws io.taalentio.core.kernel.InvalidValue naming every refused field */
        Said over(Said before, ProjectForm form) {
            Violations violations = new Violations();
            String named = form.name();
            String name = named == null ? before.name() : named.strip().replaceAll("\\s+", " ");
            violations.required(name, "name");
            violations.maxLength(name, NAME_MAX, "name");
            String wanted = form.productionType();
            String type = wanted == null ? before.productionType() : wanted;
            violations.required(type, "productionType");
            violations.check(
                    type.isBlank() || lists.has(Lists.PRODUCTION_TYPE, type), "productionType", "unknown-value");
            String country = said(form.originCountry(), before.originCountry());
            violations.check(country == null || world.country(country).isPresent(), "originCountry", "unknown-country");
            LocalDate start = date(form.startDate(), before.startDate(), "startDate", violations);
            LocalDate end = date(form.endDate(), before.endDate(), "endDate", violations);
            violations.check(start == null || end == null || !end.isBefore(start), "endDate", "ends-before-it-starts");
            Said said = new Said(
                    name,
                    type,
                    production(form.production(), before.production(), violations),
                    country,
                    places(form.shootingLocations(), before.shootingLocations(), violations),
                    start,
                    end,
                    zone(form.timeZone(), before.timeZone(), violations),
                    time(form.dayCutover(), before.dayCutover(), violations));
            violations.throwIfAny();
            return said;
        }

        private static @Nullable String said(@Nullable String given, @Nullable String before) {
            return given == null ? before : given.isBlank() ? null : given.strip();
        }

        private static @Nullable UUID production(@Nullable String given, @Nullable UUID before, Violations violations) {
            if (given == null || given.isBlank()) {
                return given == null ? before : null;
            }
            try {
                return UUID.fromString(given.strip());
            } catch (IllegalArgumentException noId) {
                violations.add("production", "unknown-value");
                return before;
            }
        }

        private static @Nullable LocalDate date(
                @Nullable String given, @Nullable LocalDate before, String field, Violations violations) {
            if (given == null || given.isBlank()) {
                return given == null ? before : null;
            }
            try {
                LocalDate date = LocalDate.parse(given.strip());
                if (date.getYear() < 1990 || date.getYear() > 2100) {
                    violations.add(field, "date-too-old");
                }
                return date;
            } catch (DateTimeParseException noDate) {
                violations.add(field, "invalid-date");
                return before;
            }
        }

        private ZoneId zone(@Nullable String given, ZoneId before, Violations violations) {
            if (given == null || given.isBlank()) {
                return given == null ? before : defaults.timeZone();
            }
            try {
                ZoneId zone = ZoneId.of(given.strip());
                violations.check(ZoneId.getAvailableZoneIds().contains(zone.getId()), "timeZone", "unknown-time-zone");
                return zone;
            } catch (DateTimeException noZone) {
                violations.add("timeZone", "unknown-time-zone");
                return before;
            }
        }

        private LocalTime time(@Nullable String given, LocalTime before, Violations violations) {
            if (given == null || given.isBlank()) {
                return given == null ? before : defaults.dayCutover();
            }
            try {
                return LocalTime.parse(given.strip());
            } catch (DateTimeParseException noTime) {
                violations.add("dayCutover", "invalid-time");
                return before;
            }
        }

        private static List<String> places(@Nullable List<String> given, List<String> before, Violations violations) {
            if (given == null) {
                return before;
            }
            if (given.size() > PLACES) {
                violations.add("shootingLocations", "too-many", Map.of("max", PLACES));
            }
            List<String> kept = new ArrayList<>();
            for (String place : given) {
                violations.maxLength(place, PLACE_MAX, "shootingLocations");
                if (!place.isBlank() && !kept.contains(place.strip())) {
                    kept.add(place.strip());
                }
            }
            return kept;
        }
    }
}
