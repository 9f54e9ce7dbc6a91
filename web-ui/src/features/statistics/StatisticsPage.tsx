import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { SlidersHorizontal, X } from 'lucide-react'
import { useState } from 'react'
import { FilterPanel } from '@/features/search/components/FilterPanel'
import { useChipWords, useFilterFields } from '@/features/search/fields'
import type { AnySearch } from '@/features/search/filters'
import { filtersInUse } from '@/features/search/query'
import { FiguresView } from '@/features/statistics/FiguresView'
import { HoursView } from '@/features/statistics/HoursView'
import { figuresQuery } from '@/features/statistics/statistics'
import { readStatisticsSearch, type StatisticsSearch } from '@/features/statistics/statistics-search'
import { problemWords } from '@/shared/lib/problem'
import { can, meQuery } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'
import { Tabs } from '@/shared/ui/Tabs'

interface StatisticsPageProps {
  search: StatisticsSearch
  onSearch: (search: StatisticsSearch) => void
}

/** The house as pictures: each with its table, of the people one narrows it down to. */
export function StatisticsPage({ search, onSearch }: StatisticsPageProps) {
  const { t } = useLingui()
  useTitle(t`Statistiques`)
  const me = useQuery(meQuery).data
  const lists = can(me, 'READ_STATISTICS')
  const kind = search.kind ?? (lists ? 'talent' : 'hours')
  const content = <Narrowed key={kind} search={search} onSearch={onSearch} />
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        title={<Trans>Statistiques</Trans>}
        intro={
          <Trans>
            Les mêmes personnes que dans les listes, et leurs heures, en chiffres. Chaque image a son tableau.
          </Trans>
        }
      />
      <Tabs
        label={t`Liste`}
        value={kind}
        onChange={next => onSearch(readStatisticsSearch({ kind: next }))}
        tabs={[
          ...(lists
            ? ([
                { value: 'talent', label: <Trans>Talents</Trans>, content },
                { value: 'cinema', label: <Trans>Cinéma</Trans>, content },
              ] as const)
            : []),
          ...(can(me, 'READ_ATTENDANCE')
            ? ([{ value: 'hours', label: <Trans>Heures</Trans>, content: <HoursView /> }] as const)
            : []),
        ]}
      />
    </div>
  )
}

function Narrowed({ search, onSearch }: StatisticsPageProps) {
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  const me = useQuery(meQuery).data
  const kind = search.kind === 'cinema' ? 'cinema' : 'talent'
  const chipWords = useChipWords()
  const fields = useFilterFields(kind, me)
  const { kind: _kind, ...filters } = search
  const named: AnySearch = filters
  const used = filtersInUse(named)
  const figures = useQuery(figuresQuery(search))
  const change = (next: AnySearch) => onSearch(readStatisticsSearch({ ...next, kind: search.kind }))
  return (
    <div className="grid grid-cols-1 gap-4 pt-4">
      <div className="flex flex-wrap gap-2">
        <Button
          tone="secondary"
          icon={SlidersHorizontal}
          aria-haspopup="dialog"
          onClick={() => setAsking(true)}
        >
          <Trans>Filtres</Trans>
        </Button>
        {fields
          .filter(field => used.includes(field.name))
          .map(field => {
            const words = chipWords(field, named)
            return (
              <Button
                key={field.name}
                tone="ghost"
                aria-label={t`Retirer le filtre ${words}`}
                onClick={() => change({ ...named, [field.name]: undefined })}
              >
                {words}
                <X size={16} aria-hidden="true" />
              </Button>
            )
          })}
      </div>
      {figures.isPending ? (
        <Skeleton className="h-96 rounded-ui" />
      ) : figures.isError ? (
        <Card>
          <ErrorState onRetry={() => void figures.refetch()} retrying={figures.isFetching}>
            {problemWords(figures.error)}
          </ErrorState>
        </Card>
      ) : (
        <FiguresView figures={figures.data} kind={kind} refreshing={figures.isPlaceholderData} />
      )}
      {asking ? (
        <FilterPanel
          kind={kind}
          fields={fields}
          search={named}
          onClose={() => setAsking(false)}
          onApply={next => {
            setAsking(false)
            change({ ...named, ...next })
          }}
        />
      ) : null}
    </div>
  )
}
