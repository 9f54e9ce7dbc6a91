import { Trans, useLingui } from '@lingui/react/macro'
import { availability, dance, experience, instrument, licence, stunt, talentType } from '@lists'
import type { ReactNode } from 'react'
import { useLocale } from '@/shared/lib/i18n'
import { choicesOf } from '@/shared/lib/lists'
import { useAnswer } from '@/shared/lib/long-form'
import type { Choice } from '@/shared/ui/Field'
import { Folded } from '@/shared/ui/Folded'
import { useRefusal } from '@/shared/ui/form'
import { Chips, Choose, Radios } from './fields'

export function TypesSection() {
  const { t } = useLingui()
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
      <Choose
        name="types.availability"
        label={<Trans>Vos disponibilités</Trans>}
        choices={choicesOf(availability, locale)}
        empty={t`Je préfère ne pas répondre`}
      />
      <div className="grid gap-2">
        <Practices
          name="types.licences"
          label={<Trans>Vos permis</Trans>}
          hint={<Trans>Ceux que vous pourriez montrer sur un tournage.</Trans>}
          choices={choicesOf(licence, locale)}
        />
        <Practices
          name="types.stunts"
          label={<Trans>Vos cascades</Trans>}
          hint={<Trans>Seulement celles que vous avez apprises avec un professionnel.</Trans>}
          choices={choicesOf(stunt, locale)}
        />
        <Practices name="types.dances" label={<Trans>Vos danses</Trans>} choices={choicesOf(dance, locale)} />
        <Practices
          name="types.instruments"
          label={<Trans>Vos instruments</Trans>}
          choices={choicesOf(instrument, locale)}
        />
      </div>
    </div>
  )
}

interface PracticesProps {
  name: 'types.licences' | 'types.stunts' | 'types.dances' | 'types.instruments'
  label: ReactNode
  hint?: ReactNode
  choices: readonly Choice[]
}

/** What somebody can do on a set: few have much to tell of each, so each list waits folded. */
function Practices({ name, label, hint, choices }: PracticesProps) {
  const chosen = useAnswer<readonly string[]>(name)
  const refusal = useRefusal(name)
  return (
    <Folded title={label} chosen={chosen.length} opened={refusal !== undefined}>
      <Chips name={name} label={label} hint={hint} choices={choices} />
    </Folded>
  )
}
