import { Trans } from '@lingui/react/macro'
import { LockKeyhole } from 'lucide-react'
import { PersonPart } from '@/features/registration/PersonPart'
import { Text, useAnswer } from './fields'

export function IdentitySection() {
  const residence = useAnswer('location.residenceCountry')
  const origin = useAnswer('location.originCountry')
  return (
    <div className="grid gap-2">
      <PersonPart region={residence || origin || 'MA'} />
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
