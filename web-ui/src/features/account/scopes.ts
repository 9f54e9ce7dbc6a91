import { useLingui } from '@lingui/react/macro'
import type { Permission } from '@/shared/lib/session'

/** What a token may do, in words; a permission that has none yet goes by its name. */
export function useScopeWords() {
  const { t } = useLingui()
  const words: Partial<Record<Permission | 'OWN_READ' | 'OWN_WRITE', string>> = {
    OWN_READ: t`Lire mon compte et mes fiches`,
    OWN_WRITE: t`Modifier mes fiches`,
    LIST_TALENTS: t`Voir la liste des talents`,
    LIST_CINEMA_TALENTS: t`Voir la liste du cinéma`,
    REVEAL_CONTACT: t`Voir les coordonnées ; chaque consultation est enregistrée`,
    REVEAL_IDENTITY: t`Voir pièces d’identité et apparence ; chaque consultation est enregistrée`,
    FILTER_BY_APPEARANCE: t`Filtrer par apparence`,
    EXPORT_LISTS: t`Exporter les listes ; chaque export est enregistré`,
    READ_STATISTICS: t`Voir les statistiques`,
    READ_CV: t`Télécharger les CV`,
    EDIT_ANY_PROFILE: t`Modifier la fiche d’autrui`,
    REISSUE_CODE: t`Donner un nouveau code à une fiche`,
    REVIEW_DUPLICATES: t`Traiter les doublons possibles`,
    MANAGE_USERS: t`Suspendre et réactiver des comptes`,
    READ_MAILS: t`Lire les courriels de la maison`,
    TRACK_NAMES: t`Suivre des noms`,
  }
  return (scope: string) => words[scope as Permission] ?? scope
}
