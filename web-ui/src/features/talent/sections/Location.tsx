import { Trans } from '@lingui/react/macro'
import { useFormContext } from 'react-hook-form'
import { CityField, CountryField, NationalityField, useForgetCity } from '@/features/world/fields'
import type { TalentValues } from '../content'

const city = {
  city: 'location.residenceCity',
  cityName: 'location.residenceCityName',
  cityOther: 'location.residenceCityOther',
}

export function LocationSection() {
  const { getValues, setValue, watch } = useFormContext<TalentValues>()
  const gender = watch('identity.gender')
  const forgetCity = useForgetCity(city)
  return (
    <div className="grid gap-2">
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <CountryField
          name="location.originCountry"
          label={<Trans>Pays d’origine</Trans>}
          required
          onChosen={country => {
            if (country && !getValues('location.nationality'))
              setValue('location.nationality', country, { shouldDirty: true })
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
