package io.taalentio.core.nametracking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One word of a name that counts.
 *
 * @param text lower case, without accents and apostrophes; what belongs to it ({@code abdel} before {@code kader}) is
 *     joined to it
 * @param forms other ways to write the word, itself first: with the particle in front joined to it
 * @param sounds the {@link SoundKey} of each form
 * @param families families of the first form
 * @param related short-form groups of the first form
 * @param initial only the first letter is given
 * @param particle a particle stands before it
 * @param title a title such as {@code El Hadj}, which another document may leave out
 */
record NameWord(
        String text,
        List<String> forms,
        List<String> sounds,
        Set<String> families,
        Set<String> related,
        boolean initial,
        boolean particle,
        boolean title) {

    private static final Set<String> TITLES = Set.of(
            "hadj", "hadji", "haj", "hajj", "hadja", "hajia", "hajja", "elhadj", "elhadji", "alhaji", "alhadji",
            "aladje", "elhaj", "moulay", "lalla", "sidi", "mr", "mme", "mlle", "dr", "pr", "prof");

    static NameWord of(String text, List<String> otherForms, boolean particle) {
        List<String> forms = new ArrayList<>();
        forms.add(text);
        otherForms.stream().filter(form -> !forms.contains(form)).forEach(forms::add);
        List<String> sounds = forms.stream().map(NameWord::sound).toList();
        NameFamilies known = NameFamilies.shipped();
        Set<String> families = new HashSet<>();
        Set<String> related = new HashSet<>();
        for (int i = 0; i < forms.size(); i++) {
            families.addAll(known.of(forms.get(i), sounds.get(i)));
            related.addAll(known.relatedOf(forms.get(i)));
        }
        return new NameWord(
                text,
                List.copyOf(forms),
                sounds,
                Set.copyOf(families),
                Set.copyOf(related),
                false,
                particle,
                TITLES.contains(text));
    }

    static NameWord initial(String letter) {
        return new NameWord(letter, List.of(letter), List.of(letter), Set.of(), Set.of(), true, false, false);
    }

    String sound() {
        return sounds.getFirst();
    }

    private static String sound(String text) {
        if (text.length() > 5 && text.startsWith("abd")) {
            String servantOf = Compounds.servantOf(text);
            if (!servantOf.isEmpty()) {
                return "abd" + SoundKey.of(servantOf);
            }
        }
        return SoundKey.of(Compounds.ofTheFaith(text));
    }
}
