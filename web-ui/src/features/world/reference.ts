import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { answer, api } from '@/shared/lib/api'
import { type Option, searchIn } from '@/shared/lib/find'
import { type Locale, useLocale } from '@/shared/lib/i18n'
import type { City, Country } from '@/shared/lib/model'
import type { DialCode } from '@/shared/ui/PhoneField'

const untilReload = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY }

export const countriesQuery = queryOptions({
  queryKey: ['countries'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/countries', { signal })),
  ...untilReload,
})

export const languagesQuery = queryOptions({
  queryKey: ['languages'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/languages', { signal })),
  ...untilReload,
})

export const currenciesQuery = queryOptions({
  queryKey: ['currencies'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/currencies', { signal })),
  ...untilReload,
})

/** The countries by name in the language in use, African ones first: most of us live there. */
export function useCountries() {
  const locale = useLocale()
  const { data, isError, refetch } = useQuery(countriesQuery)
  return useMemo(() => {
    const countries = data ? sorted(data, locale) : []
    const options = countries.map((country): Option => ({ value: country.code, label: country.name[locale] }))
    const byCode = new Map(countries.map(country => [country.code, country]))
    return {
      ready: data !== undefined,
      failed: isError,
      retry: () => void refetch(),
      options,
      search: searchIn(options, 300),
      byCode,
      dialCodes: countries.flatMap(({ code, name, callingCode }): DialCode[] =>
        callingCode ? [{ country: code, name: name[locale], callingCode: callingCode.replace('+', '') }] : [],
      ),
    }
  }, [data, isError, refetch, locale])
}

function sorted(countries: readonly Country[], locale: Locale) {
  const collator = new Intl.Collator(locale)
  return [...countries].sort(
    (a, b) => Number(b.african) - Number(a.african) || collator.compare(a.name[locale], b.name[locale]),
  )
}

/** How one calls somebody of that country; in French by gender, both forms when it is not stated. */
export function nationalityWord(country: Country, gender: string, locale: Locale) {
  const { masculine, feminine, en } = country.nationality
  if (locale === 'en') return en
  if (gender === 'F') return feminine
  if (gender === 'M' || masculine === feminine) return masculine
  return `${masculine} / ${feminine}`
}

/** Nationalities as one types, written for the person's gender. */
export function useNationalities(gender: string) {
  const locale = useLocale()
  const { data } = useQuery(countriesQuery)
  return useMemo(() => {
    const options = (data ?? [])
      .filter(country => country.nationality.en)
      .map(
        (country): Option => ({
          value: country.code,
          label: nationalityWord(country, gender, locale),
          detail: country.name[locale],
        }),
      )
      .sort((a, b) => a.label.localeCompare(b.label, locale))
    return { options, search: searchIn(options, 300) }
  }, [data, gender, locale])
}

/** The entry that stands for a place the list does not hold. */
export const isUnlisted = (city: City) => city.id < 0

/** Cities of one country whose name begins with what was typed; « Ville non listée » comes last. */
export async function searchCities(
  country: string,
  q: string,
  signal: AbortSignal,
): Promise<readonly City[]> {
  return answer(
    api.GET('/api/v1/cities', { params: { query: { country, limit: 20, ...(q ? { q } : {}) } }, signal }),
  )
}

export function useLanguages() {
  const locale = useLocale()
  const { data } = useQuery(languagesQuery)
  return useMemo(() => {
    const options = (data ?? []).map(
      (language): Option => ({ value: language.code, label: capital(language[locale], locale) }),
    )
    return {
      options,
      search: searchIn(options, 300),
      name: (code: string, typed?: string) =>
        typed || (options.find(option => option.value === code)?.label ?? code),
    }
  }, [data, locale])
}

function capital(word: string, locale: Locale) {
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1)
}
