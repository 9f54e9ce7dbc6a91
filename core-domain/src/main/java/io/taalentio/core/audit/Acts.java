package io.taalentio.core.audit;

import static io.taalentio.core.audit.Book.ACTIVITY;
import static io.taalentio.core.audit.Book.SECURITY;
import static io.taalentio.core.audit.Outcome.DONE;
import static io.taalentio.core.audit.Outcome.REFUSED;
import static io.taalentio.core.audit.Severity.CRITICAL;
import static io.taalentio.core.audit.Severity.INFO;
import static io.taalentio.core.audit.Severity.WARNING;

import io.taalentio.core.kernel.Label;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The table of acts: in which book each is written, how grave it is, how it reads. An act that is not in it is written
 * all the same: as activity, or as a refusal in the security log when its name says that something failed.
 */
public final class Acts {

    private static final Map<String, Act> KNOWN = new LinkedHashMap<>();

    static {
        // Registration and profiles
        activity("talent-registered", "Inscription d’un talent", "Talent registered");
        activity("cinema-registered", "Inscription cinéma", "Cinema talent registered");
        activity("talent-edited", "Fiche talent modifiée", "Talent profile edited");
        activity("cinema-edited", "Fiche cinéma modifiée", "Cinema profile edited");
        activity("talent-hidden", "Fiche talent masquée", "Talent profile hidden");
        activity("talent-shown", "Fiche talent montrée de nouveau", "Talent profile shown again");
        activity("talent-deactivated", "Fiche talent désactivée", "Talent profile deactivated");
        activity("talent-activated", "Fiche talent réactivée", "Talent profile reactivated");
        activity("talent-file-added", "Fichier ajouté à une fiche talent", "File added to a talent profile");
        activity("talent-file-removed", "Fichier retiré d’une fiche talent", "File removed from a talent profile");
        activity("cinema-hidden", "Fiche cinéma masquée", "Cinema profile hidden");
        activity("cinema-shown", "Fiche cinéma montrée de nouveau", "Cinema profile shown again");
        activity("cinema-deactivated", "Fiche cinéma désactivée", "Cinema profile deactivated");
        activity("cinema-activated", "Fiche cinéma réactivée", "Cinema profile reactivated");
        activity("cinema-file-added", "Fichier ajouté à une fiche cinéma", "File added to a cinema profile");
        activity("cinema-file-removed", "Fichier retiré d’une fiche cinéma", "File removed from a cinema profile");
        activity("talent-talents-replaced", "Liste de talents remplacée", "List of talents replaced");
        activity("cinema-credits-replaced", "Filmographie remplacée", "Credits replaced");
        activity("talent-code-reissued", "Nouveau code talent attribué", "New talent code issued");
        activity("cinema-code-reissued", "Nouveau code cinéma attribué", "New cinema code issued");
        activity("profile-attached", "Fiche rattachée à un compte", "Profile attached to an account");
        activity("guardian-invited", "Parent ou tuteur invité", "Guardian invited");
        activity("guardian-accepted", "Parent ou tuteur : accord donné", "Guardian agreed");
        activity("guardian-declined", "Parent ou tuteur : refus", "Guardian declined");
        activity("guardian-withdrawn", "Parent ou tuteur : accord retiré", "Guardian’s consent withdrawn");
        activity("guardianship-ended", "Majorité : fin du lien avec le parent ou tuteur", "Of age: guardianship ended");
        activity("duplicate-decided", "Doublon éventuel tranché", "Possible duplicate settled");
        activity("card-printed", "Fiche imprimée", "Card printed");

        activity("project-agent-named", "Agent de présence nommé sur un projet", "Presence agent named on a project");
        activity("project-agent-removed", "Agent de présence retiré d’un projet", "Presence agent taken off a project");

        // Reads of protected data
        activity("contact-revealed", "Coordonnées consultées", "Contact data revealed");
        activity("identity-revealed", "Pièce d’identité consultée", "Identity document revealed");
        activity("cv-read", "CV téléchargé", "CV downloaded");
        activity("id-photo-seen", "Photo de la pièce d’identité ouverte", "Photo of the identity document opened");

        // Mails and watched names
        activity("mail-read", "Courriel consulté", "Mail read");
        activity("mail-resent", "Courriel renvoyé", "Mail sent again");
        activity("name-watched", "Nom mis sous surveillance", "Name watched");
        activity("name-watch-changed", "Surveillance d’un nom modifiée", "Watch of a name changed");
        activity("name-watch-ended", "Surveillance d’un nom arrêtée", "Watch of a name ended");
        activity("name-scan-asked", "Relecture de toutes les fiches", "Look over all profiles asked");
        activity("name-detected", "Nom suivi détecté", "Watched name found");
        activity("name-hit-reviewed", "Nom suivi : décision prise", "Watched name: decision taken");

        // Accounts
        activity("account-opened", "Compte ouvert", "Account opened");
        activity("account-recognised", "Adresse d’un compte existant", "Address of an existing account");
        security("account-activated", INFO, DONE, "Compte activé", "Account activated");
        security("account-suspended", WARNING, DONE, "Compte suspendu", "Account suspended");
        security("account-reactivated", WARNING, DONE, "Compte réactivé", "Account reactivated");
        security("roles-changed", WARNING, DONE, "Rôles modifiés", "Roles changed");
        security("first-admin-created", CRITICAL, DONE, "Premier administrateur créé", "First administrator created");
        security("credentials-resent", INFO, DONE, "Identifiants renvoyés", "Credentials sent again");
        security("signed-in", INFO, DONE, "Connexion", "Signed in");
        security("signed-out", INFO, DONE, "Déconnexion", "Signed out");
        security("sign-in-failed", WARNING, REFUSED, "Connexion refusée", "Sign-in refused");
        security("sign-in-refused", WARNING, REFUSED, "Connexion à un compte fermé", "Sign-in to a closed account");
        security("access-refused", WARNING, REFUSED, "Accès refusé", "Access refused");
        security("password-changed", INFO, DONE, "Mot de passe changé", "Password changed");
        security("password-help-sent", INFO, DONE, "Lien de nouveau mot de passe envoyé", "Password link sent");
        security(
                "password-confirmation-failed",
                WARNING,
                REFUSED,
                "Confirmation du mot de passe refusée",
                "Password confirmation refused");
        security(
                "refresh-token-reused",
                CRITICAL,
                REFUSED,
                "Jeton de connexion utilisé deux fois",
                "Refresh token used twice");

        security("email-change-asked", INFO, DONE, "Changement d’e-mail demandé", "Change of e-mail asked for");
        security("email-changed", WARNING, DONE, "E-mail changé", "E-mail changed");
        security("other-sessions-ended", INFO, DONE, "Autres connexions fermées", "Other sessions ended");
        security("sessions-ended", WARNING, DONE, "Connexions fermées par l’équipe", "Sessions ended by the house");

        // Providers
        security("identity-linked", WARNING, DONE, "Connexion externe liée", "Outside sign-in bound");
        security("identity-unlinked", WARNING, DONE, "Connexion externe détachée", "Outside sign-in unbound");
        security("provider-sign-in-refused", WARNING, REFUSED, "Connexion externe refusée", "Outside sign-in refused");

        // Second factors
        security("second-factor-enabled", INFO, DONE, "Second facteur activé", "Second factor enabled");
        security("second-factor-renewed", INFO, DONE, "Second facteur renouvelé", "Second factor renewed");
        security("second-factor-disabled", WARNING, DONE, "Second facteur désactivé", "Second factor disabled");
        security("second-factor-reset", WARNING, DONE, "Second facteur remis à zéro", "Second factor reset");
        security("recovery-codes-renewed", INFO, DONE, "Codes de secours renouvelés", "Recovery codes renewed");
        security("recovery-code-used", WARNING, DONE, "Code de secours utilisé", "Recovery code used");

        // Own data
        security("erasure-asked", WARNING, DONE, "Départ demandé", "Leaving asked for");
        security("erasure-undone", INFO, DONE, "Départ annulé", "Leaving undone");
        security("account-erased", WARNING, DONE, "Compte effacé", "Account erased");
        security(
                "profile-erasure-asked",
                WARNING,
                DONE,
                "Effacement demandé sans compte",
                "Erasure without account asked");
        security(
                "profile-erasure-undone",
                INFO,
                DONE,
                "Effacement sans compte annulé",
                "Erasure without account undone");
        security("profile-erased", WARNING, DONE, "Fiche sans compte effacée", "Profile without account erased");
        activity("own-data-taken", "Copie de ses données emportée", "Copy of own data taken");
        security("affected-people-listed", WARNING, DONE, "Personnes concernées recherchées", "Affected people listed");

        // The house
        security("security-entry-resolved", INFO, DONE, "Alerte traitée", "Alert resolved");
        security("log-cut", WARNING, DONE, "Journal ancien effacé", "Old entries removed");
        activity("log-exported", "Journal exporté", "Log exported");
        security("key-change-begun", CRITICAL, DONE, "Changement de clé commencé", "Change of keys begun");
        security("key-dropped", CRITICAL, DONE, "Ancienne clé détruite", "Old key dropped");
        security("setting-changed", WARNING, DONE, "Réglage modifié", "Setting changed");
    }

    private Acts() {}

    public static Act of(String name) {
        Act known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        boolean refused = name.endsWith("-failed") || name.endsWith("-refused");
        String words = name.replace('-', ' ');
        return new Act(
                name,
                refused ? SECURITY : ACTIVITY,
                refused ? WARNING : INFO,
                refused ? REFUSED : DONE,
                new Label(words, words));
    }

    /** All that have a line of their own, in the order of the table. */
    public static Collection<Act> known() {
        return KNOWN.values();
    }

    private static void activity(String name, String french, String english) {
        add(new Act(name, ACTIVITY, INFO, DONE, new Label(french, english)));
    }

    private static void security(String name, Severity severity, Outcome outcome, String french, String english) {
        add(new Act(name, SECURITY, severity, outcome, new Label(french, english)));
    }

    private static void add(Act act) {
        if (KNOWN.put(act.name(), act) != null) {
            throw new IllegalStateException(act.name() + " is in the table twice");
        }
    }
}
