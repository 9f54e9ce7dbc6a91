import { useLingui } from '@lingui/react/macro'
import type { MailRow } from '@/shared/lib/model'
import type { Tone } from '@/shared/ui/Badge'

export function useMailStatusWords() {
  const { t } = useLingui()
  const words: Record<MailRow['status'], { name: string; tone: Tone }> = {
    KEPT: { name: t`Gardé ici`, tone: 'ochre' },
    QUEUED: { name: t`En attente d’envoi`, tone: 'ink' },
    SENT: { name: t`Envoyé`, tone: 'leaf' },
    FAILED: { name: t`Non parti`, tone: 'danger' },
    SUPPRESSED: { name: t`Retenu`, tone: 'neutral' },
  }
  return words
}
