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

    private static final List<Setting<?>> ALL =
            List.of(ACTIVITY_MONTHS, SECURITY_MONTHS, MAIL_MONTHS, NOTIFICATION_MONTHS);

    private KnownSettings() {}

    public static List<Setting<?>> all() {
        return ALL;
    }

    public static Optional<Setting<?>> find(String key) {
        return ALL.stream().filter(s -> s.key().equals(key)).findFirst();
    }
}
