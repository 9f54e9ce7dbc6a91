import { Trans } from '@lingui/react/macro'
import { CityField, CountryField, useForgetCity } from '@/features/world/fields'

const city = { city: 'residence.city', cityName: 'residence.cityName', cityOther: 'residence.cityOther' }

export function ResidenceSection() {
  const forgetCity = useForgetCity(city)
  return (
    <div className="grid gap-2">
      <CountryField
        name="residence.country"
        label={<Trans>Pays où vous vivez</Trans>}
        required
        onChosen={forgetCity}
      />
      <CityField country="residence.country" {...city} label={<Trans>Ville où vous vivez</Trans>} />
    </div>
  )
}
