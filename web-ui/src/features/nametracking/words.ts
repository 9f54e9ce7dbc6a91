import { useLingui } from '@lingui/react/macro'
import type { NameHit } from '@/shared/lib/model'
import type { Tone } from '@/shared/ui/Badge'

type Explanation = NameHit['explanations'][number]

export function useHitStatusWords() {
  const { t } = useLingui()
  const words: Record<NameHit['status'], { name: string; tone: Tone }> = {
    NEW: { name: t`Nouvelle`, tone: 'ochre' },
    NOTIFIED: { name: t`Signalée`, tone: 'ochre' },
    NOTIFY_FAILED: { name: t`Personne n’a pu être prévenu`, tone: 'danger' },
    CONFIRMED: { name: t`Confirmée`, tone: 'leaf' },
    FALSE_POSITIVE: { name: t`Fausse alerte`, tone: 'neutral' },
  }
  return words
}

/** Why two names are taken for one, in a short sentence. */
export function useExplanationWords() {
  const { t } = useLingui()
  return ({ reason, watched, registered }: Explanation) => {
    const pair = watched && registered ? `${watched} ≈ ${registered}` : ''
    const words: Record<Explanation['reason'], string> = {
      SAME_WORDS: t`Mêmes mots`,
      OTHER_ORDER: t`Dans un autre ordre`,
      MORE_WORDS: t`Avec d’autres mots`,
      FEWER_WORDS: t`Un mot du milieu en moins`,
      ONE_NAME: t`Prénom ou nom identique`,
      SPELLING: t`Autre orthographe : ${pair}`,
      ONE_LETTER: t`À une lettre près : ${pair}`,
      OTHER_FORM: t`Autre forme du nom : ${pair}`,
      INITIAL: t`Initiale seulement : ${pair}`,
      PARTICLE: t`Particule : ${pair}`,
      JOINED: t`En un mot ou en deux : ${pair}`,
    }
    return words[reason]
  }
}
