import { useLingui } from '@lingui/react/macro'
import { formatNumber } from '@/shared/lib/format'

interface BarsProps {
  rows: readonly { label: string; count: number }[]
  width: number
  title: string
  /** What is counted; profiles where nothing else is said. */
  unit?: string
}

const MOST = 12
const ROW = 30
const LETTER = 7.2

/** The largest slices as bars, each with its name and figure; the table has them all. */
export function Bars({ rows, width, title, unit }: BarsProps) {
  const { t } = useLingui()
  const counted = unit ?? t`fiches`
  const shown = rows.slice(0, MOST)
  const largest = Math.max(1, ...shown.map(row => row.count))
  const names = Math.min(width * 0.42, 8 + LETTER * Math.max(...shown.map(row => row.label.length)))
  const figures = 12 + 8 * formatNumber(largest).length
  const room = Math.max(20, width - names - figures)
  const first = shown[0]
  const summary = first
    ? t`${title} : surtout ${first.label}, ${formatNumber(first.count)} ${counted}`
    : title
  return (
    <svg role="img" aria-label={summary} width={width} height={shown.length * ROW} fontSize="13">
      {shown.map((row, at) => {
        const long = Math.max(2, (room * row.count) / largest)
        const middle = at * ROW + ROW / 2
        return (
          <g key={row.label}>
            <title>{`${row.label} : ${formatNumber(row.count)}`}</title>
            <text x={0} y={middle + 4.5} className="fill-ink">
              {short(row.label, names)}
            </text>
            <rect x={names} y={middle - 8} width={long} height={16} rx={3} className="fill-ochre" />
            <text x={names + long + 6} y={middle + 4.5} className="fill-muted">
              {formatNumber(row.count)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function short(label: string, width: number) {
  const most = Math.floor((width - 8) / LETTER)
  return label.length > most ? `${label.slice(0, Math.max(1, most - 1)).trimEnd()}…` : label
}
