package io.taalentio.core.nametracking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keys by which an index finds every name that could match another, so that few are compared one by one. A name is filed
 * under the consonants of each of its words as they sound, under these with one left out, and under the families of its
 * words; two names that match share a key in every word that counts.
 */
public final class NameKeys {

    /** Changes whenever the keys of a name may change, so that names filed before are filed anew. */
    public static final int VERSION = 1;

    /**
     * What a registered name must be filed under to be worth comparing: at least one key of each set.
     *
     * @param words never empty for a watchable name
     */
    public record Sought(List<Set<String>> words) {

        /** All keys of a watched name, by which a registered name finds the watched ones it may match. */
        public Set<String> all() {
            Set<String> all = new HashSet<>();
            words.forEach(all::addAll);
            return all;
        }

        public boolean mayBe(Set<String> filed) {
            return words.stream().allMatch(word -> word.stream().anyMatch(filed::contains));
        }
    }

    private NameKeys() {}

    /** Under what a registered name is filed. */
    public static Set<String> filed(PersonName name) {
        Set<String> keys = new HashSet<>();
        List<NameWord> words = name.words();
        for (int i = 0; i < words.size(); i++) {
            NameWord word = words.get(i);
            if (word.initial()) {
                keys.add("=" + word.text());
                keys.add("^" + word.text());
                continue;
            }
            add(keys, word);
            keys.add("^" + word.text().charAt(0));
            keys.add("^" + soundStart(word));
            if (i + 1 < words.size()) {
                addSound(keys, SoundKey.of(word.text() + words.get(i + 1).text()));
            }
        }
        for (String token : name.tokens()) {
            add(keys, NameWord.of(token, List.of(), false));
        }
        return keys;
    }

    /** What to look for. A name of three words and more may be registered without those in its middle. */
    public static Sought sought(PersonName name) {
        List<NameWord> words = name.words();
        List<Set<String>> sought = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (i > 0 && i < words.size() - 1) {
                continue;
            }
            NameWord word = words.get(i);
            Set<String> keys = new HashSet<>();
            if (word.initial()) {
                keys.add("^" + word.text());
                keys.add("=" + word.text());
            } else {
                add(keys, word);
                keys.add("=" + word.text().charAt(0));
                keys.add("=" + soundStart(word));
                if (i + 1 < words.size()) {
                    addSound(keys, SoundKey.of(word.text() + words.get(i + 1).text()));
                }
                if (i > 0) {
                    addSound(keys, SoundKey.of(words.get(i - 1).text() + word.text()));
                }
            }
            sought.add(keys);
        }
        return new Sought(sought);
    }

    /**
     * How a name may sound and which families its words belong to: less forgiving than {@link #filed}, for whoever looks
     * people up rather than watches for them.
     */
    public static Set<String> spoken(PersonName name) {
        Set<String> keys = new HashSet<>();
        name.words().forEach(word -> addSpoken(keys, word));
        name.tokens().forEach(token -> addSpoken(keys, NameWord.of(token, List.of(), false)));
        return keys;
    }

    private static void addSpoken(Set<String> keys, NameWord word) {
        if (!word.initial()) {
            keys.addAll(word.sounds());
            word.families().forEach(family -> keys.add("#" + family));
        }
    }

    private static char soundStart(NameWord word) {
        return Character.toLowerCase(word.sound().charAt(0));
    }

    private static void add(Set<String> keys, NameWord word) {
        word.sounds().forEach(sound -> addSound(keys, sound));
        word.families().forEach(family -> keys.add("#" + family));
        keys.addAll(word.related());
    }

    private static void addSound(Set<String> keys, String sound) {
        String skeleton = SoundKey.skeleton(sound);
        keys.add(skeleton.isEmpty() ? sound : skeleton);
        if (sound.length() >= WordLikeness.FORGIVING && skeleton.length() >= 2) {
            for (int i = 0; i < skeleton.length(); i++) {
                keys.add(skeleton.substring(0, i) + skeleton.substring(i + 1));
            }
        }
    }
}
