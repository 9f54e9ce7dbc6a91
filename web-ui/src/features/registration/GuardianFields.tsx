import { Trans } from '@lingui/react/macro'
import { ShieldCheck } from 'lucide-react'
import { DocumentSlot } from '@/features/file/fields'
import { useCountries } from '@/features/world/reference'
import { formFields } from '@/shared/ui/form'
import { PhoneAnswer } from '@/shared/ui/PhoneAnswer'
import type { Guardian } from './guardian'

const { Text } = formFields<{ guardian: Guardian }>()

/** Asked for as soon as the birth date says « under eighteen ». */
export function GuardianFields({ region }: { region: string }) {
  const { dialCodes } = useCountries()
  return (
    <section
      aria-labelledby="guardian-title"
      className="rounded-ui border border-line border-s-4 border-s-ochre bg-surface p-5"
    >
      <h2 id="guardian-title" className="flex items-center gap-2 text-lg font-bold">
        <ShieldCheck size={22} aria-hidden="true" className="text-ochre-text" />
        <Trans>Parent ou tuteur·rice</Trans>
      </h2>
      <p className="mt-1 mb-4 text-sm text-muted">
        <Trans>
          Avant 18 ans, une personne responsable donne son accord. La fiche reste visible des seules équipes
          de casting, et c’est à elle que l’on écrit.
        </Trans>
      </p>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <Text
          name="guardian.name"
          label={<Trans>Prénom et nom</Trans>}
          required
          autoComplete="off"
          maxLength={200}
        />
        <Text
          name="guardian.email"
          label={<Trans>Son adresse e-mail</Trans>}
          type="email"
          inputMode="email"
          autoComplete="off"
        />
        <PhoneAnswer
          name="guardian.phone"
          label={<Trans>Son téléphone</Trans>}
          required
          dialCodes={dialCodes}
          region={region}
        />
      </div>
      <DocumentSlot
        name="guardian.consent"
        slot="guardianConsent"
        label={<Trans>Accord écrit et signé</Trans>}
        hint={
          <Trans>
            Une lettre sur papier libre suffit : photographiez-la ou envoyez le PDF. Elle reste privée.
          </Trans>
        }
        required
        photographed
        accept=".pdf,image/jpeg,image/png"
        rule={<Trans>Photo ou PDF, 10 Mo au plus</Trans>}
      />
    </section>
  )
}
