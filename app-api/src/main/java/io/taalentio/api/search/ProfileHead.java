package io.taalentio.api.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taalentio.api.search.Naming.Named;
import io.taalentio.api.search.Naming.Spoken;
import io.taalentio.api.search.PublicPages.CinemaPage;
import io.taalentio.api.search.PublicPages.Residence;
import io.taalentio.api.search.PublicPages.TalentPage;
import io.taalentio.api.web.PageHead;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Links;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.LookUpPublicProfile;
import io.taalentio.core.search.LookUpPublicProfile.Answer;
import io.taalentio.core.search.PublicProfile;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the public pages of talents say of themselves to search engines, messengers and slow telephones. */
@Singleton
class ProfileHead implements PageHead {

    private static final String TALENT = "/profile/view/";
    private static final String CINEMA = "/cinema/profile/";
    private static final int SENTENCE = 180;
    private static final int MOST_NAMED = 3;

    private final LookUpPublicProfile lookUp;
    private final PublicPages pages;
    private final Links links;
    private final ObjectMapper json;

    ProfileHead(LookUpPublicProfile lookUp, PublicPages pages, Links links, ObjectMapper json) {
        this.lookUp = lookUp;
        this.pages = pages;
        this.links = links;
        this.json = json;
    }

    @Override
    public boolean speaksOf(String path) {
        return code(TALENT, path) != null || code(CINEMA, path) != null;
    }

    @Override
    public Page page(String path, Language language) {
        String talent = code(TALENT, path);
        if (talent != null) {
            return answer(ProfileKind.TALENT, talent, TALENT, language);
        }
        String cinema = code(CINEMA, path);
        return cinema == null ? new Missing() : answer(ProfileKind.CINEMA, cinema, CINEMA, language);
    }

    private Page answer(ProfileKind kind, String code, String place, Language language) {
        return switch (lookUp.at(kind, code)) {
            case Answer.Missing() -> new Missing();
            case Answer.Moved(String newCode) -> new Moved(place + newCode);
            case Answer.Shown(PublicProfile profile) ->
                switch (kind) {
                    case TALENT -> head(pages.talent(profile, language), language);
                    case CINEMA -> head(pages.cinema(profile, Objects.requireNonNull(profile.cinema()), language));
                };
        };
    }

    private Head head(TalentPage page, Language language) {
        String does = names(page.talents().stream().map(Named::name));
        String where = where(page.residence());
        String bio = page.bio() == null ? "" : page.bio().strip();
        String description = bio.isEmpty()
                ? sentence(
                        Stream.of(page.displayName(), does, where, word(language, "Talent africain", "African talent")))
                : bio;
        return head(
                page.code(),
                page.displayName(),
                does,
                where,
                cut(description),
                page.links().page(),
                page.photoUrl(),
                page.noindex(),
                person(
                        page.code(),
                        page.displayName(),
                        page.residence(),
                        page.photoUrl(),
                        page.links().page(),
                        page.talents(),
                        page.languages(),
                        cut(description)),
                bio);
    }

    private Head head(CinemaPage page) {
        List<Named> roles = page.talentTypes().stream()
                .map(type -> new Named(type.key(), type.name()))
                .toList();
        String does = names(roles.stream().map(Named::name));
        String where = where(page.residence());
        String credits = page.credits().stream()
                .limit(MOST_NAMED)
                .map(credit -> credit.year() == null ? credit.title() : credit.title() + " (" + credit.year() + ")")
                .collect(Collectors.joining(", "));
        String description = cut(sentence(Stream.of(page.displayName(), does, where, credits)));
        return head(
                page.code(),
                page.displayName(),
                does,
                where,
                description,
                page.links().page(),
                page.photoUrl(),
                page.noindex(),
                person(
                        page.code(),
                        page.displayName(),
                        page.residence(),
                        page.photoUrl(),
                        page.links().page(),
                        Stream.concat(roles.stream(), page.skills().stream()).toList(),
                        page.languages(),
                        description),
                credits);
    }

    private Head head(
            String code,
            String name,
            String does,
            String where,
            String description,
            String address,
            @Nullable String photo,
            boolean noindex,
            String jsonLd,
            String further) {
        return new Head(
                sentence(Stream.of(name, does, where)) + " | taalentio",
                description,
                URI.create(address),
                photo == null ? null : URI.create(links.to(photo)),
                noindex ? "noindex, nofollow" : "index, follow",
                jsonLd,
                Stream.of(name, does, where, code, further)
                        .filter(line -> !line.isBlank())
                        .map(line -> line.replaceAll("\\R", " "))
                        .collect(Collectors.joining("\n")));
    }

    /** Schema.org's ProfilePage about a Person. */
    private String person(
            String code,
            String name,
            Residence residence,
            @Nullable String photo,
            String address,
            List<Named> talents,
            List<Spoken> languages,
            String description) {
        ObjectNode person = json.createObjectNode()
                .put("@type", "Person")
                .put("name", name)
                .put("identifier", code)
                .put("url", address)
                .put("description", description);
        if (photo != null) {
            person.put("image", links.to(photo));
        }
        ObjectNode place = person.putObject("address").put("@type", "PostalAddress");
        if (!residence.cityName().isEmpty()) {
            place.put("addressLocality", residence.cityName());
        }
        place.put("addressCountry", residence.countryCode());
        ArrayNode knows = person.putArray("knowsAbout");
        talents.forEach(talent -> knows.add(talent.name()));
        ArrayNode speaks = person.putArray("knowsLanguage");
        languages.forEach(language -> speaks.add(language.code()));
        ObjectNode page = json.createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", "ProfilePage")
                .put("url", address);
        page.set("mainEntity", person);
        try {
            return json.writeValueAsString(page);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String where(Residence residence) {
        return residence.cityName().isEmpty() ? residence.country() : residence.cityName() + ", " + residence.country();
    }

    private static String names(Stream<String> names) {
        return names.limit(MOST_NAMED).collect(Collectors.joining(", "));
    }

    private static String sentence(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    /** One sentence's length, cut between words. */
    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= SENTENCE) {
            return line;
        }
        String start = line.substring(0, line.offsetByCodePoints(0, SENTENCE));
        int blank = start.lastIndexOf(' ');
        return (blank > SENTENCE / 2 ? start.substring(0, blank) : start) + "…";
    }

    private static String word(Language language, String french, String english) {
        return language == Language.EN ? english : french;
    }

    /** The one step after {@code place}, null for any other path. */
    private static @Nullable String code(String place, String path) {
        if (!path.startsWith(place) || path.length() == place.length()) {
            return null;
        }
        String code = path.substring(place.length());
        return code.indexOf('/') < 0 ? code : null;
    }
}
