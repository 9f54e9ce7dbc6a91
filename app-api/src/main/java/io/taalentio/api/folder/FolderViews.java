package io.taalentio.api.folder;

import io.taalentio.core.folder.Folder;
import io.taalentio.core.folder.FolderPerson;
import io.taalentio.core.folder.Folders;
import io.taalentio.core.folder.Tag;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.search.AgeBracket;
import io.taalentio.core.world.World;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Folders as their readers see them. */
@Singleton
class FolderViews {

    /**
     * A folder in the list.
     *
     * @param mine whether it is the caller's own
     * @param people how many are in it whom the caller may see
     * @param shares how many colleagues it is shared with
     */
    public record FolderView(
            UUID id,
            String name,
            @Nullable String note,
            String ownerName,
            boolean mine,
            boolean mayEdit,
            long people,
            int shares,
            Instant createdAt,
            Instant updatedAt,
            int version) {

        static FolderView of(Folder folder, @Nullable UUID reader) {
            return new FolderView(
                    folder.id(),
                    folder.name(),
                    folder.note(),
                    folder.ownerName(),
                    folder.owner().equals(reader),
                    folder.mayEdit(),
                    folder.people(),
                    folder.shares(),
                    folder.createdAt(),
                    folder.updatedAt(),
                    folder.version());
        }
    }

    /**
     * Somebody in a folder.
     *
     * @param id of the person's profile
     * @param keys kinds of role of a cinema talent, talents of the catalogue otherwise
     */
    public record FolderPersonView(
            UUID id,
            ProfileKind kind,
            String code,
            String firstName,
            String lastName,
            @Nullable Integer age,
            @Nullable String photoUrl,
            String city,
            String country,
            List<String> keys,
            @Nullable String note,
            @Nullable Integer rating,
            @Nullable Tag tag,
            @Nullable String addedBy,
            Instant addedAt) {}

    /** A colleague who sees the folder. */
    public record ShareView(UUID accountId, String name, String email, boolean mayEdit) {

        static ShareView of(Folders.Share share) {
            return new ShareView(share.account(), share.name(), share.email(), share.mayEdit());
        }
    }

    /** A folder with everybody in it; whom it is shared with is told to its owner only. */
    public record OpenFolder(FolderView folder, List<FolderPersonView> people, List<ShareView> shares) {}

    private final World world;
    private final Clock clock;

    FolderViews(World world, Clock clock) {
        this.world = world;
        this.clock = clock;
    }

    FolderPersonView person(FolderPerson person, Language language) {
        LocalDate born = person.birthDate();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Integer city = person.cityId();
        return new FolderPersonView(
                person.profileId(),
                person.kind(),
                person.code(),
                person.firstName(),
                person.lastName(),
                born == null ? null : (Integer) AgeBracket.age(born, today),
                person.photo() == null ? null : "/api/v1/files/" + person.photo() + "/thumb",
                city == null
                        ? String.valueOf(person.cityOther())
                        : world.city(city).map(c -> c.name(language)).orElse(""),
                world.country(person.residenceCountry())
                        .map(c -> c.name().in(language))
                        .orElse(person.residenceCountry()),
                person.keys(),
                person.note(),
                person.rating(),
                person.tag(),
                person.addedBy(),
                person.addedAt());
    }
}
