package io.taalentio.api.demo;

import static io.taalentio.api.demo.ExampleIds.RESUME_TOKEN;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taalentio.core.access.Actor;
import io.taalentio.core.cinema.CinemaContent;
import io.taalentio.core.cinema.CinemaProfiles;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.profile.ProfileContent;
import io.taalentio.core.profile.Profiles;
import io.taalentio.core.registration.Draft;
import io.taalentio.core.registration.DraftKey;
import io.taalentio.core.registration.Drafts;
import io.taalentio.core.registration.SubmitRegistration;
import io.taalentio.core.talent.TalentContent;
import io.taalentio.core.talent.TalentProfiles;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The forms of the examples' people, filled in and submitted as everybody's are, under ids chosen beforehand. */
@Singleton
class ExampleForms {

    private static final Duration LIFE = Duration.ofDays(30);

    private final Drafts drafts;
    private final SubmitRegistration submit;
    private final TalentProfiles talents;
    private final CinemaProfiles cinemaTalents;
    private final ObjectMapper json;
    private final Clock clock;

    ExampleForms(
            Drafts drafts,
            SubmitRegistration submit,
            TalentProfiles talents,
            CinemaProfiles cinemaTalents,
            ObjectMapper json,
            Clock clock) {
        this.drafts = drafts;
        this.submit = submit;
        this.talents = talents;
        this.cinemaTalents = cinemaTalents;
        this.json = json;
        this.clock = clock;
    }

    static DraftKey<TalentContent> talent(UUID id) {
        return DraftKey.of(id, TalentContent.EMPTY, TalentContent.class, RESUME_TOKEN);
    }

    static DraftKey<CinemaContent> cinema(UUID id) {
        return DraftKey.of(id, CinemaContent.EMPTY, CinemaContent.class, RESUME_TOKEN);
    }

    /** Forgets drafts whose time is over, so that their ids are free. */
    void clear() {
        QuarkusTransaction.requiringNew().run(() -> drafts.purge(clock.instant()));
    }

    /** Opens the draft, or brings back what it says; one that was submitted stays as it is. */
    <C extends ProfileContent> void open(DraftKey<C> key, C content) {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> {
            Optional<Draft<C>> there = drafts.find(key);
            if (there.isEmpty()) {
                drafts.add(new Draft<>(key.id(), key.token(), "consent", content, false, now, now, now.plus(LIFE), 0));
            } else if (!there.get().submitted()) {
                drafts.save(key, "consent", content, null, now, now.plus(LIFE));
            }
        });
    }

    /**
     * Opens and submits the draft, unless it became a profile already, whatever became of that since.
     *
     * @param content made only when it is needed, with the files it names
     */
    <C extends ProfileContent> void register(DraftKey<C> key, Supplier<C> content, Actor actor) {
        Profiles<?> profiles =
                switch (key.kind()) {
                    case TALENT -> talents;
                    case CINEMA -> cinemaTalents;
                };
        if (profiles.codeOf(key.id()).isEmpty()) {
            open(key, content.get());
            submit.submit(key, Actor.visitor(Language.FR, actor.address()));
        }
    }

    /** A file as a part of the documents or pictures below. */
    static String quoted(String place, Object file) {
        return "\"" + place + "\":\"" + file + "\"";
    }

    /** @param documents of the form, without their brackets */
    TalentContent talentContent(ExampleOwner o, String documents) {
        return read(talent(o, documents) + "}", TalentContent.class);
    }

    /** A minor's, with the guardian who consents. */
    TalentContent minorsContent(ExampleOwner o, UUID consent) {
        return read(
                talent(o, "")
                        + ",\"guardian\":{\"name\":\"Mariam Exemple\",\"phone\":\"+212661000130\","
                        + "\"phoneCountry\":\"MA\",\"consent\":\"" + consent + "\"}}",
                TalentContent.class);
    }

    /** Without its last bracket. */
    private static String talent(ExampleOwner o, String documents) {
        return """
                {"identity":{"firstName":"%s","lastName":"%s","gender":"%s","birthDate":"%s"},
                "contact":{"email":"%s","phone":"%s","phoneCountry":"MA"},
                "location":{"originCountry":"MA","nationality":"MA","residenceCountry":"MA","residenceCity":2553604},
                "experience":{"yearsExperience":4,"bio":"Comédie et improvisation, en darija et en français."},
                "languages":[{"code":"ary","level":"NATIVE"},{"code":"fr","level":"FLUENT"}],
                "availability":{"availability":"FLEXIBLE"},"workMode":{"workMode":"ON_SITE"},
                "talents":["STAGE.acting"],"documents":{%s},"consent":{"terms":true,"privacy":true}""".formatted(o.firstName(), o.lastName(), o.gender(), o.birthDate(), o.email(), o.phone(), documents);
    }

    /** @param pictures of the form, without their brackets */
    CinemaContent cinemaContent(ExampleOwner o, String pictures) {
        return read(
                """
                {"identity":{"firstName":"%s","lastName":"%s","gender":"%s","birthDate":"%s",
                "documentType":"NATIONAL_ID","documentNumber":"DEMO9010%s","email":"%s","phone":"%s",
                "phoneCountry":"MA"},
                "origins":{"originCountry":"MA","nationality":"MA"},"residence":{"country":"MA","city":2553604},
                "languages":[{"code":"ary","level":"NATIVE"},{"code":"fr","level":"FLUENT"}],
                "physical":{"heightCm":172,"eyeColor":"BROWN"},"types":{"talentTypes":["LEAD"]},
                "media":{%s},"consent":{"terms":true,"privacy":true}}""".formatted(
                                o.firstName(),
                                o.lastName(),
                                o.gender(),
                                o.birthDate(),
                                o.number(),
                                o.email(),
                                o.phone(),
                                pictures),
                CinemaContent.class);
    }

    private <C> C read(String content, Class<C> form) {
        try {
            return json.readValue(content, form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
