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

/** The largest slices as bars, each with its name and figure; the table has them all. */
export function Bars({ rows, width, title, unit }: BarsProps) {
  const { t } = useLingui()
  const counted = unit ?? t`fiches`
  const shown = rows.slice(0, MOST)
  const largest = Math.max(1, ...shown.map(row => row.count))
  const names = Math.min(width * 0.42, 8 + Math.max(0, ...shown.map(row => extent(row.label))))
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

/** How wide a letter is at 13 px, in the widest of the system's faces; without a canvas nobody else can say. */
function wide(letter: string) {
  if (/[mwMW%@]/.test(letter)) return 12.8
  if (/[iîïjlftrI.,:;'’() -]/.test(letter)) return 5.4
  return /\p{Lu}/u.test(letter) ? 9.6 : 8.2
}

function extent(label: string) {
  return [...label].reduce((sum, letter) => sum + wide(letter), 0)
}

/** As much of the name as fits, and dots where that is not all. */
export function short(label: string, width: number) {
  if (extent(label) <= width - 8) return label
  let kept = ''
  for (const letter of label) {
    if (extent(kept + letter) > width - 8 - 12) break
    kept += letter
  }
  return `${kept.trimEnd() || label.slice(0, 1)}…`
}
