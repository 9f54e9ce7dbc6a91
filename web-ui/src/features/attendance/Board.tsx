import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Download, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { dayQuery } from '@/features/attendance/attendance'
import { CorrectDialog } from '@/features/attendance/CorrectDialog'
import { Everybody } from '@/features/attendance/Everybody'
import type { GateState } from '@/features/attendance/gate'
import { sessionsOf } from '@/features/attendance/gate-rules'
import { formatHour, formatMinutes } from '@/features/attendance/hours'
import type { AttendanceLine } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { Avatar } from '@/shared/ui/Avatar'
import { Badge, CodeText } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Dialog } from '@/shared/ui/Dialog'
import { DateInput, Field, Select } from '@/shared/ui/Field'
import { ButtonAnchorLink, Link } from '@/shared/ui/Link'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'

interface BoardProps {
  projectId: string
  state: GateState
  scans: boolean
}

/** Who is on set. Follows by itself while there is network; without, shows what this device knows. */
export function Board({ projectId, state, scans }: BoardProps) {
  const { t } = useLingui()
  const [date, setDate] = useState('')
  const [presence, setPresence] = useState('')
  const day = useQuery({
    ...dayQuery(projectId, date || undefined),
    // who keeps the gate is told of every change; who only looks asks
    refetchInterval: scans ? false : 3_000,
  })
  const lines = day.data?.lines ?? (date ? undefined : state.roster?.lines)
  if (!lines)
    return day.isError ? (
      <Card>
        <ErrorState
          onRetry={() => void day.refetch()}
          retrying={day.isFetching}
          reference={asProblem(day.error).correlationId}
        >
          {problemWords(day.error)}
        </ErrorState>
      </Card>
    ) : (
      <Skeleton className="h-64 rounded-ui" />
    )
  const onSet = lines.filter(line => line.presence === 'IN').length
  const left = lines.filter(line => line.presence === 'OUT').length
  const absent = lines.length - onSet - left
  const worked = formatMinutes(day.data?.minutes ?? 0)
  const shown = lines.filter(line => !presence || line.presence === presence)
  const timeZone = day.data?.timeZone ?? state.roster?.timeZone ?? 'UTC'
  return (
    <div className="grid grid-cols-1 gap-4">
      <p className="flex flex-wrap gap-2 text-lg" aria-live="polite">
        <Badge tone="leaf">
          <Trans>Présents : {onSet}</Trans>
        </Badge>
        <Badge>
          <Trans>Partis : {left}</Trans>
        </Badge>
        <Badge>
          <Trans>Pas venus : {absent}</Trans>
        </Badge>
        <Badge>
          <Trans>Heures comptées : {worked}</Trans>
        </Badge>
      </p>
      <div className="flex flex-wrap items-end gap-3">
        <Field label={<Trans>Journée</Trans>} required className="w-full sm:w-48">
          <DateInput value={date} onChange={event => setDate(event.target.value)} />
        </Field>
        <Field label={<Trans>Montrer</Trans>} required className="w-full sm:w-48">
          <Select
            value={presence}
            onChange={event => setPresence(event.target.value)}
            choices={[
              { value: '', label: t`Tout le monde` },
              { value: 'IN', label: t`Présents` },
              { value: 'OUT', label: t`Partis` },
              { value: 'ABSENT', label: t`Pas venus` },
            ]}
          />
        </Field>
        <div className="flex flex-wrap gap-2 pb-6">
          {scans ? (
            <Everybody
              projectId={projectId}
              date={date === day.data?.today ? '' : date}
              leaving={date ? lines.filter(line => sessionsOf(line).some(one => !one.out)).length : onSet}
              absent={absent}
            />
          ) : null}
          <Sheets projectId={projectId} date={date} />
        </div>
      </div>
      {shown.length === 0 ? (
        <Card>
          <EmptyState icon={UsersRound} title={<Trans>Personne à montrer</Trans>}>
            <Trans>Changez de journée ou de choix.</Trans>
          </EmptyState>
        </Card>
      ) : (
        <ul className="grid grid-cols-1 gap-2 md:grid-cols-2 xl:grid-cols-3">
          {shown.map(line => (
            <Person
              key={line.person.assignmentId}
              line={line}
              timeZone={timeZone}
              corrects={day.data?.mayCorrect ?? false}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

function Person({ line, timeZone, corrects }: { line: AttendanceLine; timeZone: string; corrects: boolean }) {
  const { t } = useLingui()
  const { person, presence } = line
  const [correcting, setCorrecting] = useState<string>()
  const [open, setOpen] = useState(false)
  const stays = sessionsOf(line).filter(stay => stay.id)
  const name = `${person.firstName} ${person.lastName}`
  return (
    <Card as="li" className="flex items-center gap-3">
      <Avatar name={name} src={person.photo ? `/api/v1/files/${person.photo}/thumb` : undefined} size={44} />
      <div className="min-w-0 flex-1">
        <Link to="/presence/history/$code" params={{ code: person.cinemaCode }} className="font-semibold">
          {name}
        </Link>
        <p className="text-sm text-muted">
          <CodeText code={person.code} />
        </p>
        {sessionsOf(line).map(stay => (
          <Stay key={stay.in} stay={stay} timeZone={timeZone} />
        ))}
      </div>
      <div className="grid justify-items-end gap-1">
        <Badge tone={presence === 'IN' ? 'leaf' : 'neutral'}>
          {presence === 'IN' ? t`Présent` : presence === 'OUT' ? t`Parti` : t`Pas venu`}
        </Badge>
        {corrects
          ? stays.map(stay => {
              const hour = formatHour(stay.in, timeZone)
              return (
                <Button
                  key={stay.id}
                  tone="ghost"
                  size="sm"
                  onClick={() => {
                    setCorrecting(stay.id)
                    setOpen(true)
                  }}
                  aria-label={stays.length > 1 ? t`Corriger ${name}, arrivée ${hour}` : t`Corriger ${name}`}
                >
                  {stays.length > 1 ? <Trans>Corriger {hour}</Trans> : <Trans>Corriger</Trans>}
                </Button>
              )
            })
          : null}
      </div>
      {stays
        .filter(stay => stay.id === correcting)
        .map(stay => (
          <CorrectDialog
            key={`${stay.id}${stay.version}`}
            open={open}
            onClose={() => setOpen(false)}
            name={name}
            session={stay}
            timeZone={timeZone}
          />
        ))}
    </Card>
  )
}

function Stay({ stay, timeZone }: { stay: NonNullable<AttendanceLine['session']>; timeZone: string }) {
  return (
    <p className="text-sm tabular-nums">
      {formatHour(stay.in, timeZone)} – {stay.out ? formatHour(stay.out, timeZone) : '…'}
      {stay.duration ? ` · ${stay.duration}` : ''}
      {stay.status === 'AUTO_CLOSED' ? (
        <>
          {' · '}
          <Trans>départ non vu</Trans>
        </>
      ) : null}
      {stay.status === 'CORRECTED' ? (
        <>
          {' · '}
          <Trans>corrigé</Trans>
        </>
      ) : null}
    </p>
  )
}

function Sheets({ projectId, date }: { projectId: string; date: string }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const [period, setPeriod] = useState('DAY')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const asked = new URLSearchParams({ period })
  const end = to || date
  if (period === 'CUSTOM' && from) asked.set('from', from)
  if (end) asked.set('to', end)
  return (
    <>
      <Button tone="secondary" icon={Download} onClick={() => setOpen(true)}>
        <Trans>Feuille d’heures</Trans>
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={<Trans>Feuille d’heures</Trans>}
        actions={
          <ButtonAnchorLink
            icon={Download}
            href={`/api/v1/attendance/projects/${projectId}/export.xlsx?${asked}`}
            download
            onClick={() => setOpen(false)}
          >
            <Trans>Télécharger (Excel)</Trans>
          </ButtonAnchorLink>
        }
      >
        <div className="grid gap-2">
          <Field label={<Trans>Période</Trans>} required>
            <Select
              value={period}
              onChange={event => setPeriod(event.target.value)}
              choices={[
                { value: 'DAY', label: t`Une journée` },
                { value: 'WEEK', label: t`La semaine, depuis lundi` },
                { value: 'MONTH', label: t`Le mois, depuis le premier` },
                { value: 'CUSTOM', label: t`Dates au choix` },
              ]}
            />
          </Field>
          {period === 'CUSTOM' ? (
            <Field label={<Trans>Du</Trans>} required>
              <DateInput value={from} onChange={event => setFrom(event.target.value)} />
            </Field>
          ) : null}
          <Field
            label={period === 'CUSTOM' ? <Trans>Au</Trans> : <Trans>Jusqu’au (aujourd’hui si vide)</Trans>}
          >
            <DateInput value={to} onChange={event => setTo(event.target.value)} />
          </Field>
        </div>
      </Dialog>
    </>
  )
}
