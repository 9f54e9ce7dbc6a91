import { Trans } from '@lingui/react/macro'
import { useFormContext } from 'react-hook-form'
import { SameNumber } from '@/features/registration/SameNumber'
import { useCountries } from '@/features/world/reference'
import type { TalentValues } from '../content'
import { Area, Phone, Text } from './fields'

export function ContactSection() {
  const { dialCodes } = useCountries()
  const [residence, origin] = useFormContext<TalentValues>().watch([
    'location.residenceCountry',
    'location.originCountry',
  ])
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
      <Phone
        name="contact.phone"
        label={<Trans>Téléphone</Trans>}
        hint={<Trans>Un numéro partagé en famille convient.</Trans>}
        required
        dialCodes={dialCodes}
        region={region}
      />
      <Phone name="contact.whatsapp" label="WhatsApp" dialCodes={dialCodes} region={region} />
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
