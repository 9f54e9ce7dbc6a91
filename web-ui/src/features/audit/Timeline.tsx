import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { ScrollText } from 'lucide-react'
import { logQuery } from '@/features/audit/logs'
import type { LogsSearch } from '@/features/audit/logs-search'
import { ResolveForm } from '@/features/audit/ResolveForm'
import { useActor, useSeverityWords } from '@/features/audit/words'
import { formatDay, formatMoment } from '@/shared/lib/format'
import type { LogEntry } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { Badge } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'

interface TimelineProps {
  search: LogsSearch
  onSearch: (next: LogsSearch) => void
}

const edges: Record<LogEntry['severity'], string> = {
  INFO: 'border-line',
  WARNING: 'border-ochre',
  CRITICAL: 'border-danger',
}

/** The entries, day by day, the newest first. */
export function Timeline({ search, onSearch }: TimelineProps) {
  const log = useInfiniteQuery(logQuery(search))
  if (log.isPending) return <Skeleton className="h-64 rounded-ui" />
  if (log.isError)
    return (
      <Card>
        <ErrorState
          onRetry={() => void log.refetch()}
          retrying={log.isFetching}
          reference={asProblem(log.error).correlationId}
        >
          {problemWords(log.error)}
        </ErrorState>
      </Card>
    )
  const entries = log.data.pages.flatMap(page => page.items)
  if (entries.length === 0)
    return (
      <Card>
        <EmptyState icon={ScrollText} title={<Trans>Aucune ligne ne correspond</Trans>}>
          <Trans>Élargissez la période ou enlevez un filtre.</Trans>
        </EmptyState>
      </Card>
    )
  const only = (change: LogsSearch) => onSearch({ log: search.log, ...change })
  return (
    <div className="grid grid-cols-1 gap-6">
      {byDay(entries).map(([day, ofDay]) => (
        <section key={day} aria-label={day}>
          <h2 className="mb-2 font-semibold">{day}</h2>
          <ol className="grid grid-cols-1 gap-2">
            {ofDay.map(entry => (
              <Entry key={entry.id} entry={entry} onOnly={only} />
            ))}
          </ol>
        </section>
      ))}
      {log.hasNextPage ? (
        <div>
          <Button tone="secondary" busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            <Trans>Lignes plus anciennes</Trans>
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function byDay(entries: readonly LogEntry[]) {
  const days = new Map<string, LogEntry[]>()
  for (const entry of entries) {
    const day = formatDay(entry.at)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days]
}

function Entry({ entry, onOnly }: { entry: LogEntry; onOnly: (change: LogsSearch) => void }) {
  const { t } = useLingui()
  const actor = useActor()(entry)
  const { name: gravity, tone } = useSeverityWords()[entry.severity]
  const { accountId, address, resource, resolution } = entry
  const on = entry.resourceName ?? resource
  const details = Object.entries(entry.facts)
  return (
    <li className={clsx('min-w-0 rounded-in border-s-4 bg-surface px-4 py-3', edges[entry.severity])}>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span className="font-semibold">{entry.says}</span>
        <span className="flex flex-wrap items-center gap-2 text-sm text-muted">
          {entry.severity === 'INFO' ? null : <Badge tone={tone}>{gravity}</Badge>}
          {entry.outcome === 'REFUSED' ? (
            <Badge>
              <Trans>Refusé</Trans>
            </Badge>
          ) : null}
          <time dateTime={entry.at} className="tabular-nums">
            {formatMoment(entry.at)}
          </time>
        </span>
      </div>
      <p className="flex flex-wrap items-center gap-x-2 text-sm">
        {accountId ? (
          <Only
            says={actor}
            title={t`Seulement les actes de ${actor}`}
            onClick={() => onOnly({ account: accountId })}
          />
        ) : (
          <span>{actor}</span>
        )}
        {on && resource ? (
          <>
            <span aria-hidden="true">→</span>
            <Only says={on} title={t`Seulement ce qui concerne ${on}`} onClick={() => onOnly({ resource })} />
          </>
        ) : null}
        {address ? (
          <>
            <span className="text-muted">
              <Trans>depuis</Trans>
            </span>
            <Only says={address} title={t`Seulement depuis ${address}`} onClick={() => onOnly({ address })} />
          </>
        ) : null}
      </p>
      {details.length > 0 || entry.userAgent ? (
        <details className="text-sm text-muted">
          <summary className="min-h-11 cursor-pointer py-2 pointer-fine:min-h-6 pointer-fine:py-0">
            <Trans>Détails</Trans>
          </summary>
          <dl className="grid gap-1 py-1 [overflow-wrap:anywhere]">
            {details.map(([name, value]) => (
              <div key={name}>
                <dt className="inline font-semibold">{name} : </dt>
                <dd className="inline">{value}</dd>
              </div>
            ))}
            {entry.userAgent ? (
              <div>
                <dt className="inline font-semibold">
                  <Trans>Appareil</Trans> :{' '}
                </dt>
                <dd className="inline">{entry.userAgent}</dd>
              </div>
            ) : null}
          </dl>
        </details>
      ) : null}
      {resolution ? <Resolved resolution={resolution} /> : null}
      {entry.open ? <ResolveForm entry={entry} /> : null}
    </li>
  )
}

function Resolved({ resolution }: { resolution: NonNullable<LogEntry['resolution']> }) {
  const { t } = useLingui()
  const who = resolution.byName ?? t`Compte effacé`
  const when = formatMoment(resolution.at)
  return (
    <p className="mt-1 text-sm">
      <Badge tone="leaf">
        <Trans>Traité</Trans>
      </Badge>{' '}
      <Trans>
        par {who}, {when}
      </Trans>
      {' : '}
      {resolution.note}
    </p>
  )
}

/** A word that narrows the log to itself. */
function Only({ says, title, onClick }: { says: string; title: string; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={title}
      title={title}
      onClick={onClick}
      className="min-h-11 underline-offset-4 hover:underline pointer-fine:min-h-7 [overflow-wrap:anywhere] text-start"
    >
      {says}
    </button>
  )
}
