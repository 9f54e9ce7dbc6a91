package io.taalentio.core.production;

import io.taalentio.core.catalogue.Lists;
import io.taalentio.core.cinema.CinemaProfile;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.Managed;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What a selection mail says of a project and a part, in the reader's language. */
@Managed
public class SelectionWords {

    private final Lists lists;

    public SelectionWords(Lists lists) {
        this.lists = lists;
    }

    Map<String, String> of(
            CinemaProfile person,
            Project project,
            @Nullable Production company,
            Assignment assignment,
            String link,
            Language language) {
        Map<String, String> words = new HashMap<>();
        words.put("firstName", person.sheet().person().firstName());
        words.put("project", project.name());
        words.put("productionType", label(Lists.PRODUCTION_TYPE, project.productionType(), language));
        words.put("role", role(assignment.part(), language));
        words.put("code", assignment.code().value());
        words.put("link", link);
        String dates = Dates.range(project.startDate(), project.endDate(), language);
        if (!dates.isEmpty()) {
            words.put("dates", dates);
        }
        if (!project.shootingLocations().isEmpty()) {
            words.put("places", String.join(", ", project.shootingLocations()));
        }
        if (company != null) {
            words.put("company", company.name());
            String contact = contact(company);
            if (!contact.isEmpty()) {
                words.put("contact", contact);
            }
        }
        return words;
    }

    /** Telephone number and mail address of a company, as far as it gave them. */
    static String contact(Production company) {
        return joined(company.about().phone(), company.about().email(), null);
    }

    private String role(Part part, Language language) {
        String type = label(Lists.TALENT_TYPE, part.talentType(), language);
        return joined(type, part.characterName(), part.roleDescription());
    }

    private static String joined(@Nullable String first, @Nullable String second, @Nullable String third) {
        StringJoiner said = new StringJoiner(" · ");
        for (String word : new @Nullable String[] {first, second, third}) {
            if (word != null && !word.isBlank()) {
                said.add(word);
            }
        }
        return said.toString();
    }

    private String label(String list, String key, Language language) {
        return lists.label(list, key).in(language);
    }
}
