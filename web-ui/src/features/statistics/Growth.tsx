import { useLingui } from '@lingui/react/macro'
import { formatMonth, formatNumber } from '@/shared/lib/format'

export interface GrowthMonth {
  month: string
  label: string
  count: number
  /** Of all who registered up to its end. */
  total: number
}

/** Every month from the first to the last, those without registrations too. */
export function monthly(growth: readonly { month: string; count: number }[]): GrowthMonth[] {
  const counts = new Map(growth.map(({ month, count }) => [month, count]))
  const last = growth.at(-1)?.month
  const months: GrowthMonth[] = []
  let total = 0
  for (let month = growth[0]?.month; month && last && month <= last; month = after(month)) {
    const count = counts.get(month) ?? 0
    total += count
    months.push({ month, label: formatMonth(month), count, total })
  }
  return months
}

function after(month: string) {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

const SHOWN = 36
const HEIGHT = 200
const FOOT = 24
const HEAD = 20

/** Registrations of each month as columns, the total as a line over them. */
export function Growth({
  months,
  width,
  title,
}: {
  months: readonly GrowthMonth[]
  width: number
  title: string
}) {
  const { t } = useLingui()
  const shown = months.slice(-SHOWN)
  const largest = Math.max(1, ...shown.map(month => month.count))
  const most = Math.max(1, ...shown.map(month => month.total))
  const step = width / Math.max(1, shown.length)
  const room = HEIGHT - FOOT - HEAD
  const up = (part: number) => HEAD + room * (1 - part)
  const line = shown.map(
    (month, at) => `${at === 0 ? 'M' : 'L'}${step * (at + 0.5)} ${up(month.total / most)}`,
  )
  const last = shown.at(-1)
  const first = shown[0]
  const every = Math.max(1, Math.ceil((shown.length * 76) / width))
  return (
    <svg
      role="img"
      aria-label={last ? t`${title} : ${formatNumber(last.total)} au total en ${last.label}` : title}
      width={width}
      height={HEIGHT}
      fontSize="12"
    >
      {shown.map((month, at) => (
        <g key={month.month}>
          <title>{`${month.label} : +${formatNumber(month.count)}, ${formatNumber(month.total)}`}</title>
          <rect
            x={step * at + Math.min(4, step * 0.1)}
            y={up(month.count / largest)}
            width={Math.min(60, Math.max(1, step - Math.min(8, step * 0.2)))}
            height={Math.max(month.count > 0 ? 1.5 : 0, (room * month.count) / largest)}
            className="fill-ochre"
          />
          {at % every === 0 ? (
            <text x={step * at} y={HEIGHT - 6} className="fill-muted">
              {month.label}
            </text>
          ) : null}
        </g>
      ))}
      <path d={line.join('')} fill="none" strokeWidth={2} className="fill-none stroke-leaf" />
      <text x={0} y={12} className="fill-muted">
        {first ? t`Colonnes : par mois, ${formatNumber(largest)} au plus. Ligne : total.` : ''}
      </text>
    </svg>
  )
}
