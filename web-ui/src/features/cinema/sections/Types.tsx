import { Trans, useLingui } from '@lingui/react/macro'
import { availability, dance, experience, instrument, licence, stunt, talentType } from '@lists'
import { useLocale } from '@/shared/lib/i18n'
import { choicesOf } from '@/shared/lib/lists'
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
      <Chips
        name="types.licences"
        label={<Trans>Vos permis</Trans>}
        hint={<Trans>Ceux que vous pourriez montrer sur un tournage.</Trans>}
        choices={choicesOf(licence, locale)}
      />
      <Chips
        name="types.stunts"
        label={<Trans>Vos cascades</Trans>}
        hint={<Trans>Seulement celles que vous avez apprises avec un professionnel.</Trans>}
        choices={choicesOf(stunt, locale)}
      />
      <Chips name="types.dances" label={<Trans>Vos danses</Trans>} choices={choicesOf(dance, locale)} />
      <Chips
        name="types.instruments"
        label={<Trans>Vos instruments</Trans>}
        choices={choicesOf(instrument, locale)}
      />
    </div>
  )
}
