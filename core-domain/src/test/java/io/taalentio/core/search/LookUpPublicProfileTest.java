package io.taalentio.core.search;

import static io.taalentio.core.profile.ProfileKind.CINEMA;
import static io.taalentio.core.profile.ProfileKind.TALENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.taalentio.core.profile.ProfileKind;
import io.taalentio.core.profile.ProfileStatus;
import io.taalentio.core.profile.Visibility;
import io.taalentio.core.search.LookUpPublicProfile.Answer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LookUpPublicProfileTest {

    private final Map<String, StoredProfile> bearers = new HashMap<>();
    private final Map<String, StoredProfile> formerBearers = new HashMap<>();
    private final LookUpPublicProfile lookUp = new LookUpPublicProfile(
            new PublicProfiles() {
                @Override
                public Optional<StoredProfile> byCode(ProfileKind kind, String code) {
                    return Optional.ofNullable(bearers.get(kind + code));
                }

                @Override
                public List<StoredProfile> byIds(ProfileKind kind, Collection<UUID> ids) {
                    return List.of();
                }

                @Override
                public Optional<StoredProfile> byFormerCode(ProfileKind kind, String formerCode) {
                    return Optional.ofNullable(formerBearers.get(kind + formerCode));
                }

                @Override
                public boolean showsFile(UUID fileId, LocalDate today) {
                    return false;
                }

                @Override
                public List<Listed> listed(ProfileKind kind, String after, int limit, LocalDate today) {
                    return List.of();
                }
            },
            Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void a_code_opens_the_page_however_it_was_typed() {
        bearers.put("TALENTSNF0001DAK", StoredProfiles.awa());
        for (String typed : List.of("SNF0001DAK", "snf0001dak", "SNF-0001-DAK", " snf 0001 dak ")) {
            assertThat(lookUp.at(TALENT, typed)).as(typed).isInstanceOf(Answer.Shown.class);
        }
    }

    @Test
    void a_code_of_one_kind_opens_no_page_of_the_other() {
        bearers.put("TALENTSNF0001DAK", StoredProfiles.awa());
        assertThat(lookUp.at(CINEMA, "SNF0001DAK")).isEqualTo(new Answer.Missing());
    }

    @Test
    void a_former_code_leads_to_the_new_one() {
        formerBearers.put("TALENTSNM0009DAK", StoredProfiles.awa());
        assertThat(lookUp.at(TALENT, "SNM0009DAK")).isEqualTo(new Answer.Moved("SNF0001DAK"));
        formerBearers.put("CINEMASNDAK0001F", StoredProfiles.actress(true));
        assertThat(lookUp.at(CINEMA, "SNDAK0001F")).isEqualTo(new Answer.Moved("SNDAK00001F"));
    }

    @Test
    void a_hidden_profile_and_its_former_code_look_like_nobodys() {
        StoredProfile hidden = StoredProfiles.standing(ProfileStatus.HIDDEN, Visibility.PUBLIC, false);
        bearers.put("TALENTSNF0001DAK", hidden);
        formerBearers.put("TALENTSNM0009DAK", hidden);
        Answer nobody = lookUp.at(TALENT, "SNF7777DAK");
        assertThat(nobody).isEqualTo(new Answer.Missing());
        assertThat(lookUp.at(TALENT, "SNF0001DAK")).isEqualTo(nobody);
        assertThat(lookUp.at(TALENT, "SNM0009DAK")).isEqualTo(nobody);
        assertThat(lookUp.at(TALENT, "%' or 1=1")).isEqualTo(nobody);
    }
}
