import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { answer, api } from '@/shared/lib/api'
import { useLocale } from '@/shared/lib/i18n'

export type CatalogueTag = 'GENERAL' | 'CINEMA'

export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: ({ signal }) => answer(api.GET('/api/v1/talents', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
})

/** The talents one can name, by category, and the words for each key. */
export function useCatalogue(tag?: CatalogueTag) {
  const locale = useLocale()
  const { data, isError, refetch } = useQuery(catalogueQuery)
  return useMemo(() => {
    const categories = (data ?? [])
      .filter(category => !tag || category.tag === tag)
      .map(category => ({
        key: category.key,
        name: category.name[locale],
        talents: category.talents.map(talent => ({ value: talent.key, label: talent.name[locale] })),
      }))
    const names = new Map(
      categories.flatMap(category => category.talents.map(talent => [talent.value, talent.label] as const)),
    )
    return {
      ready: data !== undefined,
      failed: isError,
      retry: () => void refetch(),
      categories,
      name: (key: string) => names.get(key) ?? key,
    }
  }, [data, isError, refetch, tag, locale])
}
