package io.taalentio.core.search;

import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.QueryLexicon.Meaning;
import io.taalentio.core.world.City;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one typed text from left to right: at each place the longest thing that means something is taken, a word that
 * only joins is passed over, what is left stays as words. {@code sans}, {@code pas}, {@code not} and their like turn
 * around what follows.
 */
final class QueryReader {

    static final Set<String> FILLERS = Set.of(
            "je",
            "j",
            "cherche",
            "recherche",
            "recherchons",
            "cherchons",
            "on",
            "nous",
            "il",
            "me",
            "faut",
            "besoin",
            "veux",
            "voudrais",
            "trouver",
            "trouve",
            "un",
            "une",
            "des",
            "du",
            "de",
            "d",
            "la",
            "le",
            "les",
            "l",
            "pour",
            "qui",
            "que",
            "avec",
            "ayant",
            "dans",
            "sur",
            "au",
            "aux",
            "a",
            "en",
            "et",
            "ou",
            "sa",
            "son",
            "ses",
            "est",
            "sont",
            "soit",
            "parle",
            "parlent",
            "parlant",
            "parler",
            "sait",
            "savent",
            "sachant",
            "peut",
            "pouvant",
            "capable",
            "capables",
            "fait",
            "faire",
            "pratique",
            "pratiquant",
            "maitrise",
            "maitrisant",
            "habite",
            "habitant",
            "vit",
            "vivant",
            "resident",
            "residant",
            "base",
            "basee",
            "bases",
            "basees",
            "personne",
            "personnes",
            "profil",
            "profils",
            "talent",
            "talents",
            "artiste",
            "artistes",
            "quelqu",
            "tres",
            "bien",
            "bon",
            "bonne",
            "type",
            "age",
            "agee",
            "ages",
            "agees",
            "ans",
            "ayez",
            "i",
            "we",
            "am",
            "is",
            "are",
            "be",
            "look",
            "looking",
            "search",
            "searching",
            "need",
            "want",
            "find",
            "for",
            "an",
            "the",
            "who",
            "that",
            "which",
            "with",
            "and",
            "or",
            "of",
            "in",
            "at",
            "to",
            "from",
            "has",
            "have",
            "having",
            "can",
            "able",
            "speaks",
            "speak",
            "speaking",
            "speaker",
            "speakers",
            "knows",
            "lives",
            "living",
            "based",
            "people",
            "person",
            "persons",
            "profile",
            "profiles",
            "someone",
            "somebody",
            "any",
            "some",
            "good",
            "very",
            "their",
            "his",
            "her",
            "he",
            "she",
            "they",
            "as",
            "by",
            "aged",
            "old",
            "year",
            "years",
            "couleur",
            "langue",
            "langues",
            "language",
            "languages",
            "nationalite",
            "nationality",
            "experience",
            "also",
            "aussi",
            "casting",
            "role",
            "experiences",
            "s",
            "y",
            "does",
            "do",
            "chez",
            "mesure",
            "mesurant",
            "taille");

    private static final Set<String> NOT = Set.of(
            "sans", "pas", "non", "ni", "not", "no", "without", "sauf", "hors", "except", "excepte", "never", "jamais",
            "nor");
    private static final Set<String> SPEAK = Set.of(
            "parle",
            "parlent",
            "parlant",
            "parler",
            "speaks",
            "speak",
            "speaking",
            "speaker",
            "speakers",
            "langue",
            "langues",
            "courant",
            "courante",
            "couramment",
            "fluent",
            "fluently",
            "bilingue",
            "bilingual",
            "natif",
            "native",
            "maternelle",
            "notions",
            "locuteur",
            "locutrice",
            "accent",
            "tongue");
    private static final Set<String> PLACE = Set.of(
            "a",
            "au",
            "aux",
            "de",
            "du",
            "en",
            "from",
            "in",
            "at",
            "near",
            "vers",
            "base",
            "basee",
            "bases",
            "basees",
            "based",
            "habitant",
            "habite",
            "residant",
            "ville",
            "city",
            "chez",
            "around",
            "d",
            "des");
    private static final Map<String, String> LEVELS = Map.ofEntries(
            Map.entry("courant", "FLUENT"),
            Map.entry("courante", "FLUENT"),
            Map.entry("couramment", "FLUENT"),
            Map.entry("fluent", "FLUENT"),
            Map.entry("fluently", "FLUENT"),
            Map.entry("bilingue", "FLUENT"),
            Map.entry("bilingues", "FLUENT"),
            Map.entry("bilingual", "FLUENT"),
            Map.entry("natif", "NATIVE"),
            Map.entry("native", "NATIVE"),
            Map.entry("natifs", "NATIVE"),
            Map.entry("maternelle", "NATIVE"),
            Map.entry("maternel", "NATIVE"),
            Map.entry("notions", "BASIC"),
            Map.entry("basic", "BASIC"));

    private final ProfileKind kind;
    private final QueryLexicon lexicon;
    private final QueryTokens tokens;
    private final QueryNumbers numbers;
    private final Map<SearchField, Set<String>> wanted = new EnumMap<>(SearchField.class);
    private final Map<SearchField, Set<String>> unwanted = new EnumMap<>(SearchField.class);
    private final Map<SearchField, Criterion.Between> ranges = new EnumMap<>(SearchField.class);
    private final Map<SearchField, Boolean> flags = new EnumMap<>(SearchField.class);
    private final List<Understood.Piece> pieces = new ArrayList<>();
    private final List<String> rest = new ArrayList<>();
    private final List<String> without = new ArrayList<>();
    private boolean turned;
    private @Nullable String level;
    /** Said of the height before it is known of whom: 1 tall, 2 very tall, -1 short, -2 very short, 3 average. */
    private int stature;

    QueryReader(ProfileKind kind, QueryLexicon lexicon, QueryTokens tokens) {
        this.kind = kind;
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.numbers = new QueryNumbers(tokens);
    }

    Understood read() {
        int at = 0;
        while (at < tokens.size()) {
            at = next(at);
        }
        settleStature();
        return new Understood(query(), pieces);
    }

    private int next(int at) {
        int end = number(at);
        if (end == at) {
            end = decade(at);
        }
        if (end == at && !NOT.contains(tokens.text(at))) {
            end = stature(at);
        }
        for (int size = Math.min(QueryLexicon.LONGEST, tokens.size() - at); size > 0 && end == at; size--) {
            if (words(at, size) != null) {
                end = known(at, size);
            }
        }
        if (end > at) {
            turned = false;
            return end;
        }
        return unknown(at);
    }

    /** The words of so many tokens, null when one of them is none. */
    private @Nullable List<String> words(int at, int size) {
        List<String> words = new ArrayList<>();
        for (int i = at; i < at + size; i++) {
            if (!tokens.at(i).word()) {
                return null;
            }
            words.add(tokens.text(i));
        }
        return words;
    }

    private int known(int at, int size) {
        List<String> words = words(at, size);
        if (words == null) {
            return at;
        }
        int end = at + size;
        List<Meaning> meanings = lexicon.meanings(words);
        int[] years = lexicon.age(words);
        if (!meanings.isEmpty() && !(size == 1 && FILLERS.contains(words.getFirst()))) {
            meanings.forEach(meaning -> take(meaning, at, end));
            return end;
        }
        if (years != null && !(size == 1 && FILLERS.contains(words.getFirst()))) {
            range(SearchField.AGE, years[0] == 0 ? null : years[0], years[1] == 0 ? null : years[1], at, end);
            return end;
        }
        int place = tongueOrPlace(words, at, end);
        return place;
    }

    // --- languages, nationalities, places ----------------------------------------------------------------------------

    private int tongueOrPlace(List<String> words, int at, int end) {
        boolean spoken = SPEAK.contains(tokens.text(at - 1))
                || SPEAK.contains(tokens.text(end))
                || (Set.of("d", "de", "en").contains(tokens.text(at - 1)) && SPEAK.contains(tokens.text(at - 2)))
                || level != null;
        String language = lexicon.language(words, spoken);
        String nationality = lexicon.nationality(words);
        boolean belongs =
                Set.of("nationalite", "nationality", "passeport", "passport").contains(tokens.text(at - 1))
                        || (nationality != null
                                && language != null
                                && !spoken
                                && !tongue(end)
                                && (person(at - 1) || person(end)));
        if (language != null && (!belongs || nationality == null)) {
            return language(language, at, end);
        }
        boolean origin = originBefore(at);
        if (nationality != null) {
            add(origin ? SearchField.ORIGIN : SearchField.NATIONALITY, nationality, at, end);
            return end;
        }
        String country = lexicon.country(words);
        if (country != null) {
            add(origin ? SearchField.ORIGIN : SearchField.COUNTRY, country, at, end);
            return end;
        }
        City city = lexicon.city(words, PLACE.contains(tokens.text(at - 1)));
        if (city != null && !(words.size() == 1 && NOT.contains(words.getFirst()))) {
            add(SearchField.CITY, Integer.toString(city.id()), at, end);
            return end;
        }
        return at;
    }

    /** Whether words for where somebody comes from stand before: {@code originaire du}, {@code d'origine}. */
    private boolean originBefore(int at) {
        for (int back = 1; back <= 3; back++) {
            String word = tokens.text(at - back);
            if (Set.of("originaire", "originaires", "origine", "origines", "origin", "originally")
                    .contains(word)) {
                return true;
            }
            if (!Set.of("de", "du", "d", "des", "la", "l", "from", "of").contains(word)) {
                return false;
            }
        }
        return false;
    }

    private boolean tongue(int at) {
        return at < tokens.size() && lexicon.language(List.of(tokens.text(at)), false) != null;
    }

    private boolean person(int at) {
        if (at < 0 || at >= tokens.size() || !tokens.at(at).word()) {
            return false;
        }
        return lexicon.meanings(List.of(tokens.text(at))).stream()
                .anyMatch(m -> m.field() == SearchField.GENDER
                        || m.field() == SearchField.TYPE
                        || (m.field() == SearchField.TALENTS && kind == ProfileKind.TALENT));
    }

    private int language(String code, int at, int end) {
        int after = end;
        String known = level;
        String next = tokens.text(after);
        if (known == null && LEVELS.containsKey(next)) {
            known = LEVELS.get(next);
            after++;
        } else if (next.equals("langue") && LEVELS.containsKey(tokens.text(after + 1))) {
            known = LEVELS.get(tokens.text(after + 1));
            after += 2;
        }
        add(SearchField.LANGUAGE, known == null || turned ? code : code + ":" + known, at, after);
        String following = tokens.text(after);
        boolean more = Set.of("et", "and", "-").contains(following)
                || (after < tokens.size() && lexicon.language(List.of(following), true) != null);
        if (!more) {
            level = null;
        }
        return after;
    }

    // --- numbers -----------------------------------------------------------------------------------------------------

    private int number(int at) {
        QueryNumbers.Range range = numbers.at(at);
        if (range == null) {
            return at;
        }
        switch (range.of()) {
            case AGE -> range(SearchField.AGE, range.least(), range.most(), at, range.end());
            case HEIGHT -> {
                if (kind == ProfileKind.CINEMA) {
                    range(SearchField.HEIGHT, range.least(), range.most(), at, range.end());
                } else {
                    rest.add(tokens.typed(at, range.end()));
                }
            }
            case EXPERIENCE -> {
                int least = range.least() == null ? 0 : range.least();
                int most = range.most() == null ? Integer.MAX_VALUE : range.most();
                int[] first = {0, 2, 4, 6, 11};
                int[] last = {1, 3, 5, 10, Integer.MAX_VALUE};
                boolean within = tokens.number(at);
                for (int i = 0; i < first.length; i++) {
                    if (first[i] <= most && (within ? last[i] : first[i]) >= least) {
                        add(SearchField.EXPERIENCE, Integer.toString(first[i]), at, range.end());
                    }
                }
            }
        }
        return range.end();
    }

    /** {@code in her early thirties}, {@code fin de la trentaine}, {@code 30s}. */
    private int decade(int at) {
        int part =
                switch (tokens.text(at)) {
                    case "early", "debut" -> 1;
                    case "mid", "milieu" -> 2;
                    case "late", "fin" -> 3;
                    default -> 0;
                };
        int from = part == 0 ? at : at + 1;
        while (part != 0 && Set.of("de", "la", "-").contains(tokens.text(from))) {
            from++;
        }
        int first;
        int end;
        if (tokens.number(from)
                && tokens.text(from).matches("[2-8]0")
                && tokens.text(from + 1).equals("s")) {
            first = Integer.parseInt(tokens.text(from));
            end = from + 2;
        } else {
            int[] years = part != 0 && from < tokens.size() ? lexicon.age(List.of(tokens.text(from))) : null;
            if (years == null || years[0] % 10 != 0 || years[1] != years[0] + 9) {
                return at;
            }
            first = years[0];
            end = from + 1;
        }
        switch (part) {
            case 1 -> range(SearchField.AGE, first, first + 3, at, end);
            case 2 -> range(SearchField.AGE, first + 4, first + 6, at, end);
            case 3 -> range(SearchField.AGE, first + 7, first + 9, at, end);
            default -> range(SearchField.AGE, first, first + 9, at, end);
        }
        return end;
    }

    private int stature(int at) {
        if (kind != ProfileKind.CINEMA) {
            return at;
        }
        boolean very = tokens.text(at).equals("tres") || tokens.text(at).equals("very");
        int word = very ? at + 1 : at;
        String text = tokens.text(word);
        String next = tokens.text(word + 1);
        boolean ofHair = Set.of("hair", "haired", "hairs", "film").contains(next)
                || Set.of("cheveux", "role", "nez").contains(tokens.text(word - 1))
                || Set.of("role", "taille", "cheveux", "sourire", "nez", "scene", "roles")
                        .contains(next);
        int said =
                switch (text) {
                    case "grand", "grande", "grands", "grandes", "tall" -> very ? 2 : 1;
                    case "petit", "petite", "petits", "petites", "short" -> very ? -2 : -1;
                    default -> 0;
                };
        if (said != 0 && !ofHair) {
            stature = said;
            pieces.add(new Understood.Piece(SearchField.HEIGHT, tokens.typed(at, word + 1)));
            return word + 1;
        }
        if ((text.equals("taille") && next.equals("moyenne")) || (text.equals("average") && next.equals("height"))) {
            stature = 3;
            pieces.add(new Understood.Piece(SearchField.HEIGHT, tokens.typed(word, word + 2)));
            return word + 2;
        }
        return at;
    }

    /** What tall and short mean for women and for men; the middle where it is not said of whom. */
    private void settleStature() {
        if (stature == 0 || ranges.containsKey(SearchField.HEIGHT)) {
            return;
        }
        Set<String> genders = wanted.getOrDefault(SearchField.GENDER, Set.of());
        int of = genders.equals(Set.of("F")) ? 0 : genders.equals(Set.of("M")) ? 2 : 1;
        int[] tall = {172, 175, 182};
        int[] veryTall = {178, 185, 190};
        int[] small = {158, 163, 168};
        int[] verySmall = {152, 157, 162};
        int[] average = {160, 165, 170};
        Criterion.Between range =
                switch (stature) {
                    case 1 -> new Criterion.Between(SearchField.HEIGHT, tall[of], null);
                    case 2 -> new Criterion.Between(SearchField.HEIGHT, veryTall[of], null);
                    case -1 -> new Criterion.Between(SearchField.HEIGHT, null, small[of]);
                    case -2 -> new Criterion.Between(SearchField.HEIGHT, null, verySmall[of]);
                    default -> new Criterion.Between(SearchField.HEIGHT, average[of], average[of] + 10);
                };
        ranges.put(SearchField.HEIGHT, range);
    }

    // --- taking ------------------------------------------------------------------------------------------------------

    private int unknown(int at) {
        String word = tokens.text(at);
        if (NOT.contains(word)) {
            turned = true;
            return at + 1;
        }
        if (LEVELS.containsKey(word)) {
            level = LEVELS.get(word);
            return at + 1;
        }
        boolean idle = FILLERS.contains(word)
                || SPEAK.contains(word)
                || Set.of(
                                "originaire",
                                "originaires",
                                "origine",
                                "origines",
                                "origin",
                                "originally",
                                "entre",
                                "between",
                                "bilingues")
                        .contains(word);
        if (!tokens.at(at).word() && !tokens.number(at)) {
            return at + 1;
        }
        if (!idle) {
            (turned ? without : rest).add(tokens.typed(at, at + 1));
            if (turned) {
                pieces.add(new Understood.Piece(SearchField.WITHOUT, tokens.typed(at, at + 1)));
            }
            turned = false;
        }
        return at + 1;
    }

    private void take(Meaning meaning, int at, int end) {
        if (meaning.field().shape() == SearchField.Shape.YES_NO) {
            flags.put(meaning.field(), Boolean.parseBoolean(meaning.keys().getFirst()) != turned);
            pieces.add(new Understood.Piece(meaning.field(), tokens.typed(at, end)));
            return;
        }
        // "pas d'actrice" rules out the trade, not women.
        if (turned && meaning.field() == SearchField.GENDER && !single(at, end)) {
            return;
        }
        meaning.keys().forEach(key -> add(meaning.field(), key, at, end));
    }

    private boolean single(int at, int end) {
        List<String> words = words(at, end - at);
        return words != null && lexicon.meanings(words).size() == 1;
    }

    private void add(SearchField field, String key, int at, int end) {
        (turned ? unwanted : wanted)
                .computeIfAbsent(field, f -> new LinkedHashSet<>())
                .add(key);
        Understood.Piece piece = new Understood.Piece(field, tokens.typed(at, end));
        if (!pieces.contains(piece)) {
            pieces.add(piece);
        }
    }

    private void range(SearchField field, @Nullable Integer least, @Nullable Integer most, int at, int end) {
        ranges.put(field, new Criterion.Between(field, least, most));
        pieces.add(new Understood.Piece(field, tokens.typed(at, end)));
    }

    private SearchQuery query() {
        List<Criterion> criteria = new ArrayList<>(ranges.values());
        flags.forEach((field, holds) -> criteria.add(new Criterion.Is(field, holds)));
        Set<SearchField> fields = new LinkedHashSet<>(wanted.keySet());
        fields.addAll(unwanted.keySet());
        for (SearchField field : fields) {
            List<String> ruledOut = List.copyOf(unwanted.getOrDefault(field, Set.of()));
            criteria.add(new Criterion.Keys(
                    field,
                    wanted.getOrDefault(field, Set.of()).stream()
                            .filter(key -> !ruledOut.contains(key))
                            .toList(),
                    ruledOut));
        }
        if (!without.isEmpty()) {
            criteria.add(new Criterion.Words(SearchField.WITHOUT, String.join(" ", without)));
        }
        String text = rest.isEmpty() ? null : String.join(" ", rest);
        return new SearchQuery(kind, text, criteria);
    }
}
