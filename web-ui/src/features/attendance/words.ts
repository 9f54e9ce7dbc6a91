import { useLingui } from '@lingui/react/macro'
import type { Verdict } from '@/features/attendance/gate-rules'
import type { AttendanceDoubt, CheckedEverybody } from '@/shared/lib/model'

type Tone = 'good' | 'bye' | 'same' | 'stop'

/** What the gate says, in few large words, and its colour. */
export function useVerdictWords(): Record<Verdict, { title: string; tone: Tone }> {
  const { t } = useLingui()
  return {
    CHECKED_IN: { title: t`Arrivée`, tone: 'good' },
    CHECKED_OUT: { title: t`Départ`, tone: 'bye' },
    ALREADY_COMPLETE: { title: t`Journée déjà terminée`, tone: 'same' },
    DUPLICATE_SCAN: { title: t`Déjà scanné à l’instant`, tone: 'same' },
    HELD: { title: t`À vérifier par un responsable`, tone: 'stop' },
    UNKNOWN: { title: t`Pas sur ce projet`, tone: 'stop' },
    REVOKED: { title: t`Badge annulé`, tone: 'stop' },
    FORGED: { title: t`Faux badge`, tone: 'stop' },
    UNVERIFIED: { title: t`Noté, badge non vérifié`, tone: 'same' },
  }
}

/** Why somebody was or was not checked with everybody. */
export function useOutcomeWords(): Record<CheckedEverybody['people'][number]['outcome'], string> {
  const { t } = useLingui()
  return {
    DONE: t`Noté`,
    ALREADY: t`Rien à noter`,
    EXCEPTED: t`Laissé comme avant`,
    ELSEWHERE: t`Sur un autre tournage à cette heure`,
    NOT_YET_THERE: t`Arrivé seulement après cette heure`,
    HELD: t`À vérifier par un responsable`,
  }
}

/** Why a scan is in doubt. */
export function useDoubtWords(): Record<AttendanceDoubt['scan']['doubts'][number], string> {
  const { t } = useLingui()
  return {
    CLOCK_OFF: t`L’horloge de l’appareil n’était pas à l’heure`,
    OPEN_ELSEWHERE: t`Encore présent sur un autre tournage`,
    SECOND_ENTRY: t`Déjà entré, peut-être par une autre porte`,
    EXIT_BEFORE_ENTRY: t`Sortie sans entrée`,
    AFTER_DEPARTURE: t`Après son départ`,
    ELSEWHERE: t`Était ailleurs à cette heure`,
    REVOKED_BADGE: t`Badge annulé`,
    FORGED_BADGE: t`Faux badge`,
    UNKNOWN_CODE: t`Code inconnu`,
    NOT_ASSIGNED: t`Pas sur ce projet`,
    PROJECT_CLOSED: t`Projet fermé`,
    TOO_OLD: t`Reçu plus de 24 heures après`,
    IN_THE_FUTURE: t`Heure dans le futur`,
  }
}
