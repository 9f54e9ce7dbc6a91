import { useLingui } from '@lingui/react/macro'
import { ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useFieldControl } from '@/shared/ui/Field'

export interface DialCode {
  /** ISO 3166-1 alpha-2. */
  country: string
  name: string
  /** Without the plus: `212`. */
  callingCode: string
}

type Formatter = typeof import('libphonenumber-js/min')

interface PhoneFieldProps {
  value: string
  /** Called with E.164 (`+212612345678`) whenever the number can be read, else with what was typed. */
  onChange: (value: string) => void
  onBlur?: () => void
  dialCodes: readonly DialCode[]
  /** Country chosen at first. */
  region: string
  autoComplete?: string
}

/** Country code and national number. The number rules load only once somebody touches the field. */
export function PhoneField({
  value,
  onChange,
  onBlur,
  dialCodes,
  region,
  autoComplete = 'tel-national',
}: PhoneFieldProps) {
  const { t } = useLingui()
  const control = useFieldControl()
  const [country, setCountry] = useState(() => countryOf(value, dialCodes, region) ?? region)
  const [national, setNational] = useState(() => withoutCode(value, dialCodes))
  const [touched, setTouched] = useState(false)
  const [rules, setRules] = useState<Formatter | null>(null)

  function loadRules() {
    if (!rules) void import('libphonenumber-js/min').then(setRules, () => undefined)
  }
  useEffect(() => {
    if (!touched && !value) setCountry(region)
  }, [region, touched, value])

  function tell(nextCountry: string, typed: string) {
    setTouched(true)
    if (!typed.trim()) return onChange('')
    const parsed = rules?.parsePhoneNumberFromString(typed, nextCountry as never)
    if (typed.trim().startsWith('+') && parsed?.country) setCountry(parsed.country)
    const code = dialCodes.find(entry => entry.country === nextCountry)?.callingCode ?? ''
    onChange(
      parsed?.number ??
        (typed.trim().startsWith('+')
          ? typed.trim()
          : `+${code}${typed.replaceAll(/\D/g, '').replace(/^0/, '')}`),
    )
  }

  return (
    <div className="flex gap-2" dir="ltr">
      <div className="relative flex w-24 shrink-0 items-center rounded-in has-focus-visible:outline-3 has-focus-visible:outline-focus">
        <span aria-hidden="true" className="control flex items-center justify-between gap-1 tabular-nums">
          +{dialCodes.find(entry => entry.country === country)?.callingCode}
          <ChevronDown size={16} className="shrink-0 text-muted" />
        </span>
        <select
          aria-label={t`Indicatif du pays`}
          value={country}
          onChange={event => {
            setCountry(event.target.value)
            tell(event.target.value, national)
          }}
          className="absolute inset-0 w-full cursor-pointer opacity-0"
        >
          {dialCodes.map(entry => (
            <option key={entry.country} value={entry.country}>
              {`${entry.name} +${entry.callingCode}`}
            </option>
          ))}
        </select>
      </div>
      <input
        {...control}
        type="tel"
        inputMode="tel"
        autoComplete={autoComplete}
        value={national}
        onFocus={loadRules}
        onChange={event => {
          setNational(event.target.value)
          tell(country, event.target.value)
        }}
        onBlur={() => {
          const parsed = rules?.parsePhoneNumberFromString(national, country as never)
          if (parsed?.isValid()) setNational(parsed.formatNational())
          onBlur?.()
        }}
        className="control min-w-0 flex-1"
      />
    </div>
  )
}

function countryOf(value: string, dialCodes: readonly DialCode[], preferred: string) {
  if (!value.startsWith('+')) return undefined
  const matching = longestFirst(dialCodes).filter(entry => value.startsWith(`+${entry.callingCode}`))
  return (matching.find(entry => entry.country === preferred) ?? matching[0])?.country
}

function withoutCode(value: string, dialCodes: readonly DialCode[]) {
  const code = longestFirst(dialCodes).find(entry => value.startsWith(`+${entry.callingCode}`))?.callingCode
  return code ? value.slice(code.length + 1) : value
}

function longestFirst(dialCodes: readonly DialCode[]) {
  return [...dialCodes].sort((a, b) => b.callingCode.length - a.callingCode.length)
}
