import { Trans } from '@lingui/react/macro'
import { experience, talentType } from '@lists'
import { useLocale } from '@/shared/lib/i18n'
import { choicesOf } from '@/shared/lib/lists'
import { Chips, Radios } from './fields'

export function TypesSection() {
  const locale = useLocale()
  return (
    <div className="grid gap-4">
      <Chips
        name="types.talentTypes"
        label={<Trans>Ce que vous proposez</Trans>}
        hint={
          <Trans>Une ou plusieurs réponses. Sans expérience, commencez par figurant·e ou silhouette.</Trans>
        }
        required
        choices={choicesOf(talentType, locale)}
      />
      <Radios
        name="types.yearsExperience"
        label={<Trans>Années d’expérience</Trans>}
        columns={2}
        choices={choicesOf(experience, locale)}
      />
    </div>
  )
}
