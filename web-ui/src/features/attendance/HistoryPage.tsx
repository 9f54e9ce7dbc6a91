import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { CalendarDays } from 'lucide-react'
import { historyQuery } from '@/features/attendance/attendance'
import { formatHour, formatMinutes } from '@/features/attendance/hours'
import { formatDay } from '@/shared/lib/format'
import type { AttendanceLine } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { meQuery } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { CodeText } from '@/shared/ui/Badge'
import { Card } from '@/shared/ui/Card'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'

type Session = NonNullable<AttendanceLine['session']>

/** A cinema talent's days on set, by project, with their hours. */
export function HistoryPage({ code }: { code: string }) {
  const { t } = useLingui()
  useTitle(t`Journées sur le plateau`)
  const history = useQuery(historyQuery(code))
  const own = useQuery({ ...meQuery, retry: false }).data?.codes.cinema === code
  const days = history.data?.days ?? 0
  const duration = history.data?.duration ?? ''
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        title={<Trans>Journées sur le plateau</Trans>}
        intro={
          <>
            <CodeText code={code} />
            {history.data ? (
              <>
                {' · '}
                <Trans>
                  {duration} en {days} journées
                </Trans>
              </>
            ) : null}
          </>
        }
      />
      {history.isPending ? (
        <Skeleton className="h-64 rounded-ui" />
      ) : history.isError ? (
        <Card>
          <ErrorState
            onRetry={() => void history.refetch()}
            retrying={history.isFetching}
            reference={asProblem(history.error).correlationId}
          >
            {problemWords(history.error)}
          </ErrorState>
        </Card>
      ) : history.data.projects.length === 0 ? (
        <Card>
          <EmptyState icon={CalendarDays} title={<Trans>Aucune journée</Trans>}>
            {own ? (
              <Trans>Dès que votre badge aura été scanné à une porte, vos journées viendront ici.</Trans>
            ) : (
              <Trans>Dès que cette personne aura été scannée à une porte, ses journées viendront ici.</Trans>
            )}
          </EmptyState>
        </Card>
      ) : (
        history.data.projects.map(project => (
          <Card key={project.code} className="grid grid-cols-1 gap-3">
            <h2 className="text-lg font-bold">{project.project}</h2>
            <p className="text-sm text-muted">
              <CodeText code={project.code} /> · {project.duration}
            </p>
            <HoursChart sessions={project.sessions} />
            <Days sessions={project.sessions} of={`${project.project} ${project.code}`} />
          </Card>
        ))
      )}
    </div>
  )
}

const BAR = 14
const HEIGHT = 96

/** Hours a day, the last thirty days worked, the latest at the end. */
function HoursChart({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useLingui()
  const byDay = new Map<string, number>() // whoever came back the same day worked one
  for (const { workDate, minutes } of sessions)
    byDay.set(workDate, (byDay.get(workDate) ?? 0) + (minutes ?? 0))
  const shown = [...byDay].slice(0, 30).reverse()
  const most = Math.max(8 * 60, ...shown.map(([, minutes]) => minutes))
  return (
    <svg
      role="img"
      aria-label={t`Heures par journée`}
      viewBox={`0 0 ${Math.max(30, shown.length) * BAR} ${HEIGHT}`}
      className="h-24 w-full max-w-2xl text-primary"
      preserveAspectRatio="xMinYMax meet"
    >
      <line x1="0" x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} stroke="currentColor" opacity="0.4" />
      {shown.map(([day, minutes], place) => {
        const height = Math.max(2, (minutes / most) * (HEIGHT - 6))
        return (
          <rect
            key={day}
            x={place * BAR + 2}
            y={HEIGHT - height}
            width={BAR - 4}
            height={height}
            rx="2"
            fill="currentColor"
          >
            <title>{`${formatDay(day)} : ${formatMinutes(minutes)}`}</title>
          </rect>
        )
      })}
    </svg>
  )
}

function Days({ sessions, of }: { sessions: readonly Session[]; of: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on the narrowest phone it is wider than the page, and keys must reach its end
    <section className="overflow-x-auto" aria-label={of} tabIndex={0}>
      <table className="w-full text-start text-sm">
        <thead>
          <tr className="border-b border-line">
            <th className="py-2 pe-4 text-start">
              <Trans>Journée</Trans>
            </th>
            <th className="py-2 pe-4 text-start">
              <Trans>Arrivée</Trans>
            </th>
            <th className="py-2 pe-4 text-start">
              <Trans>Départ</Trans>
            </th>
            <th className="py-2 text-start">
              <Trans>Durée</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(session => (
            <tr key={session.id} className="border-b border-line tabular-nums">
              <td className="py-2 pe-4">{formatDay(session.workDate)}</td>
              <td className="py-2 pe-4">{formatHour(session.in)}</td>
              <td className="py-2 pe-4">{session.out ? formatHour(session.out) : '–'}</td>
              <td className="py-2">{session.duration ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
