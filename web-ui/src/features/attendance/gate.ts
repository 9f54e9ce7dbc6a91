import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { changesSince, prepare, type ScanToSend, sendBatch, sendScan } from '@/features/attendance/attendance'
import { canVerify } from '@/features/attendance/badge'
import {
  after,
  type Judged,
  judge,
  sessionsOf,
  type Verdict,
  withLines,
} from '@/features/attendance/gate-rules'
import {
  changeScan,
  deviceId,
  dropRoster,
  dropScans,
  forgetEverybody,
  keepRoster,
  keepScan,
  readRoster,
  waitingScans,
} from '@/features/attendance/vault'
import { keep, kept } from '@/shared/lib/kept'
import type { AttendanceLine, Roster } from '@/shared/lib/model'
import { type ApiProblem, asProblem } from '@/shared/lib/problem'

/** A kept scan: which project's, and what is sent of it. */
interface KeptScan extends ScanToSend {
  projectId: string
}

export interface Shown {
  key: string
  verdict: Verdict
  at: Date
  line?: AttendanceLine | undefined
  /** Only the device has seen it so far. */
  waiting: boolean
  /** The server's words for a refusal. */
  words?: string | undefined
}

export interface GateState {
  roster?: Roster | undefined
  /** Undefined until the first answer or failure. */
  online?: boolean
  pending: number
  last?: Shown | undefined
  /** What a supervisor has to look at of what this device sent. */
  doubts: number
  wiped?: boolean
  keepsNothing?: boolean
  /** What was kept of the project could not be read; gone once there is a fresh roster. */
  rosterUnreadable?: boolean
  /** The server does not show the project to whoever keeps this gate (any more). */
  notTheirs?: boolean
  /** This browser cannot verify badges without network. */
  cannotVerify?: boolean
  problem?: ApiProblem | undefined
}

/** A scan is not waited for longer: then the device itself answers. */
const PATIENCE = 2_500
const PAUSE = 1_000
const BATCH = 200
/** The roster is renewed this often while there is network. */
const FRESH = 10 * 60_000

const NAME = 'gate-name'

/** What this device is called, empty for none. */
export const gateName = () => kept(NAME) ?? ''

/**
 * A gate: follows who is on set while there is network, judges scans itself while there is none, and changes between the
 * two by itself. Every scan is on the disk before anybody is told of it, and leaves it when the server has it.
 */
export class Gate {
  state: GateState = { pending: 0, doubts: 0 }
  private readonly listeners = new Set<() => void>()
  private stop = new AbortController()
  private device = ''
  private sending: Promise<void> | undefined
  private renewedAt = 0

  constructor(readonly projectId: string) {}

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  snapshot = () => this.state

  private set(change: Partial<GateState>) {
    this.state = { ...this.state, ...change }
    for (const listener of this.listeners) listener()
  }

  async run() {
    this.stop = new AbortController()
    const { signal } = this.stop
    this.device = await deviceId()
    const roster = await readRoster<Roster>(this.projectId).catch(() => {
      this.set({ rosterUnreadable: true })
      return undefined
    })
    this.set({ roster, cannotVerify: !(await canVerify()), pending: (await waitingScans()).length })
    const wake = () => void this.beat()
    globalThis.addEventListener('online', wake)
    globalThis.addEventListener('offline', wake)
    signal.addEventListener('abort', () => {
      globalThis.removeEventListener('online', wake)
      globalThis.removeEventListener('offline', wake)
    })
    while (!signal.aborted) {
      await this.beat()
      await new Promise(done => setTimeout(done, this.state.online ? 50 : PAUSE))
    }
  }

  /** Calls this device by another name; rejects when the server cannot be told now, and tells it the next time. */
  async rename(name: string) {
    keep(NAME, name.trim())
    await this.renew()
  }

  /** The browser keeps nothing (private mode): then no scan may be taken, for it could be lost. */
  cannotKeep() {
    this.set({ keepsNothing: true })
  }

  end() {
    this.stop.abort()
  }

  /** One look at the server: renews, follows, sends what waits. */
  private async beat() {
    if (this.stop.signal.aborted) return
    try {
      if (!this.state.roster || Date.now() - this.renewedAt > FRESH) await this.renew()
      const { roster } = this.state
      if (!roster) return
      const signal = AbortSignal.any([AbortSignal.timeout(PATIENCE), this.stop.signal])
      const changes = await changesSince(this.projectId, roster.pulse, this.device, signal)
      this.set({ online: true, problem: undefined })
      if (this.state.pending > 0) await this.send()
      if (changes.wipe) return await this.wipe()
      if (changes.pulse > roster.pulse) await this.take(changes.lines, changes.pulse)
    } catch (error) {
      if (!this.stop.signal.aborted) await this.stumble(error)
    }
  }

  private async stumble(error: unknown) {
    const problem = asProblem(error)
    if (problem.code === 'device-wiped') return await this.wipe()
    if (problem.status === 404) await this.forgetProject()
    const away = problem.status === 0 || problem.status >= 500
    this.set({ online: !away, ...(away ? {} : { problem }) })
    if (!away) await new Promise(done => setTimeout(done, 5 * PAUSE))
  }

  /** What the device knows of a project that is not theirs any more goes; their scans wait until it is again. */
  private async forgetProject() {
    await dropRoster(this.projectId)
    this.set({ roster: undefined, notTheirs: true })
  }

  private async renew() {
    const roster = await prepare(this.projectId, this.device, gateName())
    this.renewedAt = Date.now()
    // scans that wait are not in what the server knows yet
    let known: Roster = roster
    for (const { scan } of await waitingScans<KeptScan>())
      if (scan.projectId === this.projectId && scan.told)
        known = after(known, await judge(known, scan.value, new Date(scan.at)), new Date(scan.at))
    await keepRoster(this.projectId, known)
    this.set({ roster: known, online: true, rosterUnreadable: false, notTheirs: false })
    void keepPages()
  }

  private async take(lines: readonly AttendanceLine[], pulse: number) {
    const { roster } = this.state
    if (!roster) return
    const next = { ...withLines(roster, lines), pulse }
    this.set({ roster: next })
    await keepRoster(this.projectId, next)
  }

  private async wipe() {
    if (this.state.pending > 0 && this.state.online) await this.send()
    await forgetEverybody()
    this.stop.abort()
    this.set({ roster: undefined, wiped: true })
  }

  /**
   * Sends everything that waits, in order; what arrives twice is one scan for the server. What one project refuses keeps
   * waiting and does not hold up the others'.
   */
  private send() {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = undefined
    })
    return this.sending
  }

  private async sendAll() {
    const all = await waitingScans<KeptScan>()
    let refused: unknown
    for (const projectId of new Set(all.map(({ scan }) => scan.projectId))) {
      const own = all.filter(({ scan }) => scan.projectId === projectId)
      await this.sendOwn(projectId, own).catch(error => {
        if (projectId === this.projectId || asProblem(error).status !== 404) refused ??= error
      })
    }
    this.set({ pending: (await waitingScans()).length })
    if (refused) throw refused
  }

  private async sendOwn(projectId: string, own: readonly { place: number; scan: KeptScan }[]) {
    for (let from = 0; from < own.length; from += BATCH) {
      const part = own.slice(from, from + BATCH)
      const taken = await sendBatch(
        projectId,
        this.device,
        part.map(({ scan: { projectId: _, ...scan } }) => scan),
      )
      await dropScans(part.map(({ place }) => place))
      const doubts = taken.scans.filter(scan => scan.doubts.length > 0).length
      this.set({ pending: (await waitingScans()).length, doubts: this.state.doubts + doubts })
    }
  }

  /** Somebody shows a badge or a code. Rejects, and says so on the page, when the browser does not keep the scan. */
  async scan(value: string, method: 'QR' | 'MANUAL') {
    const at = new Date()
    const kept: KeptScan = {
      projectId: this.projectId,
      scanId: crypto.randomUUID(),
      value: value.trim().slice(0, 300),
      method,
      at: at.toISOString(),
    }
    const place = await keepScan(kept).catch(error => {
      this.cannotKeep()
      throw error
    })
    if (this.state.online !== false) {
      try {
        const signal = AbortSignal.any([AbortSignal.timeout(PATIENCE), this.stop.signal])
        const { scan, person, session } = await sendScan(this.projectId, this.device, kept, signal)
        await dropScans([place])
        const line: AttendanceLine = {
          person,
          presence: session ? (session.status === 'IN' ? 'IN' : 'OUT') : 'ABSENT',
          ...(session ? { session } : {}),
          earlier: earlierThan(session?.id, this.state.roster, person.assignmentId),
        }
        this.set({
          online: true,
          ...(this.state.roster ? { roster: withLines(this.state.roster, [line]) } : {}),
        })
        const verdict = scan.result === 'DISMISSED' ? 'HELD' : scan.result
        return this.show({ key: kept.scanId, verdict, at, line, waiting: false })
      } catch (error) {
        const problem = asProblem(error)
        if (problem.code === 'not-found') await this.forgetProject()
        else if (problem.status > 0 && problem.status < 500 && problem.status !== 401) {
          await dropScans([place])
          return this.show({
            key: kept.scanId,
            verdict: refusal(problem),
            at,
            waiting: false,
            words: problem.detail,
          })
        } else if (problem.status !== 401) this.set({ online: false })
      }
    }
    return this.judgeHere(kept, place, at)
  }

  private async judgeHere(kept: KeptScan, place: number, at: Date) {
    const { roster } = this.state
    const judged: Judged = roster ? await judge(roster, kept.value, at) : { verdict: 'UNKNOWN', keeps: true }
    if (judged.keeps) await changeScan(place, { ...kept, ...(judged.told ? { told: judged.told } : {}) })
    else await dropScans([place])
    if (roster) {
      const next = after(roster, judged, at)
      if (next !== roster) {
        this.set({ roster: next })
        await keepRoster(this.projectId, next)
      }
    }
    this.set({ pending: (await waitingScans()).length })
    return this.show({
      key: kept.scanId,
      verdict: judged.verdict,
      at,
      line: judged.line,
      waiting: judged.keeps,
    })
  }

  private show(shown: Shown) {
    this.set({ last: shown })
    return shown
  }
}

/** What the page is made of is kept too, so that it opens without network even after the very first visit. */
async function keepPages() {
  if (!('caches' in globalThis)) return
  const cache = await caches.open('assets')
  for (const { name } of performance.getEntriesByType('resource')) {
    const { origin, pathname } = new URL(name)
    const ours = origin === location.origin && pathname.startsWith('/assets/')
    if (ours && !(await caches.match(name))) await cache.add(name).catch(() => undefined)
  }
}

/** The other stays of somebody's day, as far as the device knows them. */
function earlierThan(session: string | undefined, roster: Roster | undefined, assignmentId: string) {
  const line = roster?.lines.find(({ person }) => person.assignmentId === assignmentId)
  return line
    ? sessionsOf(line).filter(({ id, workDate }) => id !== session && workDate === roster?.workDate)
    : []
}

function refusal({ code }: ApiProblem): Verdict {
  if (code === 'badge-revoked') return 'REVOKED'
  if (code === 'badge-forged') return 'FORGED'
  return 'UNKNOWN'
}

/** The gate of a project; runs as long as a page shows it to somebody who keeps it. */
export function useGate(projectId: string, keeps: boolean) {
  const gate = useMemo(() => new Gate(projectId), [projectId])
  useEffect(() => {
    if (!keeps) return
    void gate.run().catch(() => gate.cannotKeep())
    return () => gate.end()
  }, [gate, keeps])
  return { gate, state: useSyncExternalStore(gate.subscribe, gate.snapshot) }
}
