import { Trans } from '@lingui/react/macro'
import { gender } from '@lists'
import { LockKeyhole } from 'lucide-react'
import { GuardianPart } from '@/features/registration/GuardianPart'
import { useLocale } from '@/shared/lib/i18n'
import { choicesOf } from '@/shared/lib/lists'
import { isMinor, today } from '@/shared/lib/person'
import { Radios, Text, useAnswer } from './fields'

export function IdentitySection() {
  const locale = useLocale()
  const birth = useAnswer('identity.birthDate')
  const residence = useAnswer('location.residenceCountry')
  const origin = useAnswer('location.originCountry')
  return (
    <div className="grid gap-2">
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <Text
          name="identity.firstName"
          label={<Trans>Prénom</Trans>}
          required
          autoComplete="given-name"
          maxLength={100}
        />
        <Text
          name="identity.lastName"
          label={<Trans>Nom</Trans>}
          required
          autoComplete="family-name"
          maxLength={100}
        />
      </div>
      <Radios
        name="identity.gender"
        label={<Trans>Genre</Trans>}
        hint={<Trans>Une lettre de votre code en dépend.</Trans>}
        required
        columns={3}
        choices={choicesOf(gender, locale)}
      />
      <Text
        name="identity.birthDate"
        type="date"
        label={<Trans>Date de naissance</Trans>}
        hint={<Trans>Jamais publiée : au plus une tranche d’âge.</Trans>}
        autoComplete="bday"
        max={today()}
        className="sm:max-w-64"
      />
      {isMinor(birth) ? <GuardianPart region={residence || origin || 'MA'} /> : null}
      <section aria-labelledby="papers-title" className="mt-2 border-t border-line pt-6">
        <h2 id="papers-title" className="flex items-center gap-2 font-bold">
          <LockKeyhole size={18} aria-hidden="true" className="text-muted" />
          <Trans>Papiers</Trans>
        </h2>
        <p className="mt-1 mb-4 text-sm text-muted">
          <Trans>
            Utiles pour un contrat ou un voyage. Ils sont chiffrés et ne paraissent sur aucune page.
          </Trans>
        </p>
        <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
          <Text
            name="identity.passportNumber"
            label={<Trans>Numéro de passeport</Trans>}
            autoComplete="off"
            maxLength={40}
            spellCheck={false}
          />
          <Text
            name="identity.residenceCard"
            label={<Trans>Titre de séjour</Trans>}
            autoComplete="off"
            maxLength={40}
            spellCheck={false}
          />
        </div>
      </section>
    </div>
  )
}
