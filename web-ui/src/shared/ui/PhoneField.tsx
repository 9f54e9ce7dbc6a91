import { useLingui } from '@lingui/react/macro'
import { ChevronDown } from 'lucide-react'
import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { loadPhoneRules, phoneRules } from '@/shared/lib/phone'
import { useFieldControl } from '@/shared/ui/Field'

export interface DialCode {
  /** ISO 3166-1 alpha-2. */
  country: string
  name: string
  /** Without the plus: `212`. */
  callingCode: string
}

interface PhoneFieldProps {
  value: string
  /** E.164 (`+212612345678`) whenever the number can be read, else what was typed; and the country it is read in. */
  onChange: (value: string, country: string) => void
  onBlur?: () => void
  dialCodes: readonly DialCode[]
  /** Country assumed at first. */
  region: string
  autoComplete?: string
}

/** Country code and national number. The numbering plans load only once somebody touches the field. */
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
  const told = useRef(value)
  useLayoutEffect(() => {
    if (!value) setCountry(region)
  }, [region, value])
  // A number that did not come from here: copied from another field, or a draft taken up again. Looked at before the next
  // key can be pressed, or what is being typed would be taken for it.
  useLayoutEffect(() => {
    if (value === told.current) return
    told.current = value
    setNational(withoutCode(value, dialCodes))
    setCountry(countryOf(value, dialCodes, region) ?? region)
  }, [value, dialCodes, region])

  function tell(nextCountry: string, typed: string) {
    const read = readable(typed, nextCountry)
    const known = read?.country ?? nextCountry
    if (known !== country) setCountry(known)
    told.current = read?.number ?? typed.trim()
    onChange(told.current, typed.trim() ? known : '')
  }

  const readAgain = useEffectEvent(() => {
    if (national.trim() && !value.startsWith('+')) tell(country, national)
  })
  function loadPlans() {
    if (!phoneRules()) void loadPhoneRules().then(() => readAgain())
  }

  return (
    <div className="flex gap-2" dir="ltr">
      {dialCodes.length > 0 ? (
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
            {dialCodes.some(entry => entry.country === country) ? null : <option value={country}>+</option>}
            {dialCodes.map(entry => (
              <option key={entry.country} value={entry.country}>
                {`${entry.name} +${entry.callingCode}`}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <input
        {...control}
        type="tel"
        inputMode="tel"
        autoComplete={autoComplete}
        value={national}
        onFocus={loadPlans}
        onChange={event => {
          setNational(event.target.value)
          tell(country, event.target.value)
        }}
        onBlur={() => {
          const read = readable(national, country)
          if (read?.isValid()) {
            setNational(read.formatNational())
            tell(country, national)
          }
          onBlur?.()
        }}
        className="control min-w-0 flex-1"
      />
    </div>
  )
}

function readable(typed: string, country: string) {
  return typed.trim() ? phoneRules()?.parsePhoneNumberFromString(typed, country as never) : undefined
}

function countryOf(value: string, dialCodes: readonly DialCode[], preferred: string) {
  if (!value.startsWith('+')) return undefined
  const matching = longestFirst(dialCodes).filter(entry => value.startsWith(`+${entry.callingCode}`))
  return (matching.find(entry => entry.country === preferred) ?? matching[0])?.country
}

function withoutCode(value: string, dialCodes: readonly DialCode[]) {
  if (!value.startsWith('+')) return value
  const code = longestFirst(dialCodes).find(entry => value.startsWith(`+${entry.callingCode}`))?.callingCode
  return code ? value.slice(code.length + 1) : value
}

function longestFirst(dialCodes: readonly DialCode[]) {
  return [...dialCodes].sort((a, b) => b.callingCode.length - a.callingCode.length)
}
