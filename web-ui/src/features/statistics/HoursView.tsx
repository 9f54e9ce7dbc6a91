import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { Clock } from 'lucide-react'
import { useState } from 'react'
import { Bars } from '@/features/statistics/Bars'
import { ChartCard } from '@/features/statistics/ChartCard'
import { Tile } from '@/features/statistics/FiguresView'
import { hoursQuery } from '@/features/statistics/statistics'
import { formatMonth, formatNumber } from '@/shared/lib/format'
import type { HoursSlice } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Card } from '@/shared/ui/Card'
import { DateInput, Field, Select } from '@/shared/ui/Field'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'

/** Hours to a tenth, as people say them. */
const hours = (minutes: number) => Math.round(minutes / 6) / 10

/** Hours worked on projects: by month, kind of role, company, project and person. */
export function HoursView() {
  const { t } = useLingui()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [production, setProduction] = useState('')
  const all = useQuery(hoursQuery({}))
  const figures = useQuery(
    hoursQuery({
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(production ? { production } : {}),
    }),
  )
  return (
    <div className="grid grid-cols-1 gap-4 pt-4">
      <div className="grid grid-cols-2 gap-x-3 sm:max-w-3xl sm:grid-cols-3">
        <Field label={<Trans>Premier jour</Trans>}>
          <DateInput value={from} onChange={event => setFrom(event.target.value)} />
        </Field>
        <Field label={<Trans>Dernier jour</Trans>}>
          <DateInput value={to} onChange={event => setTo(event.target.value)} />
        </Field>
        <Field label={<Trans>Société</Trans>} className="col-span-2 sm:col-span-1">
          <Select
            value={production}
            onChange={event => setProduction(event.target.value)}
            empty={t`Toutes`}
            choices={(all.data?.productions ?? []).flatMap(({ id, name }) =>
              id ? [{ value: id, label: name ?? id }] : [],
            )}
          />
        </Field>
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
        <div
          className={clsx('grid grid-cols-1 gap-4', figures.isPlaceholderData && 'opacity-60')}
          aria-busy={figures.isPlaceholderData}
        >
          <dl className="grid grid-cols-3 gap-3 sm:max-w-3xl">
            <Tile label={<Trans>Heures</Trans>} value={formatNumber(hours(figures.data.minutes))} />
            <Tile label={<Trans>Jours travaillés</Trans>} value={formatNumber(figures.data.days)} />
            <Tile label={<Trans>Personnes</Trans>} value={formatNumber(figures.data.people)} />
          </dl>
          {figures.data.days === 0 ? (
            <Card>
              <EmptyState icon={Clock} title={<Trans>Aucune heure pour l’instant</Trans>}>
                <Trans>Une journée compte dès qu’elle a une arrivée et un départ.</Trans>
              </EmptyState>
            </Card>
          ) : (
            <div className="grid grid-cols-1 gap-4 xl:grid-cols-2">
              <HoursCard
                title={t`Heures par mois`}
                slices={figures.data.months.map(slice => ({ ...slice, label: formatMonth(slice.label) }))}
              />
              <HoursCard title={t`Heures par type de rôle`} slices={figures.data.types} />
              <HoursCard title={t`Heures par projet`} slices={figures.data.projects} />
              <HoursCard title={t`Heures par personne`} slices={figures.data.workers} coded />
            </div>
          )}
          {figures.data.productions.length > 0 ? (
            <ChartCard
              title={t`Sociétés de production`}
              head={[t`Société`, t`Projets`, t`Personnes affectées`, t`Jours`, t`Heures`]}
              rows={figures.data.productions.map(one => ({
                label: one.name ?? t`Sans société`,
                values: [one.projects, one.assigned, one.days, hours(one.minutes)],
              }))}
            >
              {width => (
                <Bars
                  rows={figures.data.productions.map(one => ({
                    label: one.name ?? t`Sans société`,
                    count: hours(one.minutes),
                  }))}
                  width={width}
                  title={t`Sociétés de production`}
                  unit={t`heures`}
                />
              )}
            </ChartCard>
          ) : null}
        </div>
      )}
    </div>
  )
}

interface HoursCardProps {
  title: string
  slices: readonly HoursSlice[]
  /** Names are told apart by their code. */
  coded?: boolean
}

function HoursCard({ title, slices, coded = false }: HoursCardProps) {
  const { t } = useLingui()
  const named = slices.map(slice => ({
    ...slice,
    label: coded && slice.key ? `${slice.label} (${slice.key})` : slice.label,
  }))
  return (
    <ChartCard
      title={title}
      head={[title, t`Heures`, t`Jours`, t`Personnes`]}
      rows={named.map(slice => ({
        label: slice.label,
        values: [hours(slice.minutes), slice.days, slice.people],
      }))}
      note={slices.length >= 60 ? <Trans>Les soixante premiers.</Trans> : undefined}
    >
      {width => (
        <Bars
          rows={named.map(slice => ({ label: slice.label, count: hours(slice.minutes) }))}
          width={width}
          title={title}
          unit={t`heures`}
        />
      )}
    </ChartCard>
  )
}
