import { Trans } from '@lingui/react/macro'
import { EmailAnswer } from '@/features/registration/EmailAnswer'
import { SameNumber } from '@/features/registration/SameNumber'
import { useCountries } from '@/features/world/reference'
import { PhoneAnswer } from '@/shared/ui/PhoneAnswer'
import { Area, useAnswer } from './fields'

export function ContactSection() {
  const { dialCodes } = useCountries()
  const residence = useAnswer('location.residenceCountry')
  const origin = useAnswer('location.originCountry')
  const region = residence || origin || 'MA'
  return (
    <div className="grid gap-2">
      <EmailAnswer name="contact.email" />
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
