import { Trans, useLingui } from '@lingui/react/macro'
import { experience } from '@lists'
import { useLocale } from '@/shared/lib/i18n'
import { choicesOf } from '@/shared/lib/lists'
import { Area, Radios } from './fields'

export function ExperienceSection() {
  const { t } = useLingui()
  const locale = useLocale()
  return (
    <div className="grid gap-2">
      <Radios
        name="experience.yearsExperience"
        label={<Trans>Années d’expérience</Trans>}
        columns={2}
        choices={choicesOf(experience, locale)}
      />
      <Area
        name="experience.bio"
        label={<Trans>Présentez-vous</Trans>}
        hint={
          <Trans>
            Visible sur votre page. Deux ou trois phrases suffisent : ce que vous faites, ce qui vous
            ressemble.
          </Trans>
        }
        placeholder={t`Je chante depuis l’enfance, en wolof et en français…`}
        rows={6}
        maxLength={4000}
      />
      <Area
        name="experience.education"
        label={<Trans>Formation</Trans>}
        hint={<Trans>Écoles, ateliers, stages, apprentissage auprès d’un maître.</Trans>}
        rows={4}
        maxLength={4000}
      />
    </div>
  )
}
