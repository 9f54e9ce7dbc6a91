import { Trans, useLingui } from '@lingui/react/macro'
import { documentType, gender } from '@lists'
import { LockKeyhole } from 'lucide-react'
import { GuardianPart } from '@/features/registration/GuardianPart'
import { SameNumber } from '@/features/registration/SameNumber'
import { useCountries } from '@/features/world/reference'
import { useLocale } from '@/shared/lib/i18n'
import { choicesOf } from '@/shared/lib/lists'
import { isMinor, today } from '@/shared/lib/person'
import { PhoneAnswer } from '@/shared/ui/PhoneAnswer'
import { Choose, Radios, Text, useAnswer } from './fields'

export function IdentitySection() {
  const { t } = useLingui()
  const locale = useLocale()
  const { dialCodes } = useCountries()
  const birth = useAnswer('identity.birthDate')
  const residence = useAnswer('residence.country')
  const nationality = useAnswer('origins.nationality')
  const region = residence || nationality || 'MA'
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
        required
        autoComplete="bday"
        max={today()}
        className="sm:max-w-64"
      />
      {isMinor(birth) ? <GuardianPart region={region} /> : null}
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
        <Text
          name="identity.email"
          type="email"
          label={<Trans>Adresse e-mail</Trans>}
          hint={<Trans>Votre code et votre lien de connexion y arrivent.</Trans>}
          required
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
        />
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
