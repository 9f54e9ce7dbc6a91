package io.taalentio.core.profile;

import io.taalentio.core.code.CodeIssuer;
import io.taalentio.core.code.CodeScope;
import io.taalentio.core.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form that was checked: what a profile of either kind says of its person.
 *
 * @param <P> the kind of profile it becomes
 */
public interface ProfileSheet<P extends Profile<P>> {

    ProfileKind kind();

    Person person();

    Contact contact();

    /** ISO 3166-1 alpha-2. */
    @Nullable
    String originCountry();

    /** ISO 3166-1 alpha-2 of the country. */
    String nationality();

    Residence residence();

    List<LanguageSkill> languages();

    @Nullable
    Integer yearsExperience();

    /** User name or address by network. */
    Map<String, String> socials();

    @Nullable
    UUID photo();

    /** Present exactly for a minor. */
    @Nullable
    Guardian guardian();

    /** Answers on appearance: sensitive, kept with explicit consent only. None where the form does not ask. */
    default List<String> appearances() {
        return List.of();
    }

    Completeness completeness();

    /**
     * The files that stand in a place, in order; at most one except in a gallery.
     *
     * @throws IllegalArgumentException for a place that such a profile does not have
     */
    List<UUID> files(FileSlot slot);

    /** The series that its code is drawn from. */
    CodeScope codeScope();

    /**
     * The profile it becomes, under a code drawn for it.
     *
     * @param id of the draft
     * @param accountId whoever signs in as this person, null until they confirmed
     */
    P submitted(UUID id, @Nullable UUID accountId, CodeIssuer codes, World world, Instant now);
}
