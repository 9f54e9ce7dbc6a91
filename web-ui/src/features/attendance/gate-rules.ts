import { readBadge, readCode, signedBy } from '@/features/attendance/badge'
import type { AttendanceLine, Roster } from '@/shared/lib/model'

/** What a gate tells the person in front of it. */
export type Verdict =
  | 'CHECKED_IN'
  | 'CHECKED_OUT'
  | 'ALREADY_COMPLETE'
  | 'DUPLICATE_SCAN'
  | 'HELD'
  | 'UNKNOWN'
  | 'REVOKED'
  | 'FORGED'
  | 'UNVERIFIED'

export interface Judged {
  verdict: Verdict
  line?: AttendanceLine
  told?: 'ENTRY' | 'EXIT'
  /** Whether the scan is kept and sent when the network is back. */
  keeps: boolean
}

/** What the device itself makes of a scan while there is no network: the server's rules, on what the roster knows. */
export async function judge(roster: Roster, scanned: string, at: Date): Promise<Judged> {
  const badge = readBadge(scanned)
  let verified: boolean | undefined = true
  if (badge) {
    const key = roster.keys.find(one => one.keyId === badge.keyId)
    verified = key ? await signedBy(badge, key.publicKey) : false
    if (verified === false) return { verdict: 'FORGED', keeps: false }
  }
  const code = badge?.code ?? readCode(scanned)
  const line = roster.lines.find(({ person }) => person.code === code || person.cinemaCode === code)
  if (!line) return { verdict: 'UNKNOWN', keeps: true }
  if (badge && badge.issue <= (roster.voidThrough[code] ?? 0))
    return { verdict: 'REVOKED', line, keeps: true }
  // nobody is told in or out on a signature that was not checked: the server does it when it gets the scan
  if (verified === undefined) return { verdict: 'UNVERIFIED', line, keeps: true }
  return { ...next(roster, line, at), line, keeps: true }
}

function next(
  { sameMomentSeconds = 60, severalSessions = false }: Partial<Roster>, // a roster kept by an older page lacks both
  { presence, session }: AttendanceLine,
  at: Date,
): Pick<Judged, 'verdict' | 'told'> {
  const soon = (since: string | undefined) =>
    since !== undefined && at.getTime() - Date.parse(since) < sameMomentSeconds * 1000
  switch (presence) {
    case 'ABSENT':
      return { verdict: 'CHECKED_IN', told: 'ENTRY' }
    case 'IN':
      return soon(session?.in) ? { verdict: 'DUPLICATE_SCAN' } : { verdict: 'CHECKED_OUT', told: 'EXIT' }
    case 'OUT':
      if (soon(session?.out)) return { verdict: 'DUPLICATE_SCAN' }
      return severalSessions ? { verdict: 'CHECKED_IN', told: 'ENTRY' } : { verdict: 'ALREADY_COMPLETE' }
  }
}

/** The roster after a scan that the device told somebody of. */
export function after(roster: Roster, { line, verdict }: Judged, at: Date): Roster {
  if (!line || (verdict !== 'CHECKED_IN' && verdict !== 'CHECKED_OUT')) return roster
  const time = at.toISOString()
  const changed: AttendanceLine =
    verdict === 'CHECKED_IN'
      ? {
          ...line,
          presence: 'IN',
          session: {
            id: '',
            workDate: roster.workDate,
            in: time,
            status: 'IN',
            inMethod: 'QR',
            version: 0,
          },
          earlier: sessionsOf(line),
        }
      : {
          ...line,
          presence: 'OUT',
          ...(line.session ? { session: { ...line.session, out: time, status: 'OUT' as const } } : {}),
        }
  return withLines(roster, [changed])
}

/** All stays of a day, in the order of their times. */
export const sessionsOf = ({ session, earlier = [] }: AttendanceLine) =>
  session ? [...earlier, session] : earlier

/** The roster with newer lines in the place of those it had. */
export function withLines<R extends { lines: AttendanceLine[] }>(
  roster: R,
  changed: readonly AttendanceLine[],
): R {
  if (changed.length === 0) return roster
  const fresh = new Map(changed.map(line => [line.person.assignmentId, line]))
  const lines = roster.lines.map(line => fresh.get(line.person.assignmentId) ?? line)
  const known = new Set(roster.lines.map(line => line.person.assignmentId))
  return { ...roster, lines: [...lines, ...changed.filter(line => !known.has(line.person.assignmentId))] }
}
