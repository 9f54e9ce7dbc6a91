package io.taalentio.core.search;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Permission;
import io.taalentio.core.catalogue.Catalogue;
import io.taalentio.core.kernel.Managed;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.world.Languages;
import io.taalentio.core.world.PhoneNumbers;
import io.taalentio.core.world.World;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns what casting people type into criteria, in French and English: {@code trentaine}, {@code moins d'1m70},
 * {@code sans tatouage}, {@code tall Wolof speaker from Dakar who rides}. What is not understood stays as words, so
 * nothing typed is lost; an e-mail address, a code or a telephone number is left whole.
 */
@Managed
public class UnderstandQuery {

    private static final Pattern WHOLE = Pattern.compile("\\S*@\\S*|(?=.*\\d)(?=.*[A-Za-z]{3})[A-Za-z0-9-]{8,14}");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ().-]{8,24}");
    private static final String HOME_REGION = "MA";

    private final World world;
    private final Catalogue catalogue;
    private final Languages languages;
    private final PhoneNumbers phones;
    private final Map<ProfileKind, QueryLexicon> lexicons = new EnumMap<>(ProfileKind.class);

    public UnderstandQuery(World world, Catalogue catalogue, Languages languages, PhoneNumbers phones) {
        this.world = world;
        this.catalogue = catalogue;
        this.languages = languages;
        this.phones = phones;
    }

    public Understood understand(ProfileKind kind, String text, Actor actor) {
        actor.require(SearchRights.toList(kind));
        String typed = text.strip();
        if (PHONE.matcher(typed).matches() && actor.may(Permission.REVEAL_CONTACT)) {
            var phone = phones.parse(typed, HOME_REGION);
            if (phone.isPresent()) {
                String number = phone.get().e164();
                return new Understood(
                        SearchQuery.everybody(kind).with(new Criterion.Words(SearchField.PHONE, number)),
                        List.of(new Understood.Piece(SearchField.PHONE, typed)));
            }
        }
        if (WHOLE.matcher(typed).matches()) {
            return new Understood(SearchQuery.everybody(kind).withText(typed), List.of());
        }
        Understood understood = new QueryReader(kind, lexicon(kind), QueryTokens.of(typed)).read();
        return allowed(understood, actor);
    }

    /** Whoever may not ask for something looks for its words instead. */
    private static Understood allowed(Understood understood, Actor actor) {
        SearchQuery query = understood.query();
        for (Criterion criterion : query.criteria()) {
            if (!SearchRights.mayAsk(criterion.field(), actor)) {
                StringBuilder words = new StringBuilder(query.text() == null ? "" : query.text());
                understood.pieces().stream()
                        .filter(piece -> piece.field() == criterion.field())
                        .forEach(piece -> words.append(' ').append(piece.words()));
                query = query.without(criterion.field()).withText(words.toString());
            }
        }
        SearchQuery kept = query;
        return new Understood(
                kept,
                understood.pieces().stream()
                        .filter(piece -> kept.asks(piece.field()))
                        .toList());
    }

    private synchronized QueryLexicon lexicon(ProfileKind kind) {
        return lexicons.computeIfAbsent(kind, k -> new QueryLexicon(k, world, catalogue, languages));
    }
}
