package io.taalentio.api.demo;

import static io.taalentio.api.demo.ExampleForms.talent;
import static io.taalentio.api.demo.ExampleIds.WARD;
import static io.taalentio.api.demo.ExampleIds.WARD_ASKED;
import static io.taalentio.api.demo.ExampleIds.WARD_TO_END;
import static io.taalentio.api.demo.ExampleOwner.HIDES;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.taalentio.core.access.Actor;
import io.taalentio.core.access.Role;
import io.taalentio.core.account.Account;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.account.DemoAccounts;
import io.taalentio.core.account.Passwords;
import io.taalentio.core.file.FileKind;
import io.taalentio.core.guardian.Guardianships;
import io.taalentio.core.kernel.Email;
import io.taalentio.core.kernel.Ids;
import io.taalentio.core.kernel.Language;
import io.taalentio.core.privacy.ProfileErasures;
import io.taalentio.core.profile.ProfileKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Profiles the API's examples speak of whose people do not act for themselves: minors, and those without an account. */
@Singleton
class ExampleWards {

    private static final Duration UNDONE_WITHIN = Duration.ofDays(30);

    private final ExampleForms forms;
    private final ExampleFiles files;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Guardianships guardianships;
    private final ProfileErasures erasures;
    private final Ids ids;
    private final Clock clock;

    ExampleWards(
            ExampleForms forms,
            ExampleFiles files,
            Accounts accounts,
            Passwords passwords,
            Guardianships guardianships,
            ProfileErasures erasures,
            Ids ids,
            Clock clock) {
        this.forms = forms;
        this.files = files;
        this.accounts = accounts;
        this.passwords = passwords;
        this.guardianships = guardianships;
        this.erasures = erasures;
        this.ids = ids;
        this.clock = clock;
    }

    void plant(Actor actor) {
        wards(actor);
        withoutAccount(actor);
    }

    /** Three minors, and the guardian who answers for one of them, is asked to for another and gives the third up. */
    private void wards(Actor actor) {
        UUID guardian = guardian();
        String born = LocalDate.now(clock).minusYears(14).toString();
        List<String> bonds = List.of(WARD_ASKED, WARD, WARD_TO_END);
        for (int i = 0; i < bonds.size(); i++) {
            UUID bond = UUID.fromString(bonds.get(i));
            String name = List.of("Ines", "Adam", "Jade").get(i);
            ExampleOwner minor = new ExampleOwner(i, name, "Mineure", "N", born, "+21266100012" + i);
            UUID profile = UUID.fromString("0190b7a0-0000-7000-8000-0000000000c" + i);
            forms.register(
                    talent(profile), () -> forms.minorsContent(minor, files.take(FileKind.CONSENT, profile)), actor);
            QuarkusTransaction.requiringNew().run(() -> {
                boolean asked = guardianships.invite(bond, ProfileKind.TALENT, profile, guardian, clock.instant());
                if (asked && !bond.toString().equals(WARD_ASKED)) {
                    guardianships.accept(bond, clock.instant());
                }
            });
        }
    }

    private UUID guardian() {
        Email email = new Email(ExampleIds.GUARDIAN);
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew()
                .run(() -> accounts.addIfAbsent(
                        Account.pending(ids.next(), email, "Mariam", "Exemple", Language.FR, Set.of(Role.TALENT), now)
                                .activated(passwords.hash(DemoAccounts.PASSWORD), now)));
        return accounts.findByEmail(email).orElseThrow().id();
    }

    /** Two talents whose address is that of an account, which never confirmed them; one is to be erased. */
    private void withoutAccount(Actor actor) {
        List<String> ids = List.of(ExampleIds.TALENT_TO_ERASE, ExampleIds.TALENT_TO_KEEP);
        for (int i = 0; i < ids.size(); i++) {
            ExampleOwner person = new ExampleOwner(
                    i, HIDES.firstName(), HIDES.lastName(), "N", "199" + i + "-02-03", "+21266100014" + i);
            forms.register(talent(UUID.fromString(ids.get(i))), () -> forms.talentContent(person, ""), actor);
        }
        UUID by = actor.accountId();
        if (by != null) {
            QuarkusTransaction.requiringNew().run(() -> erasures.profile(ExampleIds.TALENT_TO_KEEP)
                    .ifPresent(profile -> erasures.ask(
                            profile,
                            "Lettre de la famille",
                            by,
                            clock.instant(),
                            clock.instant().plus(UNDONE_WITHIN))));
        }
    }
}
