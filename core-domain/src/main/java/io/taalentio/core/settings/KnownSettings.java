package io.taalentio.core.settings;

import io.taalentio.core.kernel.Label;
import java.util.List;
import java.util.Optional;

/** Every setting there is, in the order in which an administrator meets them. */
public final class KnownSettings {

    public static final Setting.Whole ACTIVITY_MONTHS = new Setting.Whole(
            "retention.activity_months",
            new Label("Journal d’activité : mois conservés", "Activity log: months kept"),
            new Label(
                    "Les lignes plus anciennes sont effacées chaque nuit ; la coupe elle-même reste vérifiable.",
                    "Older lines are removed every night; the cut itself stays verifiable."),
            12,
            2,
            120);
    public static final Setting.Whole SECURITY_MONTHS = new Setting.Whole(
            "retention.security_months",
            new Label("Journal de sécurité : mois conservés", "Security log: months kept"),
            new Label(
                    "Connexions, mots de passe, rôles. Les lignes plus anciennes sont effacées chaque nuit.",
                    "Sign-ins, passwords, roles. Older lines are removed every night."),
            24,
            2,
            120);
    public static final Setting.Whole MAIL_MONTHS = new Setting.Whole(
            "retention.mail_months",
            new Label("Courriels : mois conservés", "Mails: months kept"),
            new Label(
                    "Les courriels partis ou abandonnés depuis plus longtemps sont effacés.",
                    "Mails sent or given up longer ago are removed."),
            12,
            1,
            120);
    public static final Setting.Whole NOTIFICATION_MONTHS = new Setting.Whole(
            "retention.notification_months",
            new Label("Notifications : mois conservés", "Notifications: months kept"),
            new Label("Lues ou non, les plus anciennes sont effacées.", "Read or not, older ones are removed."),
            6,
            1,
            60);

    public static final Setting.Text OPENID_NAME = new Setting.Text(
            "openid.name",
            new Label("Connexion externe : nom affiché", "Outside sign-in: name shown"),
            new Label(
                    "Ce qui est écrit sur le bouton de la page de connexion ; sans lui, le nom du serveur.",
                    "What the button of the sign-in page says; without it, the server’s name."),
            "");
    public static final Setting.Address OPENID_ISSUER = new Setting.Address(
            "openid.issuer",
            new Label("Connexion externe : émetteur", "Outside sign-in: issuer"),
            new Label(
                    "Adresse du fournisseur OpenID Connect, exactement comme il l’écrit. Vide : pas de connexion externe, ou celle que la machine configure.",
                    "Address of the OpenID Connect provider, exactly as it writes it. Empty: no outside sign-in, or the one the machine configures."));
    public static final Setting.Text OPENID_CLIENT_ID = new Setting.Text(
            "openid.client_id",
            new Label("Connexion externe : identifiant client", "Outside sign-in: client id"),
            new Label(
                    "Le nom sous lequel le fournisseur connaît cette maison.",
                    "The name by which the provider knows this house."),
            "");
    public static final Setting.Secret OPENID_CLIENT_SECRET = new Setting.Secret(
            "openid.client_secret",
            new Label("Connexion externe : secret client", "Outside sign-in: client secret"),
            new Label(
                    "Donné par le fournisseur ; chiffré, jamais réaffiché. Vide pour un client sans secret.",
                    "Given by the provider; sealed, never shown again. Empty for a client without a secret."));
    public static final Setting.Secret OMDB_KEY = new Setting.Secret(
            "omdb.key",
            new Label("Catalogue de films OMDb : clé", "OMDb film catalogue: key"),
            new Label(
                    "Sans elle, personne ne peut chercher de film pour ses expériences ; les titres se tapent à la main.",
                    "Without it nobody can look up a film for their credits; titles are typed by hand."));

    public static final Setting.Whole PRESENCE_DEDUPE = new Setting.Whole(
            "presence.dedupe_seconds",
            new Label(
                    "Présences : même badge, un seul passage (secondes)", "Attendance: same badge, one scan (seconds)"),
            new Label(
                    "Un badge montré de nouveau avant ce délai compte une fois. Vaut pour les passages à venir.",
                    "A badge shown again within this time counts once. Holds for scans to come."),
            60,
            0,
            600);
    public static final Setting.Flag PRESENCE_SEVERAL = new Setting.Flag(
            "presence.multi_session",
            new Label("Présences : revenir le même jour", "Attendance: coming back the same day"),
            new Label(
                    "Qui est parti peut revenir : une journée a alors plusieurs arrivées et départs, dont les heures s’ajoutent. Vaut pour les passages à venir.",
                    "Whoever left may come back: a day then has several arrivals and departures, whose hours add up. Holds for scans to come."),
            false);

    /** Value of {@link #PRESENCE_SCOPE}: presence agents see the projects they are named on. */
    public static final String ASSIGNED = "ASSIGNED";

    public static final Setting.Choice PRESENCE_SCOPE = new Setting.Choice(
            "presence.scope",
            new Label("Présences : projets que voient les agents", "Attendance: projects that agents see"),
            new Label(
                    "Nommés : chaque agent de présence ne voit, ne scanne et n’exporte que les projets où la production l’a nommé, et ne trouve que les talents du cinéma qui y sont affectés. Les autres rôles n’en sont pas touchés.",
                    "Named: each presence agent sees, scans and exports only the projects where the production named them, and finds only the cinema talents assigned to these. Other roles are not concerned."),
            "ALL",
            List.of(
                    new Setting.Option("ALL", new Label("Tous les projets ouverts", "All open projects")),
                    new Setting.Option(ASSIGNED, new Label("Ceux où ils sont nommés", "Those they are named on"))));

    private static final List<Setting<?>> ALL = List.of(
            ACTIVITY_MONTHS,
            SECURITY_MONTHS,
            MAIL_MONTHS,
            NOTIFICATION_MONTHS,
            OPENID_NAME,
            OPENID_ISSUER,
            OPENID_CLIENT_ID,
            OPENID_CLIENT_SECRET,
            OMDB_KEY,
            PRESENCE_DEDUPE,
            PRESENCE_SEVERAL,
            PRESENCE_SCOPE);

    private KnownSettings() {}

    public static List<Setting<?>> all() {
        return ALL;
    }

    public static Optional<Setting<?>> find(String key) {
        return ALL.stream().filter(s -> s.key().equals(key)).findFirst();
    }
}
