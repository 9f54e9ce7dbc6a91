import { useLingui } from '@lingui/react/macro'
import type { LogCheck, LogEntry } from '@/shared/lib/model'
import type { Tone } from '@/shared/ui/Badge'

export function useSeverityWords() {
  const { t } = useLingui()
  const words: Record<LogEntry['severity'], { name: string; tone: Tone }> = {
    INFO: { name: t`Information`, tone: 'neutral' },
    WARNING: { name: t`À surveiller`, tone: 'ochre' },
    CRITICAL: { name: t`Grave`, tone: 'danger' },
  }
  return words
}

export function useFaultWords() {
  const { t } = useLingui()
  const words: Record<LogCheck['faults'][number]['kind'], string> = {
    LINE_REMOVED: t`Une ligne a été effacée`,
    LINE_CHANGED: t`Une ligne a été modifiée`,
    LINE_ADDED: t`Une ligne a été ajoutée sans sceau`,
    SEALS_REMOVED: t`Des sceaux ont été effacés`,
    SEAL_CHANGED: t`Un sceau a été modifié ou fabriqué ailleurs`,
    END_REMOVED: t`La fin du journal a été coupée`,
  }
  return words
}

/** Who acted, as people say it. */
export function useActor() {
  const { t } = useLingui()
  return (entry: LogEntry) =>
    entry.actorName ?? (entry.system ? 'taalentio' : entry.accountId ? t`Compte effacé` : t`Visiteur`)
}
