import { Trans, useLingui } from '@lingui/react/macro'
import { clsx } from 'clsx'
import { ChartColumn } from 'lucide-react'
import type { ReactNode } from 'react'
import { AfricaMap } from '@/features/statistics/AfricaMap'
import { Bars } from '@/features/statistics/Bars'
import { ChartCard, type TableRow } from '@/features/statistics/ChartCard'
import { Growth, monthly } from '@/features/statistics/Growth'
import { useDimensionWords } from '@/features/statistics/words'
import { formatNumber } from '@/shared/lib/format'
import type { StatisticsDimension, StatisticsFigures } from '@/shared/lib/model'
import { Card } from '@/shared/ui/Card'
import { EmptyState } from '@/shared/ui/states'

interface FiguresViewProps {
  figures: StatisticsFigures
  kind: 'talent' | 'cinema'
  refreshing: boolean
}

export function FiguresView({ figures, kind, refreshing }: FiguresViewProps) {
  const { t } = useLingui()
  const words = useDimensionWords()
  if (figures.total === 0)
    return (
      <Card>
        <EmptyState icon={ChartColumn} title={<Trans>Personne ne réunit ces critères</Trans>}>
          <Trans>Retirez un filtre pour voir des chiffres.</Trans>
        </EmptyState>
      </Card>
    )
  const share = (part: number) => `${Math.round((100 * part) / figures.total)} %`
  const growth = monthly(figures.growth)
  return (
    <div className={clsx('grid grid-cols-1 gap-4', refreshing && 'opacity-60')} aria-busy={refreshing}>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-6">
        <Tile label={<Trans>Fiches</Trans>} value={formatNumber(figures.total)} />
        <Tile label={<Trans>Nouvelles, 7 jours</Trans>} value={formatNumber(figures.newThisWeek)} />
        <Tile label={<Trans>Nouvelles, 30 jours</Trans>} value={formatNumber(figures.newThisMonth)} />
        <Tile label={<Trans>Avec photo</Trans>} value={share(figures.withPhoto)} />
        {kind === 'talent' ? (
          <Tile label={<Trans>Avec CV</Trans>} value={share(figures.withCv)} />
        ) : (
          <Tile label={<Trans>Âge moyen</Trans>} value={formatNumber(Math.round(figures.averageAge ?? 0))} />
        )}
        <Tile
          label={<Trans>Complétude moyenne</Trans>}
          value={`${Math.round(figures.averageCompleteness ?? 0)} %`}
        />
      </dl>
      <ChartCard
        title={t`Inscriptions par mois`}
        head={[t`Mois`, t`Inscriptions`, t`Total`]}
        rows={growth.map(month => ({ label: month.label, values: [month.count, month.total] }))}
      >
        {width => <Growth months={growth} width={width} title={t`Inscriptions par mois`} />}
      </ChartCard>
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-2">
        {figures.dimensions.map(dimension => (
          <DimensionCard
            key={dimension.dimension}
            dimension={dimension}
            total={figures.total}
            title={words(dimension.dimension)}
          />
        ))}
      </div>
    </div>
  )
}

/** One figure by itself. */
export function Tile({ label, value }: { label: ReactNode; value: string }) {
  return (
    <div className="rounded-ui border border-line bg-surface p-4">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="mt-1 text-2xl font-bold tabular-nums">{value}</dd>
    </div>
  )
}

interface DimensionCardProps {
  dimension: StatisticsDimension
  total: number
  title: string
}

function DimensionCard({ dimension, total, title }: DimensionCardProps) {
  const { t } = useLingui()
  const rows: TableRow[] = dimension.slices.map(slice => ({
    label: slice.label,
    values: [slice.count, Math.round((1000 * slice.count) / total) / 10],
  }))
  return (
    <ChartCard
      title={title}
      head={[title, t`Fiches`, t`Part (%)`]}
      rows={rows}
      note={
        dimension.several ? (
          <Trans>Une personne peut compter plusieurs fois.</Trans>
        ) : dimension.slices.length >= 60 ? (
          <Trans>Les soixante plus fréquents.</Trans>
        ) : undefined
      }
    >
      {width =>
        dimension.dimension === 'COUNTRY' ? (
          <AfricaMap slices={dimension.slices} width={width} title={title} />
        ) : (
          <Bars
            rows={dimension.slices.map(slice => ({ label: slice.label, count: slice.count }))}
            width={width}
            title={title}
          />
        )
      }
    </ChartCard>
  )
}
