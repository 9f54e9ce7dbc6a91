import { useLingui } from '@lingui/react/macro'
import { type ColumnDef, getCoreRowModel, type RowData, useReactTable } from '@tanstack/react-table'
import { clsx } from 'clsx'
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMedia } from '@/shared/lib/media'
import { Skeleton } from '@/shared/ui/Skeleton'

declare module '@tanstack/react-table' {
  interface ColumnMeta<TData extends RowData, TValue> {
    /** Name of the order the server knows for this column; a column without one cannot be ordered. */
    sort?: string
    numeric?: boolean
    /** Hidden on narrower desktops. */
    from?: 'lg' | 'xl'
  }
}

/** `name` ascending, `-name` descending. */
export type Sort = string

/** Calls what a column draws with, not as a component: one made anew with each render would lose focus and state. */
const drawn = <Context,>(
  template: string | ((context: Context) => ReactNode) | undefined,
  context: Context,
) => (typeof template === 'function' ? template(context) : template)

interface DataTableProps<Row> {
  /** Says what the table holds. */
  caption: string
  columns: ColumnDef<Row, never>[]
  rows: readonly Row[] | undefined
  rowId: (row: Row) => string
  /** A row of the phone's list. */
  card: (row: Row) => ReactNode
  sort?: Sort | undefined
  onSort?: (sort: Sort) => void
  /** Shown in place of rows. */
  empty: ReactNode
  error?: ReactNode
  /** Fresh rows are on their way; the old ones stay visible, quieter. */
  refreshing?: boolean
  selected?: string | undefined
  skeletonRows?: number
}

/** A server-ordered list: table on wide screens, cards on phones, and a face for loading, empty and failed. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const wide = useMedia('(min-width: 48rem)')
  if (props.error) return <div className="rounded-ui border border-line bg-surface">{props.error}</div>
  if (props.rows?.length === 0)
    return <div className="rounded-ui border border-line bg-surface">{props.empty}</div>
  return wide ? <WideTable {...props} /> : <Cards {...props} />
}

function Cards<Row>({ caption, rows, rowId, card, refreshing, skeletonRows = 6 }: DataTableProps<Row>) {
  return (
    <ul
      aria-label={caption}
      aria-busy={!rows || refreshing}
      className={clsx('grid gap-3', refreshing && 'opacity-60')}
    >
      {rows
        ? rows.map(row => (
            <li key={rowId(row)} className="rounded-ui border border-line bg-surface p-4">
              {card(row)}
            </li>
          ))
        : placeholders(skeletonRows).map(key => (
            <li key={key} className="flex items-center gap-3 rounded-ui border border-line bg-surface p-4">
              <Skeleton className="size-12 rounded-full" />
              <span className="grid flex-1 gap-2">
                <Skeleton className="h-4 w-2/3" />
                <Skeleton className="h-4 w-1/3" />
              </span>
            </li>
          ))}
    </ul>
  )
}

function WideTable<Row>({
  caption,
  columns,
  rows,
  rowId,
  sort,
  onSort,
  refreshing,
  selected,
  skeletonRows = 8,
}: DataTableProps<Row>) {
  const { t } = useLingui()
  const table = useReactTable<Row>({
    data: (rows ?? none) as Row[],
    columns,
    getCoreRowModel: getCoreRowModel(),
    getRowId: rowId,
    manualSorting: true,
    manualPagination: true,
  })
  const visible = (from?: 'lg' | 'xl') =>
    from === 'lg' ? 'hidden lg:table-cell' : from === 'xl' ? 'hidden xl:table-cell' : ''
  return (
    <div className="overflow-x-auto rounded-ui border border-line bg-surface">
      <table aria-busy={!rows || refreshing} className="w-full border-collapse text-start text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          {table.getHeaderGroups().map(group => (
            <tr key={group.id} className="border-b border-line bg-sunken">
              {group.headers.map(header => {
                const meta = header.column.columnDef.meta
                const key = meta?.sort
                const order =
                  key && sort === key ? 'ascending' : key && sort === `-${key}` ? 'descending' : undefined
                const title = drawn(header.column.columnDef.header, header.getContext())
                const Arrow =
                  order === 'ascending' ? ArrowUp : order === 'descending' ? ArrowDown : ArrowUpDown
                return (
                  <th
                    key={header.id}
                    scope="col"
                    aria-sort={key ? (order ?? 'none') : undefined}
                    className={clsx(
                      'px-3 py-1 font-semibold whitespace-nowrap first:ps-4 last:pe-4',
                      meta?.numeric ? 'text-end' : 'text-start',
                      visible(meta?.from),
                    )}
                  >
                    {key && onSort ? (
                      <button
                        type="button"
                        onClick={() => onSort(order === 'ascending' ? `-${key}` : key)}
                        title={
                          order === 'ascending' ? t`Trier en ordre décroissant` : t`Trier en ordre croissant`
                        }
                        className={clsx(
                          '-mx-2 inline-flex min-h-11 items-center gap-1.5 rounded-in px-2 hover:bg-tint',
                          order ? 'text-ink' : 'text-muted',
                        )}
                      >
                        {title}
                        <Arrow size={15} aria-hidden="true" className={order ? '' : 'opacity-60'} />
                      </button>
                    ) : (
                      <span className="inline-flex min-h-11 items-center text-muted">{title}</span>
                    )}
                  </th>
                )
              })}
            </tr>
          ))}
        </thead>
        <tbody className={clsx('transition-opacity', refreshing && 'opacity-60')}>
          {rows
            ? table.getRowModel().rows.map(row => (
                <tr
                  key={row.id}
                  aria-current={row.id === selected || undefined}
                  className={clsx(
                    'border-b border-line last:border-0',
                    row.id === selected ? 'bg-tint' : 'hover:bg-sunken',
                  )}
                >
                  {row.getVisibleCells().map(cell => (
                    <td
                      key={cell.id}
                      className={clsx(
                        'px-3 py-3 align-middle first:ps-4 last:pe-4',
                        cell.column.columnDef.meta?.numeric && 'text-end tabular-nums',
                        visible(cell.column.columnDef.meta?.from),
                      )}
                    >
                      {drawn(cell.column.columnDef.cell, cell.getContext())}
                    </td>
                  ))}
                </tr>
              ))
            : placeholders(skeletonRows).map(key => (
                <tr key={key} className="border-b border-line last:border-0">
                  {table.getVisibleLeafColumns().map(column => (
                    <td
                      key={column.id}
                      className={clsx('px-3 py-4 first:ps-4 last:pe-4', visible(column.columnDef.meta?.from))}
                    >
                      <Skeleton className="h-5 w-full max-w-40" />
                    </td>
                  ))}
                </tr>
              ))}
        </tbody>
      </table>
    </div>
  )
}

const none: never[] = []
const placeholders = (count: number) => Array.from({ length: count }, (_, index) => index)
