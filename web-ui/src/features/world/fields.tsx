import { Trans, useLingui } from '@lingui/react/macro'
import { languageLevel } from '@lists'
import { useQuery } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { type ReactNode, useCallback, useEffect } from 'react'
import { answer, api } from '@/shared/lib/api'
import type { Option } from '@/shared/lib/find'
import { useLocale } from '@/shared/lib/i18n'
import { choicesOf } from '@/shared/lib/lists'
import { useAnswer, useLongForm } from '@/shared/lib/long-form'
import { Button, IconButton } from '@/shared/ui/Button'
import { Combobox } from '@/shared/ui/Combobox'
import { Field, Select, TextInput } from '@/shared/ui/Field'
import { LockedAnswer, useLines, useLocked, useRefusal } from '@/shared/ui/form'
import { isUnlisted, searchCities, useCountries, useLanguages, useNationalities } from './reference'
import { type SpokenAnswer, UNLISTED_LANGUAGE } from './spoken'

interface Described {
  name: string
  label: ReactNode
  hint?: ReactNode
  required?: boolean
}

interface OptionFieldProps extends Described {
  options: readonly Option[]
  search: (typed: string) => Promise<readonly Option[]>
  placeholder?: string
  onChosen?: (value: string) => void
}

/** One value out of a list at hand, searched as one types. */
function OptionField({
  name,
  label,
  hint,
  required = false,
  options,
  search,
  placeholder,
  onChosen,
}: OptionFieldProps) {
  const form = useLongForm()
  const value = useAnswer<string>(name)
  const error = useRefusal(name)
  const chosen = value ? (options.find(option => option.value === value) ?? { value, label: value }) : null
  if (useLocked(name)) return <LockedAnswer label={label}>{chosen?.label ?? '–'}</LockedAnswer>
  return (
    <Field name={name} label={label} hint={hint} required={required} error={error}>
      <Combobox
        value={chosen}
        onChange={option => {
          form.set(name, option?.value ?? '')
          onChosen?.(option?.value ?? '')
        }}
        search={search}
        {...(placeholder ? { placeholder } : {})}
      />
    </Field>
  )
}

export function CountryField(props: Described & { onChosen?: (value: string) => void }) {
  const { t } = useLingui()
  const { options, search } = useCountries()
  return (
    <OptionField {...props} options={options} search={search} placeholder={t`Tapez les premières lettres`} />
  )
}

export function NationalityField({ gender, ...props }: Described & { gender: string }) {
  const { t } = useLingui()
  const { options, search } = useNationalities(gender)
  return (
    <OptionField {...props} options={options} search={search} placeholder={t`Tapez les premières lettres`} />
  )
}

interface CityFieldProps {
  /** Path of the country the cities are of. */
  country: string
  city: string
  /** Where the city's name is remembered on the device. */
  cityName: string
  /** Path of the free text for a city the list does not hold. */
  cityOther: string
  label: ReactNode
}

/** City of a country, found as one types; « Ville non listée » asks for its name. */
export function CityField({ country, city, cityName, cityOther, label }: CityFieldProps) {
  const { t } = useLingui()
  const form = useLongForm()
  const countryCode = useAnswer<string>(country)
  const id = useAnswer<string>(city)
  const name = useAnswer<string>(cityName)
  const other = useAnswer<string>(cityOther)
  const error = useRefusal(city)
  const otherError = useRefusal(cityOther)
  const known = useQuery({
    queryKey: ['city', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/cities/{id}', { params: { path: { id: Number(id) } }, signal })),
    enabled: id !== '' && name === '',
    staleTime: Number.POSITIVE_INFINITY,
  }).data
  useEffect(() => {
    if (known && String(known.id) === id && !name) form.set(cityName, known.name)
  }, [known, id, name, cityName, form])

  const unlisted = Number(id) < 0
  const search = useCallback(
    async (typed: string, signal: AbortSignal) => {
      if (!countryCode) return []
      const cities = await searchCities(countryCode, typed, signal)
      return cities.map(
        (found): Option => ({
          value: String(found.id),
          label: isUnlisted(found) ? t`Ville non listée` : found.name,
          ...(found.admin1 ? { detail: found.admin1 } : {}),
        }),
      )
    },
    [countryCode, t],
  )

  return (
    <>
      <Field name={city} label={label} required error={error}>
        <Combobox
          key={countryCode}
          value={id ? { value: id, label: unlisted ? t`Ville non listée` : name || '…' } : null}
          onChange={option => {
            form.set(city, option?.value ?? '')
            form.set(cityName, option?.label ?? '')
            if (Number(option?.value ?? 0) >= 0) form.set(cityOther, '')
          }}
          search={search}
          disabled={!countryCode}
          placeholder={countryCode ? t`Tapez le nom de la ville` : t`Choisissez d’abord le pays`}
          nothing={t`Aucune ville de ce nom. Choisissez « Ville non listée ».`}
        />
      </Field>
      {unlisted ? (
        <Field
          name={cityOther}
          label={<Trans>Nom de votre ville ou village</Trans>}
          required
          error={otherError}
        >
          <TextInput
            value={other}
            onChange={event => form.set(cityOther, event.target.value)}
            onBlur={() => form.leave(cityOther)}
            maxLength={100}
            autoComplete="address-level2"
          />
        </Field>
      ) : null}
    </>
  )
}

/** Forget the city when the country it lies in changes. */
export function useForgetCity(paths: { city: string; cityName: string; cityOther: string }) {
  const form = useLongForm()
  return () => {
    form.set(paths.city, '')
    form.set(paths.cityName, '')
    form.set(paths.cityOther, '')
  }
}

const often = ['fr', 'en', 'ar', 'pt', 'sw', 'wo', 'ha', 'yo', 'ln', 'bm', 'zgh', 'am']

/** Languages spoken, each with its level. */
export function LanguagesField({ name }: { name: string }) {
  const { t } = useLingui()
  const locale = useLocale()
  const form = useLongForm()
  const { lines: spoken, append, remove } = useLines<SpokenAnswer>(name)
  const languages = useLanguages()
  const has = (code: string) => spoken.some(language => language.code === code)
  const add = (code: string) => {
    if (code && !has(code)) append({ code, level: '', name: '' })
  }
  const suggestions = languages.options.filter(option => often.includes(option.value) && !has(option.value))
  suggestions.sort((a, b) => often.indexOf(a.value) - often.indexOf(b.value))
  return (
    <div className="grid gap-4">
      <Field name={name} label={<Trans>Ajouter une langue</Trans>} required error={useRefusal(name)}>
        <Combobox
          key={spoken.length}
          value={null}
          onChange={option => add(option?.value ?? '')}
          search={async typed => (await languages.search(typed)).filter(option => !has(option.value))}
          placeholder={t`Wolof, français, lingala…`}
          nothing={t`Cette langue n’est pas dans la liste. Choisissez « Autre langue ».`}
        />
      </Field>
      {suggestions.length > 0 ? (
        <div className="-mt-4 flex flex-wrap gap-2">
          {suggestions.slice(0, 8).map(option => (
            <Button
              key={option.value}
              tone="secondary"
              size="sm"
              icon={Plus}
              onClick={() => add(option.value)}
            >
              {option.label}
            </Button>
          ))}
        </div>
      ) : null}
      {spoken.length > 0 ? (
        <ul className="grid gap-2" aria-label={t`Langues ajoutées`}>
          {spoken.map((language, index) => {
            const label = languages.name(language.code)
            return (
              <li
                key={language.code}
                className="flex flex-wrap items-center gap-2 rounded-in border border-line bg-surface py-2 ps-4 pe-2"
              >
                {language.code === UNLISTED_LANGUAGE ? (
                  <UnlistedLanguage name={`${name}.${index}.name`} />
                ) : (
                  <span className="w-full font-semibold sm:w-auto sm:min-w-28 sm:flex-1">{label}</span>
                )}
                <Select
                  aria-label={t`Niveau : ${label}`}
                  choices={choicesOf(languageLevel, locale)}
                  empty={t`Niveau`}
                  className="flex-1 sm:max-w-48"
                  value={language.level}
                  onChange={event => form.set(`${name}.${index}.level`, event.target.value)}
                />
                <IconButton icon={X} label={t`Retirer ${label}`} onClick={() => remove(index)} />
              </li>
            )
          })}
        </ul>
      ) : null}
    </div>
  )
}

/** What a language that the list lacks is called. */
function UnlistedLanguage({ name }: { name: string }) {
  const form = useLongForm()
  return (
    <div className="w-full sm:w-auto sm:flex-1">
      <Field name={name} label={<Trans>Nom de cette langue</Trans>} required error={useRefusal(name)}>
        <TextInput
          value={useAnswer<string>(name)}
          onChange={event => form.set(name, event.target.value)}
          onBlur={() => form.leave(name)}
          maxLength={60}
        />
      </Field>
    </div>
  )
}
