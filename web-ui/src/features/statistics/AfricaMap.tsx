import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Bars } from '@/features/statistics/Bars'
import { formatNumber } from '@/shared/lib/format'
import { Skeleton } from '@/shared/ui/Skeleton'

interface Outlines {
  width: number
  height: number
  shapes: Record<string, { d: string; dot?: number[] | undefined }>
}

interface AfricaMapProps {
  slices: readonly { key?: string | undefined; label: string; count: number }[]
  width: number
  title: string
}

/** Never again for one visit; it comes only when a map is looked at. */
const outlinesQuery = {
  queryKey: ['africa'],
  queryFn: async (): Promise<Outlines> => (await import('./africa.json')).default,
  staleTime: Number.POSITIVE_INFINITY,
}

const SHADES = [
  'fill-sunken',
  'fill-[color-mix(in_srgb,var(--ochre)_30%,var(--sunken))]',
  'fill-[color-mix(in_srgb,var(--ochre)_50%,var(--sunken))]',
  'fill-[color-mix(in_srgb,var(--ochre)_75%,var(--sunken))]',
  'fill-ochre',
] as const

/** Where people live, the darker the more; who lives elsewhere stands beneath, and in the table. */
export function AfricaMap({ slices, width, title }: AfricaMapProps) {
  const { t } = useLingui()
  const outlines = useQuery(outlinesQuery)
  if (outlines.isPending) return <Skeleton className="h-72" />
  // Without its outlines the figures are still worth a picture.
  if (outlines.isError) return <Bars rows={slices} width={width} title={title} />
  const { shapes, width: wide, height: high } = outlines.data
  const counts = new Map(slices.map(slice => [slice.key, slice]))
  const largest = Math.max(
    1,
    ...slices.filter(slice => slice.key && shapes[slice.key]).map(slice => slice.count),
  )
  const elsewhere = slices
    .filter(slice => !slice.key || !shapes[slice.key])
    .reduce((sum, slice) => sum + slice.count, 0)
  const shade = (count: number) =>
    count === 0
      ? SHADES[0]
      : (SHADES[Math.min(4, 1 + Math.floor(4 * Math.sqrt(count / largest) * 0.999))] ?? SHADES[4])
  const first = slices[0]
  const drawn = Math.min(width, 460)
  const outside = formatNumber(elsewhere)
  return (
    <>
      <svg
        role="img"
        aria-label={first ? t`${title} : surtout ${first.label}, ${formatNumber(first.count)} fiches` : title}
        width={drawn}
        height={Math.round((drawn * high) / wide)}
        viewBox={`0 0 ${wide} ${high}`}
        className="mx-auto"
      >
        {Object.entries(shapes).map(([iso2, shape]) => {
          const slice = counts.get(iso2)
          const look = `${shade(slice?.count ?? 0)} stroke-edge`
          return (
            <g key={iso2}>
              {slice ? <title>{`${slice.label} : ${formatNumber(slice.count)}`}</title> : null}
              <path d={shape.d} strokeWidth={1.2} className={look} />
              {shape.dot && slice ? (
                <circle cx={shape.dot[0]} cy={shape.dot[1]} r={11} strokeWidth={1.2} className={look} />
              ) : null}
            </g>
          )
        })}
      </svg>
      {elsewhere > 0 ? (
        <p className="mt-1 text-sm text-muted">
          <Trans>Hors d’Afrique : {outside}</Trans>
        </p>
      ) : null}
    </>
  )
}
