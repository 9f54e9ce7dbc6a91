import { useLingui } from '@lingui/react/macro'
import type { Role, User } from '@/shared/lib/model'
import type { Tone } from '@/shared/ui/Badge'

export const fullName = (user: User) => `${user.firstName} ${user.lastName}`

export const staffRoles = [
  'ADMIN',
  'RECRUITER',
  'PRODUCER',
  'MANAGER',
  'PRESENCE',
] as const satisfies readonly Role[]

/** Roles in casting words, with what each is for. */
export function useRoleWords() {
  const { t } = useLingui()
  const words: Record<Role, { name: string; purpose: string }> = {
    ADMIN: { name: t`Administration`, purpose: t`Tout voir, tout régler, gérer les comptes` },
    RECRUITER: { name: t`Recrutement`, purpose: t`Chercher des talents et voir leurs coordonnées` },
    PRODUCER: { name: t`Production`, purpose: t`Chercher pour ses films et ses séries` },
    MANAGER: { name: t`Agence`, purpose: t`Suivre les talents que l’on représente` },
    PRESENCE: { name: t`Présence`, purpose: t`Pointer les arrivées et les départs sur le plateau` },
    TALENT: { name: t`Talent`, purpose: t`Avoir sa fiche et sa page` },
  }
  return words
}

export function useStatusWords() {
  const { t } = useLingui()
  const words: Record<User['status'], { name: string; tone: Tone }> = {
    PENDING: { name: t`En attente d’activation`, tone: 'ochre' },
    ACTIVE: { name: t`Actif`, tone: 'leaf' },
    SUSPENDED: { name: t`Suspendu`, tone: 'danger' },
    DELETED: { name: t`Supprimé`, tone: 'neutral' },
  }
  return words
}
