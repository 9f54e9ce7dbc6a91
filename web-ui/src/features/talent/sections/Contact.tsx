import { Trans } from '@lingui/react/macro'
import { SameNumber } from '@/features/registration/SameNumber'
import { useCountries } from '@/features/world/reference'
import { PhoneAnswer } from '@/shared/ui/PhoneAnswer'
import { Area, Text, useAnswer } from './fields'

export function ContactSection() {
  const { dialCodes } = useCountries()
  const residence = useAnswer('location.residenceCountry')
  const origin = useAnswer('location.originCountry')
  const region = residence || origin || 'MA'
  return (
    <div className="grid gap-2">
      <Text
        name="contact.email"
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
      <PhoneAnswer
        name="contact.phone"
        label={<Trans>Téléphone</Trans>}
        hint={<Trans>Un numéro partagé en famille convient.</Trans>}
        required
        dialCodes={dialCodes}
        region={region}
      />
      <PhoneAnswer name="contact.whatsapp" label="WhatsApp" dialCodes={dialCodes} region={region} />
      <SameNumber from="contact.phone" to="contact.whatsapp" />
      <Area
        name="contact.address"
        label={<Trans>Adresse postale</Trans>}
        rows={2}
        maxLength={300}
        autoComplete="street-address"
      />
    </div>
  )
}
