import { Trans, useLingui } from '@lingui/react/macro'
import { languageLevel } from '@lists'
import { useQuery } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { type ReactNode, useCallback, useEffect } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { answer, api } from '@/shared/lib/api'
import { useLocale } from '@/shared/lib/i18n'
import { choicesOf } from '@/shared/lib/lists'
import { Button, IconButton } from '@/shared/ui/Button'
import { Combobox, type Option } from '@/shared/ui/Combobox'
import { Field, Select, TextInput } from '@/shared/ui/Field'
import { LockedAnswer, useLocked, useRefusal } from '@/shared/ui/form'
import { isUnlisted, searchCities, useCountries, useLanguages, useNationalities } from './reference'

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
  const { setValue, trigger } = useFormContext()
  const value = String(useFormContext().watch(name) ?? '')
  const error = useRefusal(name)
  const chosen = value ? (options.find(option => option.value === value) ?? { value, label: value }) : null
  if (useLocked(name)) return <LockedAnswer label={label}>{chosen?.label ?? '–'}</LockedAnswer>
  return (
    <Field name={name} label={label} hint={hint} required={required} error={error}>
      <Combobox
        value={chosen}
        onChange={option => {
          setValue(name, option?.value ?? '', { shouldDirty: true, shouldTouch: true })
          if (error) void trigger(name)
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
  const { setValue, trigger, register, watch } = useFormContext()
  const [countryCode, id, name] = watch([country, city, cityName]) as [string, string, string]
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
    if (known && String(known.id) === id && !name) setValue(cityName, known.name)
  }, [known, id, name, cityName, setValue])

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
            setValue(city, option?.value ?? '', { shouldDirty: true, shouldTouch: true })
            setValue(cityName, option?.label ?? '')
            if (Number(option?.value ?? 0) >= 0) setValue(cityOther, '')
            if (error) void trigger(city)
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
          <TextInput {...register(cityOther)} maxLength={100} autoComplete="address-level2" />
        </Field>
      ) : null}
    </>
  )
}

/** Forget the city when the country it lies in changes. */
export function useForgetCity(paths: { city: string; cityName: string; cityOther: string }) {
  const { setValue } = useFormContext()
  return () => {
    setValue(paths.city, '', { shouldDirty: true })
    setValue(paths.cityName, '')
    setValue(paths.cityOther, '', { shouldDirty: true })
  }
}

const often = ['fr', 'en', 'ar', 'pt', 'sw', 'wo', 'ha', 'yo', 'ln', 'bm', 'zgh', 'am']

/** Languages spoken, each with its level. */
export function LanguagesField({ name }: { name: string }) {
  const { t } = useLingui()
  const locale = useLocale()
  const { control, register } = useFormContext()
  const { fields, append, remove } = useFieldArray({ control, name })
  const spoken = fields as unknown as { id: string; code: string }[]
  const languages = useLanguages()
  const has = (code: string) => spoken.some(language => language.code === code)
  const add = (code: string) => {
    if (code && !has(code)) append({ code, level: '' })
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
          nothing={t`Cette langue n’est pas dans la liste.`}
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
                key={language.id}
                className="flex flex-wrap items-center gap-2 rounded-in border border-line bg-surface py-2 ps-4 pe-2"
              >
                <span className="w-full font-semibold sm:w-auto sm:min-w-28 sm:flex-1">{label}</span>
                <Select
                  aria-label={t`Niveau : ${label}`}
                  choices={choicesOf(languageLevel, locale)}
                  empty={t`Niveau`}
                  className="flex-1 sm:max-w-48"
                  {...register(`${name}.${index}.level`)}
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
