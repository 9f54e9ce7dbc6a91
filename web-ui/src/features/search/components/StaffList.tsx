import { Plural, Trans } from '@lingui/react/macro'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ColumnDef } from '@tanstack/react-table'
import { UserRoundSearch } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { ExportButton } from '@/features/export/ExportButton'
import { Comparison } from '@/features/search/components/Comparison'
import { ListKeys } from '@/features/search/components/ListKeys'
import { ListTools } from '@/features/search/components/ListTools'
import { PickedBar, PickPerson } from '@/features/search/components/PickedBar'
import { QuickProfile } from '@/features/search/components/QuickProfile'
import { SaveSearchButton } from '@/features/search/components/SaveSearchButton'
import type { FilterField } from '@/features/search/fields'
import type { AnySearch } from '@/features/search/filters'
import { useListKeys } from '@/features/search/list-keys'
import { DEEPEST, type Kind, ROWS } from '@/features/search/profiles'
import { filtersInUse, orderOf, placeOf, type Standing, toKept } from '@/features/search/query'
import { formatNumber } from '@/shared/lib/format'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { Button } from '@/shared/ui/Button'
import { DataTable } from '@/shared/ui/DataTable'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Pagination } from '@/shared/ui/Pagination'
import { EmptyState, ErrorState } from '@/shared/ui/states'

interface StaffListProps<Row extends Standing> {
  kind: Kind
  title: string
  fields: readonly FilterField[]
  columns: ColumnDef<Row, never>[]
  card: (row: Row) => ReactNode
  result: UseQueryResult<{ items: Row[]; total: number; totalExact: boolean }>
  search: AnySearch
  onSearch: (search: AnySearch, replace?: boolean) => void
}

const pickedIn = (search: AnySearch) => (Array.isArray(search.picked) ? search.picked : [])

/** A list of people for the staff: count, tools, table or cards, pages, and one person at a time at the side. */
export function StaffList<Row extends Standing>({
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
  const picked = pickedIn(search)
  // A second key may come before the address has followed the first.
  const latest = useRef(search)
  useEffect(() => {
    latest.current = search
  }, [search])
  const pick = (code: string) => {
    const before = pickedIn(latest.current)
    const next = before.includes(code) ? before.filter(one => one !== code) : [...before, code]
    latest.current = { ...latest.current, picked: next.length > 0 ? next : undefined }
    onSearch(latest.current, true)
  }
  const page = Number(search.page ?? 0)
  const turn = (to: number) => {
    const place = { ...search, page: to || undefined, after: undefined, open: undefined }
    if (to < DEEPEST) return onSearch(place)
    const last = data?.items.at(-1)
    if (to < page) history.back()
    else if (last) {
      const after = placeOf(search, last)
      if (after) onSearch({ ...place, after })
    }
  }
  const keys = useListKeys({
    onPick: pick,
    onCompare: () => {
      if (pickedIn(latest.current).length > 1) onSearch({ ...latest.current, compare: true })
    },
    onNext: () => {
      if (data && data.items.length === ROWS) turn(page + 1)
    },
    onPrevious: () => {
      if (page > 0) turn(page - 1)
    },
  })
  const pickColumn: ColumnDef<Row, never> = {
    id: 'pick',
    header: () => (
      <span className="sr-only">
        <Trans>Choisir</Trans>
      </span>
    ),
    cell: ({ row: { original } }) => (
      <PickPerson
        person={original}
        picked={picked.includes(original.code)}
        onPick={() => pick(original.code)}
      />
    ),
  }
  const listKind = kind === 'talent' ? 'TALENT' : 'CINEMA'
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
        actions={
          <>
            {narrowed ? <SaveSearchButton kind={listKind} filters={toKept(search)} /> : null}
            <ExportButton kind={listKind} filters={toKept(search)} />
          </>
        }
      />
      <ListTools kind={kind} fields={fields} search={search} onSearch={onSearch} />
      <DataTable
        caption={title}
        columns={[pickColumn, ...columns]}
        rows={data?.items}
        rowId={row => row.code}
        card={row => (
          <div className="flex items-start gap-2">
            <PickPerson person={row} picked={picked.includes(row.code)} onPick={() => pick(row.code)} />
            <div className="min-w-0 flex-1">{card(row)}</div>
          </div>
        )}
        sort={orderOf(search)}
        onSort={sort => onSearch({ ...search, sort, page: undefined, after: undefined })}
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
          page={page}
          size={ROWS}
          total={data.total}
          exact={data.totalExact}
          full={data.items.length === ROWS}
          deepest={DEEPEST}
          beyond={orderOf(search) !== 'relevance'}
          onPage={turn}
        />
      ) : null}
      <PickedBar
        kind={kind}
        picked={picked}
        onCompare={() => onSearch({ ...search, compare: true })}
        onClear={() => onSearch({ ...search, picked: undefined, compare: undefined }, true)}
      />
      <Comparison
        kind={kind}
        codes={picked}
        open={search.compare === true && picked.length > 1}
        onClose={() => onSearch({ ...search, compare: undefined }, true)}
        onDrop={pick}
      />
      <ListKeys open={keys.help} onOpen={keys.showHelp} onClose={keys.hideHelp} />
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
