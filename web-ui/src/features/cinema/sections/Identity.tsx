import { Trans, useLingui } from '@lingui/react/macro'
import { documentType } from '@lists'
import { LockKeyhole } from 'lucide-react'
import { EmailAnswer } from '@/features/registration/EmailAnswer'
import { PersonPart } from '@/features/registration/PersonPart'
import { SameNumber } from '@/features/registration/SameNumber'
import { useCountries } from '@/features/world/reference'
import { useLocale } from '@/shared/lib/i18n'
import { choicesOf } from '@/shared/lib/lists'
import { PhoneAnswer } from '@/shared/ui/PhoneAnswer'
import { Choose, Text, useAnswer } from './fields'

export function IdentitySection() {
  const { t } = useLingui()
  const locale = useLocale()
  const { dialCodes } = useCountries()
  const residence = useAnswer('residence.country')
  const nationality = useAnswer('origins.nationality')
  const region = residence || nationality || 'MA'
  return (
    <div className="grid gap-2">
      <PersonPart birthDateRequired region={region} />
      <section aria-labelledby="papers-title" className="mt-2 border-t border-line pt-6">
        <h2 id="papers-title" className="flex items-center gap-2 font-bold">
          <LockKeyhole size={18} aria-hidden="true" className="text-muted" />
          <Trans>Pièce d’identité</Trans>
        </h2>
        <p className="mt-1 mb-4 text-sm text-muted">
          <Trans>
            Une production doit savoir qui elle engage. Le numéro est chiffré et ne paraît sur aucune page.
          </Trans>
        </p>
        <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
          <Choose
            name="identity.documentType"
            label={<Trans>Document</Trans>}
            required
            choices={choicesOf(documentType, locale)}
            empty={t`Choisir`}
          />
          <Text
            name="identity.documentNumber"
            label={<Trans>Numéro</Trans>}
            required
            autoComplete="off"
            maxLength={40}
            spellCheck={false}
          />
        </div>
      </section>
      <section aria-labelledby="reach-title" className="mt-2 border-t border-line pt-6">
        <h2 id="reach-title" className="mb-4 font-bold">
          <Trans>Pour vous joindre</Trans>
        </h2>
        <EmailAnswer name="identity.email" />
        <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
          <PhoneAnswer
            name="identity.phone"
            label={<Trans>Téléphone</Trans>}
            required
            dialCodes={dialCodes}
            region={region}
          />
          <div>
            <PhoneAnswer name="identity.whatsapp" label="WhatsApp" dialCodes={dialCodes} region={region} />
            <SameNumber from="identity.phone" to="identity.whatsapp" />
          </div>
        </div>
        <Text
          name="identity.website"
          type="url"
          inputMode="url"
          label={<Trans>Site web</Trans>}
          placeholder="https://"
          autoComplete="url"
          autoCapitalize="none"
          maxLength={500}
        />
      </section>
    </div>
  )
}
