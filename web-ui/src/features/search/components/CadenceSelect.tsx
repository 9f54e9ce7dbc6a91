import { useLingui } from '@lingui/react/macro'
import type { Cadence } from '@/features/search/saved'
import { Select } from '@/shared/ui/Field'

interface CadenceSelectProps {
  label?: string
  value: Cadence
  onChange: (cadence: Cadence) => void
}

/** How often a saved search tells of new people. */
export function CadenceSelect({ label, value, onChange }: CadenceSelectProps) {
  const { t } = useLingui()
  const words: Record<Cadence, string> = {
    NONE: t`Sans alerte`,
    DAILY: t`Chaque matin`,
    WEEKLY: t`Chaque lundi`,
  }
  return (
    <Select
      {...(label ? { 'aria-label': label } : {})}
      value={value}
      onChange={event => onChange(event.target.value as Cadence)}
      choices={(Object.keys(words) as Cadence[]).map(cadence => ({ value: cadence, label: words[cadence] }))}
    />
  )
}
