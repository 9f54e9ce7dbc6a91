import { Plural, Trans } from '@lingui/react/macro'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ColumnDef } from '@tanstack/react-table'
import { UserRoundSearch } from 'lucide-react'
import type { ReactNode } from 'react'
import { ExportButton } from '@/features/export/ExportButton'
import { ListTools } from '@/features/search/components/ListTools'
import { QuickProfile } from '@/features/search/components/QuickProfile'
import type { FilterField } from '@/features/search/fields'
import type { AnySearch } from '@/features/search/filters'
import { type Kind, ROWS } from '@/features/search/profiles'
import { filtersInUse, toFilters } from '@/features/search/query'
import { formatNumber } from '@/shared/lib/format'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { Button } from '@/shared/ui/Button'
import { DataTable } from '@/shared/ui/DataTable'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Pagination } from '@/shared/ui/Pagination'
import { EmptyState, ErrorState } from '@/shared/ui/states'

interface StaffListProps<Row extends { code: string }> {
  kind: Kind
  title: string
  fields: readonly FilterField[]
  columns: ColumnDef<Row, never>[]
  card: (row: Row) => ReactNode
  result: UseQueryResult<{ items: Row[]; total: number; totalExact: boolean }>
  search: AnySearch
  onSearch: (search: AnySearch, replace?: boolean) => void
}

/** A list of people for the staff: count, tools, table or cards, pages, and one person at a time at the side. */
export function StaffList<Row extends { code: string }>({
  kind,
  title,
  fields,
  columns,
  card,
  result,
  search,
  onSearch,
}: StaffListProps<Row>) {
  const { data } = result
  const narrowed = search.q !== undefined || filtersInUse(search).length > 0
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        title={title}
        intro={
          data ? (
            data.totalExact ? (
              <Plural value={data.total} _0="Aucune fiche" one="# fiche" other="# fiches" />
            ) : (
              <MoreThan count={data.total} />
            )
          ) : (
            '\u00a0'
          )
        }
        actions={<ExportButton kind={kind === 'talent' ? 'TALENT' : 'CINEMA'} filters={toFilters(search)} />}
      />
      <ListTools fields={fields} search={search} onSearch={onSearch} />
      <DataTable
        caption={title}
        columns={columns}
        rows={data?.items}
        rowId={row => row.code}
        card={card}
        sort={String(search.sort ?? '-createdAt')}
        onSort={sort => onSearch({ ...search, sort, page: undefined })}
        selected={search.open === undefined ? undefined : String(search.open)}
        refreshing={result.isPlaceholderData}
        empty={
          narrowed ? (
            <EmptyState
              icon={UserRoundSearch}
              title={<Trans>Personne ne réunit ces critères</Trans>}
              action={
                <Button tone="secondary" onClick={() => onSearch({})}>
                  <Trans>Voir tout le monde</Trans>
                </Button>
              }
            >
              <Trans>Retirez un filtre, ou cherchez une partie du nom seulement.</Trans>
            </EmptyState>
          ) : (
            <EmptyState icon={UserRoundSearch} title={<Trans>Personne pour l’instant</Trans>}>
              <Trans>Les fiches apparaissent ici dès la première inscription.</Trans>
            </EmptyState>
          )
        }
        error={
          result.isError ? (
            <ErrorState
              onRetry={() => void result.refetch()}
              retrying={result.isFetching}
              reference={asProblem(result.error).correlationId}
            >
              {problemWords(result.error)}
            </ErrorState>
          ) : null
        }
      />
      {data && (data.total > ROWS || search.page) ? (
        <Pagination
          page={Number(search.page ?? 0)}
          size={ROWS}
          total={data.total}
          exact={data.totalExact}
          full={data.items.length === ROWS}
          onPage={page => onSearch({ ...search, page: page || undefined, open: undefined })}
        />
      ) : null}
      <QuickProfile
        kind={kind}
        code={search.open === undefined ? undefined : String(search.open)}
        onClose={() => onSearch({ ...search, open: undefined }, true)}
      />
    </div>
  )
}

function MoreThan({ count }: { count: number }) {
  const number = formatNumber(count)
  return <Trans>Plus de {number} fiches</Trans>
}
