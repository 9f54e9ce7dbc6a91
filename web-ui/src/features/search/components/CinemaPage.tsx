import { Plural, useLingui } from '@lingui/react/macro'
import { availability, eyeColor, hairColor } from '@lists'
import { useQuery } from '@tanstack/react-query'
import type { ColumnDef } from '@tanstack/react-table'
import { Badges, PersonCard, PersonName, roleTag } from '@/features/search/components/PersonLine'
import { StaffList } from '@/features/search/components/StaffList'
import { useFilterFields } from '@/features/search/fields'
import { type AnySearch, type CinemaSearch, readCinemaSearch } from '@/features/search/filters'
import { cinemaQuery } from '@/features/search/profiles'
import { formatDay } from '@/shared/lib/format'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf } from '@/shared/lib/lists'
import type { CinemaCard } from '@/shared/lib/model'
import { meQuery } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { CodeText } from '@/shared/ui/Badge'

interface CinemaPageProps {
  search: CinemaSearch
  onSearch: (search: CinemaSearch, replace?: boolean) => void
}

/** The staff's list of cinema talents: faces first. */
export function CinemaPage({ search, onSearch }: CinemaPageProps) {
  const { t } = useLingui()
  useTitle(t`Cinéma`)
  const locale = useLocale()
  const me = useQuery(meQuery).data
  const change = (next: AnySearch, replace?: boolean) => onSearch(readCinemaSearch(next), replace)
  const open = (row: CinemaCard) => change({ ...search, open: row.code })
  const types = (row: CinemaCard) => row.talentTypes.map(key => roleTag(key, locale))
  const traits = (row: CinemaCard) =>
    [
      row.heightCm ? `${row.heightCm} cm` : '',
      row.eyeColor ? labelOf(eyeColor, row.eyeColor, locale) : '',
      row.hairColor ? labelOf(hairColor, row.hairColor, locale) : '',
    ]
      .filter(Boolean)
      .join(' · ')
  const free = (row: CinemaCard) => (row.availability ? labelOf(availability, row.availability, locale) : '')
  const columns: ColumnDef<CinemaCard, never>[] = [
    {
      id: 'name',
      header: t`Nom`,
      meta: { sort: 'name' },
      cell: ({ row: { original } }) => (
        <PersonName
          person={original}
          onOpen={() => open(original)}
          under={
            original.age === undefined ? null : (
              <span className="block text-muted">
                <Plural value={original.age} one="# an" other="# ans" />
              </span>
            )
          }
        />
      ),
    },
    {
      id: 'code',
      header: t`Code`,
      meta: { sort: 'code' },
      cell: ({ row }) => <CodeText code={row.original.code} />,
    },
    {
      id: 'types',
      header: t`Types de rôle`,
      cell: ({ row }) => (
        <span className="flex flex-wrap gap-1">
          <Badges words={types(row.original)} />
        </span>
      ),
    },
    { id: 'traits', header: t`Physique`, meta: { from: 'lg' }, cell: ({ row }) => traits(row.original) },
    {
      id: 'availability',
      header: t`Disponibilité`,
      meta: { from: 'xl' },
      cell: ({ row }) => free(row.original),
    },
    {
      id: 'residence',
      header: t`Résidence`,
      cell: ({ row }) => (
        <>
          {row.original.residence.city}
          <span className="block text-muted">{row.original.residence.country.name}</span>
        </>
      ),
    },
    {
      id: 'createdAt',
      header: t`Inscription`,
      meta: { sort: 'createdAt', from: 'xl' },
      cell: ({ row }) => <span className="whitespace-nowrap">{formatDay(row.original.createdAt)}</span>,
    },
  ]
  return (
    <StaffList
      kind="cinema"
      title={t`Cinéma`}
      fields={useFilterFields('cinema', me)}
      columns={columns}
      card={row => (
        <PersonCard
          person={row}
          onOpen={() => open(row)}
          badges={types(row)}
          facts={[traits(row), free(row)].filter(Boolean).join(' · ')}
        />
      )}
      result={useQuery(cinemaQuery(search))}
      search={search}
      onSearch={change}
    />
  )
}
