import { Trans, useLingui } from '@lingui/react/macro'
import { availability, rateUnit } from '@lists'
import { useQuery } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { currenciesQuery, useCountries } from '@/features/world/reference'
import { useLocale } from '@/shared/lib/i18n'
import { choicesOf } from '@/shared/lib/lists'
import { Button, IconButton } from '@/shared/ui/Button'
import { useLines } from '@/shared/ui/form'
import type { TalentValues } from '../content'
import { Choose, Radios, Text, useAnswer } from './fields'

export function AvailabilitySection() {
  const locale = useLocale()
  return (
    <div className="grid gap-6">
      <Radios
        name="availability.availability"
        label={<Trans>Disponibilité</Trans>}
        columns={2}
        choices={choicesOf(availability, locale)}
      />
      <Rates />
    </div>
  )
}

function Rates() {
  const { t } = useLingui()
  const locale = useLocale()
  const {
    lines: rates,
    append,
    remove,
  } = useLines<TalentValues['availability']['rates'][number]>('availability.rates')
  const residence = useAnswer('location.residenceCountry')
  const { byCode } = useCountries()
  const local = byCode.get(residence)?.currency ?? 'MAD'
  const currencies = useCurrencyChoices([local, ...rates.map(rate => rate.currency)])
  const per = (unit: string) => {
    const entry = rateUnit.find(known => known.key === unit)
    return (locale === 'fr' ? entry?.perFr : entry?.perEn) ?? unit
  }
  const open = rateUnit.filter(unit => !rates.some(rate => rate.unit === unit.key))
  return (
    <section aria-labelledby="rates-title">
      <h2 id="rates-title" className="font-bold">
        <Trans>Vos tarifs</Trans>
      </h2>
      <p className="mt-1 mb-3 text-sm text-muted">
        <Trans>À titre indicatif, réservés aux équipes de casting. Vous restez libre à chaque projet.</Trans>
      </p>
      {rates.map((rate, index) => {
        const unit = per(rate.unit)
        return (
          <div key={rate.unit} className="grid grid-cols-[1fr_6.5rem_auto] items-start gap-x-2">
            <Text
              name={`availability.rates.${index}.amount`}
              label={<Trans>Montant {unit}</Trans>}
              required
              inputMode="decimal"
              autoComplete="off"
              maxLength={12}
            />
            <Choose
              name={`availability.rates.${index}.currency`}
              label={<Trans>Monnaie</Trans>}
              required
              choices={currencies}
            />
            <IconButton
              icon={X}
              label={t`Retirer le tarif ${unit}`}
              onClick={() => remove(index)}
              className="mt-6.5"
            />
          </div>
        )
      })}
      <div className="flex flex-wrap gap-2">
        {open.map(unit => (
          <Button
            key={unit.key}
            tone="secondary"
            size="sm"
            icon={Plus}
            onClick={() => append({ unit: unit.key, amount: '', currency: local })}
          >
            {per(unit.key)}
          </Button>
        ))}
      </div>
    </section>
  )
}

/** Currencies by code, those of this person first. */
function useCurrencyChoices(first: readonly string[]) {
  const { data } = useQuery(currenciesQuery)
  const own = [...new Set([...first, 'EUR', 'USD'])]
  const others = (data ?? []).map(currency => currency.code).filter(code => !own.includes(code))
  return [...own, ...others].map(code => ({ value: code, label: code }))
}
