package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.search.ProfileIndex.Wish;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds who could stand in for a cinema talent: of the same gender, near in height and age, alike in build, skin, hair and
 * eyes. Playable appearances count only where both people agreed that casting staff search by them; weight and shoe size
 * stay sealed and count for nothing.
 */
@Managed
public class FindLookAlikes {

    private static final int MOST = 24;
    /** Brackets around height, in centimetres, and age, in years; who is within a narrow one is within the wider ones. */
    private static final int[] CENTIMETRES = {2, 4, 8};

    private static final int[] YEARS = {3, 7};

    private static final int HEIGHT_POINTS = 4;
    private static final int AGE_POINTS = 2;
    private static final int SAME_SHAPE = 5;
    private static final int NEXT_SHAPE = 2;
    private static final int SAME_DETAIL = 3;
    private static final int SAME_APPEARANCE = 6;

    private final StaffProfiles profiles;
    private final SealedProfiles sealed;
    private final CinemaDirectory directory;
    private final Finder finder;
    private final Lists lists;
    private final Clock clock;

    public FindLookAlikes(
            StaffProfiles profiles,
            SealedProfiles sealed,
            CinemaDirectory directory,
            Finder finder,
            Lists lists,
            Clock clock) {
        this.profiles = profiles;
        this.sealed = sealed;
        this.directory = directory;
        this.finder = finder;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Somebody alike.
     *
     * @param likeness 1 to 100 parts of what could be alike
     * @param alike in what: fields of the search that both share or are near in; never the appearance
     */
    public record LookAlike(CinemaCard card, int likeness, Set<SearchField> alike) {}

    /**
     * The likest first.
     *
     * @param ref code or id
     * @throws NotFound when no such person is listed
     */
    public List<LookAlike> find(String ref, Actor actor) {
        actor.require(Permission.LIST_CINEMA_TALENTS);
        actor.require(Permission.FILTER_BY_APPEARANCE);
        StaffView person = ProfileRef.parse(ref)
                .flatMap(parsed -> profiles.find(ProfileKind.CINEMA, parsed))
                .filter(view -> view.status() == ProfileStatus.ACTIVE)
                .orElseThrow(() -> new NotFound("not-found"));
        if (!(person.part() instanceof StaffView.Screen screen)) {
            throw new NotFound("not-found");
        }
        LocalDate today = LocalDate.now(clock);
        List<Wish> wishes = wishes(person, screen, today);
        int most = wishes.stream().mapToInt(FindLookAlikes::worth).sum();
        SearchQuery sameGender =
                SearchQuery.everybody(ProfileKind.CINEMA).with(Criterion.Keys.of(SearchField.GENDER, person.gender()));
        Map<UUID, Integer> points = new HashMap<>();
        List<UUID> order = new ArrayList<>();
        for (ProfileIndex.Scored scored : finder.best(sameGender, wishes, MOST + 1, today)) {
            if (!scored.person().equals(person.id())) {
                points.put(scored.person(), scored.points());
                order.add(scored.person());
            }
        }
        return directory.cards(order.stream().limit(MOST).toList()).stream()
                .map(card -> new LookAlike(
                        card,
                        Math.clamp(Math.round(100f * points.getOrDefault(card.id(), 0) / Math.max(1, most)), 1, 100),
                        alike(person, screen, card, today)))
                .toList();
    }

    /** A neighbour's points are never added to those of the same key. */
    private static int worth(Wish wish) {
        return wish.points() == NEXT_SHAPE && wish.criterion() instanceof Criterion.Keys ? 0 : wish.points();
    }

    private List<Wish> wishes(StaffView person, StaffView.Screen screen, LocalDate today) {
        List<Wish> wishes = new ArrayList<>();
        Integer height = screen.heightCm();
        if (height != null) {
            for (int near : CENTIMETRES) {
                wishes.add(new Wish(
                        new Criterion.Between(SearchField.HEIGHT, height - near, height + near), HEIGHT_POINTS));
            }
        }
        LocalDate born = person.birthDate();
        if (born != null) {
            int age = AgeBracket.age(born, today);
            for (int near : YEARS) {
                wishes.add(new Wish(
                        new Criterion.Between(SearchField.AGE, Math.max(0, age - near), age + near), AGE_POINTS));
            }
        }
        shape(wishes, SearchField.BUILD, Lists.BUILD, screen.build());
        shape(wishes, SearchField.SKIN, Lists.SKIN_TONE, screen.skinTone());
        detail(wishes, SearchField.HAIR, screen.hairColor());
        detail(wishes, SearchField.HAIR_TYPE, screen.hairType());
        detail(wishes, SearchField.EYES, screen.eyeColor());
        Collection<String> appearances =
                sealed.identity(ProfileKind.CINEMA, person.id()).appearances();
        if (!appearances.isEmpty()) {
            wishes.add(new Wish(
                    new Criterion.Keys(SearchField.APPEARANCE, List.copyOf(appearances), List.of()), SAME_APPEARANCE));
        }
        return wishes;
    }

    /** The same key, and for less the ones before and after it, for these lists go from one end to the other. */
    private void shape(List<Wish> wishes, SearchField field, String list, @Nullable String key) {
        if (key == null) {
            return;
        }
        wishes.add(new Wish(Criterion.Keys.of(field, key), SAME_SHAPE));
        List<String> keys = lists.entries(list).stream().map(Lists.Entry::key).toList();
        int at = keys.indexOf(key);
        List<String> beside = new ArrayList<>();
        if (at > 0) {
            beside.add(keys.get(at - 1));
        }
        if (at >= 0 && at + 1 < keys.size()) {
            beside.add(keys.get(at + 1));
        }
        wishes.add(new Wish(new Criterion.Keys(field, beside, List.of()), NEXT_SHAPE));
    }

    private static void detail(List<Wish> wishes, SearchField field, @Nullable String key) {
        if (key != null) {
            wishes.add(new Wish(Criterion.Keys.of(field, key), SAME_DETAIL));
        }
    }

    private static Set<SearchField> alike(StaffView person, StaffView.Screen screen, CinemaCard card, LocalDate today) {
        Set<SearchField> alike = new LinkedHashSet<>();
        Integer height = screen.heightCm();
        Integer other = card.heightCm();
        if (height != null && other != null && Math.abs(height - other) <= CENTIMETRES[1]) {
            alike.add(SearchField.HEIGHT);
        }
        LocalDate born = person.birthDate();
        if (born != null
                && Math.abs(AgeBracket.age(born, today) - AgeBracket.age(card.birthDate(), today)) <= YEARS[0]) {
            alike.add(SearchField.AGE);
        }
        if (screen.eyeColor() != null && screen.eyeColor().equals(card.eyeColor())) {
            alike.add(SearchField.EYES);
        }
        if (screen.hairColor() != null && screen.hairColor().equals(card.hairColor())) {
            alike.add(SearchField.HAIR);
        }
        return alike;
    }
}
