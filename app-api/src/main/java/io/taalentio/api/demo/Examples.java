package io.taalentio.api.demo;

import static io.taalentio.api.demo.ExampleIds.RECRUITER;

import io.taalentio.core.access.Actor;
import io.taalentio.core.account.Accounts;
import io.taalentio.core.kernel.Email;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Puts in place what the API's examples speak of: drafts, links and sessions with tokens everybody may know, all of
 * invented people who may do nothing but see and change their own invented profiles. Cut anywhere, it is finished by
 * being done again, for each part is in the database whole or not at all and passes over what is there. Links, sessions and
 * tokens of accounts that an example used up are there again after it; what one took off a project stays off.
 */
@Singleton
class Examples {

    private final ExampleForms forms;
    private final ExamplePeople people;
    private final ExampleWards wards;
    private final ExampleStaff staff;
    private final ExampleLinks links;
    private final AccountExamples accountExamples;
    private final ExampleNames names;
    private final ExampleExports exports;
    private final ExampleFolders folders;
    private final ExampleSearches searches;
    private final ExampleProductions productions;
    private final ExampleGates gates;
    private final Accounts accounts;

    Examples(
            ExampleForms forms,
            ExamplePeople people,
            ExampleWards wards,
            ExampleStaff staff,
            ExampleLinks links,
            AccountExamples accountExamples,
            ExampleNames names,
            ExampleExports exports,
            ExampleFolders folders,
            ExampleSearches searches,
            ExampleProductions productions,
            ExampleGates gates,
            Accounts accounts) {
        this.forms = forms;
        this.people = people;
        this.wards = wards;
        this.staff = staff;
        this.links = links;
        this.accountExamples = accountExamples;
        this.names = names;
        this.exports = exports;
        this.folders = folders;
        this.searches = searches;
        this.productions = productions;
        this.gates = gates;
        this.accounts = accounts;
    }

    void plant(Actor actor) {
        forms.clear();
        people.plant(actor);
        staff.plant();
        wards.plant(actor);
        links.plant();
        accounts.findByEmail(new Email(RECRUITER)).ifPresent(recruiter -> {
            exports.plant(recruiter.id());
            folders.plant(recruiter.id());
            searches.plant(recruiter.id());
        });
        UUID admin = actor.accountId();
        if (admin != null) {
            names.plant(admin);
            productions.plant(
                    admin, ExampleOwner.PICTURED.cinema(), ExampleOwner.HIDES.cinema(), ExampleOwner.CLOSED.cinema());
            gates.plant(admin);
        }
        accountExamples.plant();
    }
}
