import { t } from '@lingui/core/macro'
import type { ProjectStatus } from '@/features/production/projects'
import { formatDay } from '@/shared/lib/format'
import type { Assignment, Production, ProjectCard } from '@/shared/lib/model'
import type { Tone } from '@/shared/ui/Badge'

/** In the order a project goes through them. */
export const STATUSES = ['PREPARATION', 'SHOOTING', 'POST_PRODUCTION', 'COMPLETED'] as const

export const nextOf = (status: ProjectStatus) => STATUSES[STATUSES.indexOf(status) + 1]
export const previousOf = (status: ProjectStatus) => STATUSES[STATUSES.indexOf(status) - 1]

/** `3 janv. 2027 – 31 janv. 2027`; nothing when there are no dates. */
export function datesOf({ startDate, endDate }: Pick<ProjectCard, 'startDate' | 'endDate'>) {
  if (startDate && endDate) return `${formatDay(startDate)} – ${formatDay(endDate)}`
  const day = startDate ?? endDate
  return day ? formatDay(day) : ''
}

export function statusWord(status: Assignment['status']): { word: string; tone: Tone } {
  switch (status) {
    case 'ASSIGNED':
      return { word: t`Affecté·e`, tone: 'neutral' }
    case 'NOTIFIED':
      return { word: t`Prévenu·e`, tone: 'ochre' }
    case 'CONFIRMED':
      return { word: t`Confirmé·e`, tone: 'leaf' }
    case 'DECLINED':
      return { word: t`A refusé`, tone: 'danger' }
    case 'REMOVED':
      return { word: t`Retiré·e`, tone: 'danger' }
    case 'COMPLETED':
      return { word: t`Terminé`, tone: 'ink' }
  }
}

export function memberWord(role: NonNullable<Production['role']>) {
  switch (role) {
    case 'OWNER':
      return t`Propriétaire`
    case 'EDITOR':
      return t`Éditeur·rice`
    case 'VIEWER':
      return t`Lecteur·rice`
  }
}
