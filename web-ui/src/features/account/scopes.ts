import { useLingui } from '@lingui/react/macro'
import type { Permission } from '@/shared/lib/session'

/** What a token may do, in words; every permission has some. */
export function useScopeWords() {
  const { t } = useLingui()
  const words: Record<Permission | 'OWN_READ' | 'OWN_WRITE', string> = {
    OWN_READ: t`Lire mon compte et mes fiches`,
    OWN_WRITE: t`Modifier mes fiches`,
    LIST_TALENTS: t`Voir la liste des talents`,
    LIST_CINEMA_TALENTS: t`Voir la liste du cinéma`,
    REVEAL_CONTACT: t`Voir les coordonnées ; chaque consultation est enregistrée`,
    REVEAL_IDENTITY: t`Voir pièces d’identité et apparence ; chaque consultation est enregistrée`,
    FILTER_BY_APPEARANCE: t`Filtrer par apparence`,
    KEEP_FOLDERS: t`Tenir des dossiers`,
    EXPORT_LISTS: t`Exporter les listes ; chaque export est enregistré`,
    READ_STATISTICS: t`Voir les statistiques`,
    TEND_SEARCH: t`Veiller sur l’index de recherche`,
    READ_CV: t`Télécharger les CV`,
    EDIT_ANY_PROFILE: t`Modifier la fiche d’autrui`,
    REISSUE_CODE: t`Donner un nouveau code à une fiche`,
    REVIEW_DUPLICATES: t`Traiter les doublons possibles`,
    READ_PRODUCTIONS: t`Voir les sociétés de production`,
    MANAGE_PRODUCTIONS: t`Tenir ses sociétés de production et leurs projets`,
    MANAGE_EVERY_PRODUCTION: t`Tenir toutes les sociétés de production`,
    READ_PROJECTS: t`Voir les projets et leurs affectations`,
    TAKE_ATTENDANCE: t`Noter les présences`,
    READ_ATTENDANCE: t`Voir les présences`,
    CORRECT_ATTENDANCE: t`Corriger les présences`,
    MANAGE_USERS: t`Suspendre et réactiver des comptes`,
    READ_MAILS: t`Lire les courriels de la maison`,
    READ_LOGS: t`Lire les journaux`,
    CHANGE_SETTINGS: t`Changer les réglages`,
    ERASE_PEOPLE: t`Effacer sur demande des personnes sans compte`,
    CHANGE_KEYS: t`Changer les clés de protection`,
    TRACK_NAMES: t`Suivre des noms`,
  }
  return (scope: string) => words[scope as Permission] ?? scope
}
