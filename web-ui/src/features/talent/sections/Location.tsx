import { Trans } from '@lingui/react/macro'
import { CityField, CountryField, NationalityField, useForgetCity } from '@/features/world/fields'
import { useLongForm } from '@/shared/lib/long-form'
import { useAnswer } from './fields'

const city = {
  city: 'location.residenceCity',
  cityName: 'location.residenceCityName',
  cityOther: 'location.residenceCityOther',
}

export function LocationSection() {
  const form = useLongForm()
  const gender = useAnswer('identity.gender')
  const forgetCity = useForgetCity(city)
  return (
    <div className="grid gap-2">
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <CountryField
          name="location.originCountry"
          label={<Trans>Pays d’origine</Trans>}
          required
          onChosen={country => {
            if (country && !form.get('location.nationality')) form.set('location.nationality', country)
          }}
        />
        <NationalityField
          name="location.nationality"
          label={<Trans>Nationalité</Trans>}
          required
          gender={gender}
        />
      </div>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <CountryField
          name="location.residenceCountry"
          label={<Trans>Pays où vous vivez</Trans>}
          required
          onChosen={forgetCity}
        />
        <CityField country="location.residenceCountry" {...city} label={<Trans>Ville où vous vivez</Trans>} />
      </div>
    </div>
  )
}
