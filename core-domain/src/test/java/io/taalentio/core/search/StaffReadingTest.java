package io.taalentio.core.search;

import static io.taalentio.core.profile.ProfileKind.CINEMA;
import static io.taalentio.core.profile.ProfileKind.TALENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.audit.Activity;
import io.taalentio.core.kernel.Forbidden;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.kernel.NotFound;
import io.taalentio.core.kernel.Page;
import io.taalentio.core.production.InMemoryOffice;
import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.Visibility;
import io.taalentio.core.search.SealedProfiles.Contact;
import io.taalentio.core.search.SealedProfiles.Identity;
import io.taalentio.core.settings.InMemorySettings;
import io.taalentio.core.settings.KnownSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who of the staff sees what, and that reveals are written down. */
class StaffReadingTest {

    private static final UUID OWNER = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-0000000000aa");

    private ProfileStatus status = ProfileStatus.ACTIVE;
    private ProfileKind kind = TALENT;
    private final List<Activity> recorded = new ArrayList<>();
    private final InMemorySettings settings = new InMemorySettings();
    private final InMemoryOffice office = new InMemoryOffice();
    private final KnownPeople known = new KnownPeople(office.access(settings), office.directory);
    private final ReadProfile read = new ReadProfile(this::find, known);
    private final SealedProfiles sealed = new SealedProfiles() {
        @Override
        public Contact contact(ProfileKind kind, UUID profileId) {
            return new Contact("awa@example.com", "+221771234567", null, null, Map.of(), null);
        }

        @Override
        public Identity identity(ProfileKind kind, UUID profileId) {
            return new Identity(LocalDate.of(1998, 3, 2), null, "A1234567", null, null, List.of(), null, null);
        }
    };
    private final RevealContact contact = new RevealContact(read, sealed, recorded::add);
    private final RevealIdentity identity = new RevealIdentity(read, sealed, recorded::add);

    @Test
    void a_recruiter_reads_a_talent_by_code_and_by_id() {
        assertThat(read.read(TALENT, "snf-0001-dak", staff(Role.RECRUITER)).id())
                .isEqualTo(ID);
        assertThat(read.read(TALENT, ID.toString(), staff(Role.RECRUITER)).code())
                .isEqualTo("SNF0001DAK");
    }

    @Test
    void to_everybody_else_a_profile_looks_as_if_there_were_none() {
        for (Actor stranger :
                List.of(Actor.visitor(Language.FR, "127.0.0.1"), staff(Role.TALENT), staff(Role.PRESENCE))) {
            assertThatThrownBy(() -> read.read(TALENT, "SNF0001DAK", stranger))
                    .isInstanceOf(NotFound.class)
                    .hasMessage("not-found{}");
            assertThatThrownBy(() -> contact.reveal(TALENT, "SNF0001DAK", stranger))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(recorded).isEmpty();
    }

    @Test
    void its_owner_reads_all_of_it() {
        Actor owner = new Actor(OWNER, Set.of(Role.TALENT), Language.FR, "127.0.0.1", null);
        assertThat(read.read(TALENT, "SNF0001DAK", owner).owner()).isEqualTo(OWNER);
        assertThat(contact.reveal(TALENT, "SNF0001DAK", owner).email()).isEqualTo("awa@example.com");
        assertThat(identity.reveal(TALENT, "SNF0001DAK", owner).documentNumber())
                .isEqualTo("A1234567");
    }

    @Test
    void a_disabled_profile_is_left_to_administrators() {
        status = ProfileStatus.DISABLED;
        assertThatThrownBy(() -> read.read(TALENT, "SNF0001DAK", staff(Role.RECRUITER)))
                .isInstanceOf(NotFound.class);
        assertThat(read.read(TALENT, "SNF0001DAK", staff(Role.ADMIN)).id()).isEqualTo(ID);
    }

    @Test
    void whoever_asks_how_to_reach_a_person_is_written_down() {
        Actor recruiter = staff(Role.RECRUITER);
        assertThat(contact.reveal(TALENT, ID.toString(), recruiter).phone()).isEqualTo("+221771234567");
        assertThat(recorded).singleElement().satisfies(activity -> {
            assertThat(activity.actor()).isEqualTo(recruiter);
            assertThat(activity.action()).isEqualTo("contact-revealed");
            assertThat(activity.category()).isEqualTo("talent");
            assertThat(activity.resourceId()).isEqualTo("SNF0001DAK");
            assertThat(activity.facts()).isEmpty();
        });
    }

    @Test
    void a_producer_lists_talents_but_reaches_nobody_before_they_apply() {
        assertThat(read.read(TALENT, "SNF0001DAK", staff(Role.PRODUCER)).id()).isEqualTo(ID);
        assertThatThrownBy(() -> contact.reveal(TALENT, "SNF0001DAK", staff(Role.PRODUCER)))
                .isInstanceOf(Forbidden.class);
        assertThat(recorded).isEmpty();
    }

    @Test
    void documents_are_for_administrators_only() {
        assertThatThrownBy(() -> identity.reveal(TALENT, "SNF0001DAK", staff(Role.RECRUITER)))
                .isInstanceOf(Forbidden.class);
        assertThat(recorded).isEmpty();
        identity.reveal(TALENT, "SNF0001DAK", staff(Role.ADMIN));
        assertThat(recorded).extracting(Activity::action).containsExactly("identity-revealed");
    }

    @Test
    void presence_staff_list_cinema_talents_but_not_by_appearance() {
        BrowseCinemaTalents browse =
                new BrowseCinemaTalents(new NoCinemaTalents(), known, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        SearchQuery anybody = SearchQuery.everybody(CINEMA);
        SearchQuery byAppearance = anybody.with(Criterion.Keys.of(SearchField.APPEARANCE, "ARAB"));
        assertThat(browse.page(anybody, Listing.newest(0, 20), staff(Role.PRESENCE))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> browse.page(byAppearance, Listing.newest(0, 20), staff(Role.PRESENCE)))
                .isInstanceOf(Forbidden.class);
        assertThat(browse.page(byAppearance, Listing.newest(0, 20), staff(Role.RECRUITER))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> browse.page(anybody, Listing.newest(0, 20), staff(Role.TALENT)))
                .isInstanceOf(Forbidden.class);
        assertThat(CINEMA.tag()).isEqualTo("cinema");
    }

    @Test
    void presence_staff_read_cinema_talents_while_the_house_shows_them_everybody() {
        kind = CINEMA;
        assertThat(read.read(CINEMA, "SNF0001DAK", staff(Role.PRESENCE)).id()).isEqualTo(ID);
        settings.put(KnownSettings.PRESENCE_SCOPE, KnownSettings.ASSIGNED);
        assertThatThrownBy(() -> read.read(CINEMA, "SNF0001DAK", staff(Role.PRESENCE)))
                .isInstanceOf(NotFound.class);
        assertThat(read.read(CINEMA, "SNF0001DAK", staff(Role.RECRUITER)).id()).isEqualTo(ID);
        Actor owner = new Actor(OWNER, Set.of(Role.PRESENCE), Language.FR, "127.0.0.1", null);
        assertThat(read.read(CINEMA, "SNF0001DAK", owner).id()).isEqualTo(ID);
    }

    private static final class NoCinemaTalents implements CinemaDirectory {
        @Override
        public Page<CinemaCard> page(SearchQuery query, Listing listing, LocalDate today) {
            return new Page<>(List.of(), 0, true, listing.page(), listing.size());
        }

        @Override
        public List<CinemaCard> cards(List<UUID> people) {
            return List.of();
        }
    }

    private Optional<StaffView> find(ProfileKind wanted, ProfileRef ref) {
        boolean asked =
                switch (ref) {
                    case ProfileRef.ById(UUID id) -> id.equals(ID);
                    case ProfileRef.ByCode(String code) -> code.equals("SNF0001DAK");
                };
        return asked && wanted == kind ? Optional.of(view()) : Optional.empty();
    }

    private StaffView view() {
        return new StaffView(
                ID,
                "SNF0001DAK",
                OWNER,
                status,
                Visibility.STAFF_ONLY,
                "Awa",
                "Diop",
                "F",
                LocalDate.of(1998, 3, 2),
                null,
                "SN",
                "SN",
                "SN",
                2253354,
                null,
                List.of(),
                List.of("STAGE.acting"),
                4,
                false,
                80,
                Instant.EPOCH,
                0,
                new StaffView.General(null, null, null, null, false, false, null, null));
    }

    private static Actor staff(Role role) {
        return new Actor(
                UUID.fromString("00000000-0000-7000-8000-00000000000b"), Set.of(role), Language.FR, "127.0.0.1", null);
    }
}
