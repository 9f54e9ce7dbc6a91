import { Trans } from '@lingui/react/macro'
import { appearance } from '@lists'
import { CountryField, NationalityField } from '@/features/world/fields'
import { useLocale } from '@/shared/lib/i18n'
import { choicesOf } from '@/shared/lib/lists'
import { Chips, Tick, useAnswer } from './fields'

export function OriginsSection() {
  const locale = useLocale()
  const gender = useAnswer('identity.gender')
  const appearances = useAnswer('origins.appearances')
  return (
    <div className="grid gap-2">
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <NationalityField
          name="origins.nationality"
          label={<Trans>Nationalité</Trans>}
          required
          gender={gender}
        />
        <CountryField name="origins.originCountry" label={<Trans>Pays d’origine</Trans>} />
      </div>
      <Chips
        name="origins.appearances"
        label={<Trans>Apparences que vous pouvez jouer</Trans>}
        hint={
          <Trans>
            Ne répondez que si vous le voulez. Seules les équipes de casting habilitées s’en servent ; jamais
            public, jamais exporté.
          </Trans>
        }
        choices={choicesOf(appearance, locale)}
      />
      {appearances.length > 0 ? (
        <Tick
          name="origins.appearanceConsent"
          label={
            <Trans>
              J’accepte que taalentio garde ces réponses, chiffrées, pour les castings. Je peux les retirer
              quand je veux.
            </Trans>
          }
        />
      ) : null}
    </div>
  )
}
