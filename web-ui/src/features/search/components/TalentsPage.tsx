import { Plural, useLingui } from '@lingui/react/macro'
import { availability } from '@lists'
import { useQuery } from '@tanstack/react-query'
import type { ColumnDef } from '@tanstack/react-table'
import { useCatalogue } from '@/features/catalogue/catalogue'
import { PassageText } from '@/features/search/components/PassageText'
import { Badges, PersonCard, PersonName } from '@/features/search/components/PersonLine'
import { StaffList } from '@/features/search/components/StaffList'
import { useFilterFields } from '@/features/search/fields'
import { type AnySearch, readTalentSearch, type TalentSearch } from '@/features/search/filters'
import { talentsQuery } from '@/features/search/profiles'
import { formatDay } from '@/shared/lib/format'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf } from '@/shared/lib/lists'
import type { TalentCard } from '@/shared/lib/model'
import { meQuery } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { CodeText } from '@/shared/ui/Badge'

interface TalentsPageProps {
  search: TalentSearch
  onSearch: (search: TalentSearch, replace?: boolean) => void
}

/** The staff's list of talents of every trade. */
export function TalentsPage({ search, onSearch }: TalentsPageProps) {
  const { t } = useLingui()
  useTitle(t`Talents`)
  const locale = useLocale()
  const me = useQuery(meQuery).data
  const { name: talentName } = useCatalogue()
  const change = (next: AnySearch, replace?: boolean) => onSearch(readTalentSearch(next), replace)
  const open = (row: TalentCard) => change({ ...search, open: row.code })
  const availabilityOf = (row: TalentCard) =>
    row.availability ? labelOf(availability, row.availability, locale) : ''
  const columns: ColumnDef<TalentCard, never>[] = [
    {
      id: 'name',
      header: t`Nom`,
      meta: { sort: 'name' },
      cell: ({ row: { original } }) => (
        <PersonName
          person={original}
          onOpen={() => open(original)}
          under={
            <span className="block text-muted">
              {original.age === undefined ? null : <Plural value={original.age} one="# an" other="# ans" />}
              {original.passage ? <PassageText passage={original.passage} /> : null}
            </span>
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
      id: 'talents',
      header: t`Talents`,
      cell: ({ row }) => (
        <span className="flex flex-wrap gap-1">
          <Badges words={row.original.talents.map(key => ({ word: talentName(key) }))} />
        </span>
      ),
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
      id: 'availability',
      header: t`Disponibilité`,
      meta: { from: 'xl' },
      cell: ({ row }) => availabilityOf(row.original),
    },
    {
      id: 'completeness',
      header: t`Fiche`,
      meta: { sort: 'completeness', numeric: true, from: 'lg' },
      cell: ({ row }) => `${row.original.completeness} %`,
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
      kind="talent"
      title={t`Talents`}
      fields={useFilterFields('talent', me)}
      columns={columns}
      card={row => (
        <PersonCard
          person={row}
          onOpen={() => open(row)}
          badges={row.talents.map(key => ({ word: talentName(key) }))}
          facts={row.passage ? <PassageText passage={row.passage} /> : availabilityOf(row)}
        />
      )}
      result={useQuery(talentsQuery(search))}
      search={search}
      onSearch={change}
    />
  )
}
