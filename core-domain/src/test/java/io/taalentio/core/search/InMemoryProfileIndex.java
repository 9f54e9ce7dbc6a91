package io.taalentio.core.search;

import io.taalentio.core.code.IdentificationCode;
import io.taalentio.core.nametracking.NameKeys;
import io.taalentio.core.nametracking.PersonName;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The index without Lucene, for tests of what stands on it; it looks at everybody and forgives less. */
public final class InMemoryProfileIndex implements ProfileIndex {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private final Map<UUID, IndexedProfile> people = new LinkedHashMap<>();
    private long position = NOWHERE;

    @Override
    public void apply(Collection<IndexedProfile> changed, Collection<UUID> gone, long upTo) {
        changed.forEach(profile -> people.put(profile.id(), profile));
        gone.forEach(people::remove);
        position = upTo;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void clear() {
        people.clear();
        position = NOWHERE;
    }

    @Override
    public long size() {
        return people.size();
    }

    @Override
    public Hits find(SearchQuery query, Listing listing, LocalDate today) {
        List<UUID> found = matching(query, null, today)
                .sorted(order(query, listing))
                .map(IndexedProfile::id)
                .toList();
        return new Hits(
                found.stream().skip(listing.offset()).limit(listing.size()).toList(), found.size());
    }

    @Override
    public List<UUID> goOn(SearchQuery query, Listing listing, LocalDate today) {
        Listing.After after = Objects.requireNonNull(listing.after());
        return matching(query, null, today)
                .sorted(order(query, listing))
                .map(IndexedProfile::id)
                .dropWhile(id -> !id.equals(after.id()))
                .skip(1)
                .limit(listing.size())
                .toList();
    }

    private static Comparator<IndexedProfile> order(SearchQuery query, Listing listing) {
        Comparator<IndexedProfile> byId = Comparator.comparing(p -> p.id().toString());
        Comparator<IndexedProfile> newest =
                Comparator.comparing(IndexedProfile::createdAt).reversed().thenComparing(byId);
        Comparator<IndexedProfile> upwards =
                switch (listing.sort()) {
                    case RELEVANCE ->
                        Comparator.<IndexedProfile>comparingInt(p -> -score(p, query.text()))
                                .thenComparing(newest);
                    case CREATED_AT -> newest.reversed();
                    case NAME ->
                        Comparator.<IndexedProfile, String>comparing(p -> fold(p.lastName() + " " + p.firstName()))
                                .thenComparing(byId);
                    case CODE -> Comparator.comparing(IndexedProfile::code).thenComparing(byId);
                    case COMPLETENESS ->
                        Comparator.comparingInt(IndexedProfile::completeness).thenComparing(byId);
                };
        boolean turned = listing.descending() && listing.sort() != Listing.Sort.RELEVANCE;
        return turned ? upwards.reversed() : upwards;
    }

    @Override
    public List<WholeList.Place> walk(SearchQuery query, WholeList.@Nullable Place after, int most, LocalDate today) {
        Comparator<WholeList.Place> newest = Comparator.comparing(WholeList.Place::registeredAt)
                .reversed()
                .thenComparing(place -> place.id().toString());
        return matching(query, null, today)
                .map(p -> new WholeList.Place(p.id(), p.createdAt()))
                .sorted(newest)
                .filter(place -> after == null || newest.compare(place, after) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public Counts count(SearchQuery query, Set<SearchField> fields, LocalDate today) {
        Map<SearchField, Map<String, Long>> counts = new EnumMap<>(SearchField.class);
        for (SearchField field : fields) {
            SearchField aside = field.shape() == SearchField.Shape.EVERY_KEY ? null : field;
            counts.put(
                    field,
                    matching(query, aside, today)
                            .flatMap(p -> keys(p, field, today).stream())
                            .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting())));
        }
        return new Counts(matching(query, null, today).count(), counts);
    }

    @Override
    public Map<UUID, Passage> passages(SearchQuery query, List<UUID> wanted) {
        Map<UUID, Passage> passages = new HashMap<>();
        String text = query.text();
        if (text == null) {
            return passages;
        }
        List<String> words = PersonName.of(text).tokens();
        for (UUID id : wanted) {
            IndexedProfile profile = people.get(id);
            String about = profile == null ? null : profile.description();
            if (about != null) {
                List<Mark> marks = new ArrayList<>();
                Matcher each = WORD.matcher(about);
                while (each.find()) {
                    if (words.contains(fold(each.group()))) {
                        marks.add(new Mark(each.start(), each.end()));
                    }
                }
                if (!marks.isEmpty()) {
                    passages.put(id, new Passage(about, marks));
                }
            }
        }
        return passages;
    }

    @Override
    public List<Scored> best(SearchQuery query, List<Wish> wishes, int most, LocalDate today) {
        return matching(query, null, today)
                .map(p -> new Scored(
                        p.id(),
                        wishes.stream()
                                .filter(wish -> meets(p, wish.criterion(), today))
                                .mapToInt(Wish::points)
                                .sum()))
                .filter(scored -> scored.points() > 0)
                .sorted(Comparator.comparingInt(Scored::points).reversed().thenComparing(scored -> scored.person()
                        .toString()))
                .limit(most)
                .toList();
    }

    private Stream<IndexedProfile> matching(SearchQuery query, @Nullable SearchField aside, LocalDate today) {
        return people.values().stream()
                .filter(p -> query.mayFind(p.id()))
                .filter(p -> query.text() == null || score(p, query.text()) > 0)
                .filter(p -> query.criteria().stream()
                        .filter(criterion -> criterion.field() != aside)
                        .allMatch(criterion -> meets(p, criterion, today)));
    }

    private static boolean meets(IndexedProfile p, Criterion criterion, LocalDate today) {
        return switch (criterion) {
            case Criterion.Words(SearchField field, String text) ->
                switch (field) {
                    case NAME -> nameScore(p, text) > 0;
                    case CODE -> codes(p).contains(IdentificationCode.normalise(text));
                    case PHONE -> text.equals(p.phone());
                    default -> PersonName.of(text).tokens().stream().noneMatch(word -> said(p).contains(word));
                };
            case Criterion.Keys keys -> {
                List<String> has = keys(p, keys.field(), today);
                boolean wanted = keys.wanted().isEmpty()
                        || (keys.field().shape() == SearchField.Shape.EVERY_KEY
                                ? has.containsAll(keys.wanted())
                                : keys.wanted().stream().anyMatch(has::contains));
                yield wanted && keys.unwanted().stream().noneMatch(has::contains);
            }
            case Criterion.Is(SearchField field, boolean holds) ->
                keys(p, field, today).contains(Boolean.toString(holds));
            case Criterion.Between(SearchField field, Integer least, Integer most) -> {
                Integer value = field == SearchField.AGE
                        ? p.birthDate() == null ? null : (Integer) AgeBracket.age(p.birthDate(), today)
                        : p.heightCm();
                yield value != null && (least == null || value >= least) && (most == null || value <= most);
            }
            case Criterion.Days(SearchField field, LocalDate first, LocalDate last) -> {
                LocalDate day = p.createdAt().atOffset(ZoneOffset.UTC).toLocalDate();
                yield (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
            }
        };
    }

    private static List<String> keys(IndexedProfile p, SearchField field, LocalDate today) {
        if (field == SearchField.AGE_BRACKET) {
            return p.birthDate() == null
                    ? List.of()
                    : List.of(AgeBracket.of(p.birthDate(), today).key());
        }
        return p.keys().getOrDefault(field, List.of());
    }

    private static List<String> codes(IndexedProfile p) {
        return Stream.concat(Stream.of(p.code()), p.formerCodes().stream()).toList();
    }

    private static int score(IndexedProfile p, @Nullable String text) {
        if (text == null) {
            return 0;
        }
        String stripped = text.strip();
        if ((stripped.contains("@") && p.email().startsWith(stripped.toLowerCase(Locale.ROOT)))
                || codes(p).contains(IdentificationCode.normalise(stripped))
                || p.code().startsWith(IdentificationCode.normalise(stripped))) {
            return 100;
        }
        List<String> words = PersonName.of(stripped).tokens();
        int score = 0;
        for (String word : words) {
            int one = Math.max(nameScore(p, word), said(p).contains(word) ? 1 : 0);
            if (one == 0) {
                return 0;
            }
            score += one;
        }
        return score;
    }

    private static int nameScore(IndexedProfile p, String text) {
        PersonName name = PersonName.of(p.firstName() + " " + p.lastName());
        int score = 0;
        for (String word : PersonName.of(text).tokens()) {
            int one = name.tokens().contains(word)
                    ? 10
                    : name.tokens().stream().anyMatch(token -> token.startsWith(word))
                            ? 6
                            : NameKeys.spoken(PersonName.of(word)).stream().anyMatch(NameKeys.spoken(name)::contains)
                                    ? 5
                                    : 0;
            if (one == 0) {
                return 0;
            }
            score += one;
        }
        return score;
    }

    private static List<String> said(IndexedProfile p) {
        String all = String.join(" ", p.words()) + " " + (p.description() == null ? "" : p.description());
        return WORD.matcher(all).results().map(word -> fold(word.group())).toList();
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
