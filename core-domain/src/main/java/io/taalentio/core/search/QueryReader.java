package io.taalentio.core.search;

import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.QueryLexicon.Meaning;
import io.taalentio.core.world.City;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one typed text from left to right: at each place the longest thing that means something is taken, a word that
 * only joins is passed over, what is left stays as words. {@code sans}, {@code pas}, {@code not} and their like turn
 * around what follows.
 */
final class QueryReader {

    private final ProfileKind kind;
    private final QueryLexicon lexicon;
    private final QueryTokens tokens;
    private final QueryNumbers numbers;
    private final QueryFindings found;
    private boolean turned;
    private @Nullable String level;

    QueryReader(ProfileKind kind, QueryLexicon lexicon, QueryTokens tokens) {
        this.kind = kind;
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.numbers = new QueryNumbers(tokens);
        this.found = new QueryFindings(kind, tokens);
    }

    Understood read() {
        int at = 0;
        while (at < tokens.size()) {
            at = next(at);
        }
        return found.understood();
    }

    private int next(int at) {
        int end = number(at);
        if (end == at) {
            end = decade(at);
        }
        if (end == at && !QueryWords.NOT.contains(tokens.text(at))) {
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
        if (!meanings.isEmpty() && !(size == 1 && QueryWords.FILLERS.contains(words.getFirst()))) {
            meanings.forEach(meaning -> take(meaning, at, end));
            return end;
        }
        if (years != null && !(size == 1 && QueryWords.FILLERS.contains(words.getFirst()))) {
            found.range(SearchField.AGE, years[0] == 0 ? null : years[0], years[1] == 0 ? null : years[1], at, end);
            return end;
        }
        int place = tongueOrPlace(words, at, end);
        return place;
    }

    // --- languages, nationalities, places ----------------------------------------------------------------------------

    private int tongueOrPlace(List<String> words, int at, int end) {
        boolean spoken = QueryWords.SPEAK.contains(tokens.text(at - 1))
                || QueryWords.SPEAK.contains(tokens.text(end))
                || (Set.of("d", "de", "en").contains(tokens.text(at - 1))
                        && QueryWords.SPEAK.contains(tokens.text(at - 2)))
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
        City city = lexicon.city(words, QueryWords.PLACE.contains(tokens.text(at - 1)));
        if (city != null && !(words.size() == 1 && QueryWords.NOT.contains(words.getFirst()))) {
            add(SearchField.CITY, Integer.toString(city.id()), at, end);
            return end;
        }
        return at;
    }

    /** Whether words for where somebody comes from stand before: {@code originaire du}, {@code d'origine}. */
    private boolean originBefore(int at) {
        for (int back = 1; back <= 3; back++) {
            String word = tokens.text(at - back);
            if (QueryWords.ORIGIN.contains(word)) {
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
        if (known == null && QueryWords.LEVELS.containsKey(next)) {
            known = QueryWords.LEVELS.get(next);
            after++;
        } else if (next.equals("langue") && QueryWords.LEVELS.containsKey(tokens.text(after + 1))) {
            known = QueryWords.LEVELS.get(tokens.text(after + 1));
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
            case AGE -> found.range(SearchField.AGE, range.least(), range.most(), at, range.end());
            case HEIGHT -> {
                if (kind == ProfileKind.CINEMA) {
                    found.range(SearchField.HEIGHT, range.least(), range.most(), at, range.end());
                } else {
                    found.leave(at, range.end());
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
            case 1 -> found.range(SearchField.AGE, first, first + 3, at, end);
            case 2 -> found.range(SearchField.AGE, first + 4, first + 6, at, end);
            case 3 -> found.range(SearchField.AGE, first + 7, first + 9, at, end);
            default -> found.range(SearchField.AGE, first, first + 9, at, end);
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
            found.stature(said, at, word + 1);
            return word + 1;
        }
        if ((text.equals("taille") && next.equals("moyenne")) || (text.equals("average") && next.equals("height"))) {
            found.stature(3, word, word + 2);
            return word + 2;
        }
        return at;
    }

    // --- taking ------------------------------------------------------------------------------------------------------

    private int unknown(int at) {
        String word = tokens.text(at);
        if (found.goesOn(at)) {
            found.goOn(at);
            return at + 1;
        }
        if (QueryWords.NOT.contains(word)) {
            turned = true;
            return at + 1;
        }
        if (QueryWords.LEVELS.containsKey(word)) {
            level = QueryWords.LEVELS.get(word);
            return at + 1;
        }
        if (!tokens.at(at).word() && !tokens.number(at)) {
            return at + 1;
        }
        if (!QueryWords.idle(word)) {
            if (turned) {
                found.ruleOut(at);
            } else {
                found.leave(at, at + 1);
            }
            turned = false;
        }
        return at + 1;
    }

    private void take(Meaning meaning, int at, int end) {
        if (meaning.field().shape() == SearchField.Shape.YES_NO) {
            found.flag(meaning.field(), Boolean.parseBoolean(meaning.keys().getFirst()) != turned, at, end);
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
        found.key(field, key, turned, at, end);
    }
}
