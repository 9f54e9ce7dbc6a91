import type { ShelfFile, Slot } from '@/features/file/shelf'
import { ApiProblem, asProblem } from '@/shared/lib/problem'
import { same } from '@/shared/lib/same'
import type { Device, KeptDraft, KeptFile, RemoteRef } from './device'

/** The server's answer about a draft. */
export interface RemoteDraft {
  draftId: string
  resumeToken: string
  expiresAt: string
  step?: string | undefined
  content: Record<string, unknown>
  version: number
}

export interface Submitted {
  code: string
  qrUrl: string
  profileUrl: string
  cardUrl?: string | undefined
}

interface Writing {
  step: string
  content: object
  version?: number
}

/** How the server is reached. */
export interface Transport {
  create(body: { step: string; content: object }): Promise<RemoteDraft>
  read(ref: Pick<RemoteRef, 'id' | 'token'>): Promise<RemoteDraft>
  write(ref: RemoteRef, body: Writing, options?: { keepalive?: boolean }): Promise<RemoteDraft>
  upload(
    ref: RemoteRef,
    slot: Slot,
    file: { bytes: Blob; name: string },
    options: { onProgress: (percent: number) => void; signal: AbortSignal },
  ): Promise<{ fileId: string; name: string; size: number; mime: string; version?: number }>
  removeFile(ref: RemoteRef, slot: Slot, fileId: string): Promise<void>
  readFile(ref: RemoteRef, fileId: string): Promise<Blob>
  sendLink(ref: RemoteRef, email: string): Promise<void>
  submit(ref: RemoteRef, key: string): Promise<Submitted>
}

/** The shape of one form: its empty values and how they travel. */
export interface DraftShape<Values extends object> {
  form: 'talent' | 'cinema'
  blank: Values
  firstStep: string
  /** Leaves out what was not answered. */
  toWire(values: Values): Record<string, unknown>
  fromWire(content: Record<string, unknown>): Values
  /** The same answers with every file's place empty: files travel apart and never make two versions differ. */
  withoutFiles(values: Values): Values
  /** The values with the file of that slot in its place, or taken away. */
  place(values: Values, slot: Slot, fileId: string, how: 'put' | 'remove'): Values
}

/** What the page shows of the keeping. */
export interface KeeperView<Values> {
  /** Where the latest change is safe. */
  saved: 'nothing' | 'writing' | 'device' | 'server'
  /** What keeps it from the server. */
  trouble?: 'network' | 'refused' | 'conflict' | 'device'
  problem?: ApiProblem
  files: readonly ShelfFile[]
  /** Somebody (the same person, on another phone) went on with this draft elsewhere. */
  conflict?: { theirs: Values; step: string }
  /** When the answers found on this device were last changed. */
  foundFrom?: number
  step: string
  visited: readonly string[]
  remote: boolean
  submitting: boolean
}

export interface Rhythm {
  /** Quiet time after a change before it is sent. */
  quiet: number
  /** Pause before try n (from 1). */
  retry: (attempt: number) => number
}

/** More than anybody sends in vain before an answer comes. */
const UNHEARD = 12

const calm: Rhythm = {
  quiet: 1200,
  retry: attempt => Math.min(30_000, 1000 * 2 ** (attempt - 1)) * (0.75 + Math.random() * 0.5),
}

/** The other device's version must be looked at before ours may be sent. */
class ConflictPending extends Error {}

/** Worth trying again by itself: no answer, or the server was busy. */
export function passing(problem: ApiProblem) {
  if (problem.code === 'code-space-exhausted') return false
  return problem.status === 0
    ? problem.code === 'network'
    : [408, 425, 429, 502, 503, 504, 507].includes(problem.status)
}

/**
 * Keeps a long form safe: every change goes to the device at once and to the server when it can, in order, one request
 * at a time; what could not be sent waits on the device through reloads and dead networks and is tried again.
 */
export class DraftKeeper<Values extends object> {
  #draft: KeptDraft
  #values: Values
  #files = new Map<string, KeptFile & { phase: ShelfFile['phase']; progress: number; problem?: ApiProblem }>()
  #view: KeeperView<Values>
  #listeners = new Set<() => void>()
  #opened: Promise<void> | undefined

  #writing: Promise<void> | undefined
  #writeAgain = false
  #deviceTrouble = false

  #syncing: Promise<void> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #attempts = 0
  #trouble: KeeperView<Values>['trouble']
  #problem: ApiProblem | undefined
  #conflict: { theirs: Values; step: string; remote: RemoteDraft } | undefined
  #refusedRevision = -1

  #uploading: Promise<void> | undefined
  #uploadTimer: ReturnType<typeof setTimeout> | undefined
  #uploadAttempts = 0
  #aborts = new Map<string, AbortController>()

  #foundFrom: number | undefined
  #submitting = false
  #wake = new Set<() => void>()
  /** Told when the keeper itself changed values (a file arrived, another version was taken). */
  onReplaced: ((values: Values) => void) | undefined
  /** Told when a change is on the device, so that other tabs can follow. */
  onPersisted: (() => void) | undefined

  constructor(
    private readonly shape: DraftShape<Values>,
    private readonly device: Device,
    private readonly transport: Transport,
    private readonly rhythm: Rhythm = calm,
    private readonly newKey: () => string = () => crypto.randomUUID(),
  ) {
    this.#values = shape.blank
    this.#draft = this.#blankDraft()
    this.#view = this.#makeView()
  }

  // ---- reading

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  view = () => this.#view

  get values() {
    return this.#values
  }

  get hasAnswers() {
    return this.#draft.revision > 0
  }

  /** Reads what the device kept. Safe to call often. */
  open(): Promise<void> {
    this.#opened ??= this.#load()
    return this.#opened
  }

  async #load() {
    const found = await this.device.load(this.shape.form).catch(() => undefined)
    if (!found) return
    this.#draft = found.draft
    this.#values = this.#complete(found.draft.values as Partial<Values>)
    for (const file of found.files)
      this.#files.set(file.id, { ...file, phase: file.fileId ? 'kept' : 'waiting', progress: 0 })
    this.#foundFrom = found.draft.savedAt
    this.#tell()
    this.#sendSoon(0)
    this.#uploadSoon(0)
  }

  /** Answers of an older version of the form fit into today's. */
  #complete(values: Partial<Values>): Values {
    const merged: Record<string, unknown> = {}
    for (const [section, blank] of Object.entries(this.shape.blank)) {
      const had = (values as Record<string, unknown>)[section]
      merged[section] =
        had === undefined ? blank : isPlain(blank) && isPlain(had) ? { ...blank, ...had } : had
    }
    return merged as Values
  }

  // ---- writing

  change(values: Values) {
    if (values === this.#values || same(values, this.#values)) {
      this.#values = values
      return
    }
    this.#values = values
    this.#touch()
    this.#sendSoon(this.rhythm.quiet)
  }

  /** Somebody arrived at a step: remembered, and everything typed so far is sent now. */
  at(step: string) {
    if (this.#draft.step === step && this.#draft.visited.includes(step)) return
    this.#draft = { ...this.#draft, step, visited: [...new Set([...this.#draft.visited, step])] }
    if (this.hasAnswers) this.#touch()
    else this.#tell()
    this.#sendSoon(0)
  }

  #touch() {
    this.#draft = {
      ...this.#draft,
      values: this.#values,
      revision: this.#draft.revision + 1,
      savedAt: Date.now(),
    }
    void this.#persist()
    this.#tell()
  }

  /** Writes the newest state; while one write runs the next waits and takes everything with it. */
  #persist(): Promise<void> {
    if (this.#writing) {
      this.#writeAgain = true
      return this.#writing
    }
    this.#writing = (async () => {
      do {
        this.#writeAgain = false
        try {
          await this.device.save(this.#draft)
          this.#deviceTrouble = false
          this.onPersisted?.()
        } catch {
          this.#deviceTrouble = true
        }
      } while (this.#writeAgain)
    })().finally(() => {
      this.#writing = undefined
      this.#tell()
    })
    return this.#writing
  }

  // ---- to the server

  get #dirty() {
    return this.#draft.revision > this.#draft.sent
  }

  #sendSoon(delay: number) {
    if (!this.#dirty || this.#conflict || this.#refusedRevision === this.#draft.revision) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#pump(), delay)
  }

  async #pump() {
    try {
      await this.#sync()
      this.#attempts = 0
      this.#uploadSoon(0)
    } catch (error) {
      if (error instanceof ConflictPending) return
      const problem = asProblem(error)
      if (passing(problem) || problem.status >= 500) {
        this.#attempts++
        const wait = problem.retryAfter ? problem.retryAfter * 1000 : this.rhythm.retry(this.#attempts)
        clearTimeout(this.#timer)
        this.#timer = setTimeout(() => void this.#pump(), wait)
      }
    }
  }

  /** Brings the server up to date; one run at a time. Throws what kept it from doing so. */
  #sync(): Promise<void> {
    this.#syncing ??= this.#run().finally(() => {
      this.#syncing = undefined
    })
    return this.#syncing
  }

  async #run() {
    try {
      while (this.#dirty) {
        if (this.#conflict) throw new ConflictPending()
        await this.#sendOnce()
      }
      this.#setTrouble(undefined)
    } catch (error) {
      if (error instanceof ConflictPending) {
        this.#setTrouble('conflict')
        throw error
      }
      const problem = asProblem(error)
      if (passing(problem) || problem.status >= 500) this.#setTrouble('network', problem)
      else {
        this.#refusedRevision = this.#draft.revision
        this.#setTrouble('refused', problem)
      }
      throw error
    }
  }

  async #sendOnce() {
    const revision = this.#draft.revision
    const content = this.shape.toWire(this.#values)
    const { remote, step } = this.#draft
    if (!remote) {
      const made = await this.transport.create({ step, content })
      this.#heard(made, revision)
      return
    }
    this.#draft = { ...this.#draft, unheard: [...(this.#draft.unheard ?? []), content].slice(-UNHEARD) }
    await this.#persist()
    try {
      this.#heard(await this.transport.write(remote, { step, content, version: remote.version }), revision)
    } catch (error) {
      const problem = asProblem(error)
      if (problem.status === 404 || problem.status === 410) {
        this.#draft = { ...this.#draft, remote: undefined, base: undefined }
        return
      }
      if (problem.code === 'already-submitted') {
        // Sent from another tab or device: nothing is left to save, and submitting again gives the same code.
        this.#draft = { ...this.#draft, sent: revision }
        return
      }
      if (problem.status !== 412) throw error
      await this.#reconcile(remote)
    }
  }

  /** The server holds another version: our own, whose answer got lost, or one made on another device. */
  async #reconcile(remote: RemoteRef) {
    const held = await this.transport.read(remote)
    const theirs = this.shape.fromWire(held.content)
    const known = this.#normal(held.content)
    const ours = [...(this.#draft.unheard ?? []), (this.#draft.base as object | undefined) ?? {}]
    if (ours.some(sent => same(known, this.#normal(sent)))) {
      this.#draft = {
        ...this.#draft,
        remote: { ...remote, version: held.version },
        base: held.content,
        unheard: [],
      }
      return
    }
    this.#conflict = { theirs, step: held.step ?? this.#draft.step, remote: held }
    throw new ConflictPending()
  }

  #normal(content: object) {
    return this.shape.toWire(this.shape.withoutFiles(this.shape.fromWire(content as Record<string, unknown>)))
  }

  #heard(remote: RemoteDraft, revision: number) {
    this.#draft = {
      ...this.#draft,
      remote: {
        id: remote.draftId,
        token: remote.resumeToken || (this.#draft.remote?.token ?? ''),
        version: remote.version,
        expiresAt: remote.expiresAt,
      },
      base: remote.content,
      unheard: [],
      sent: Math.max(this.#draft.sent, revision),
    }
    void this.#persist()
    this.#tell()
  }

  /** Two versions exist: the person chose. The one not chosen stays in `theirs` of the caller until it is dropped there. */
  settleConflict(choice: 'mine' | 'theirs') {
    const conflict = this.#conflict
    if (!conflict) return
    this.#conflict = undefined
    const remote = this.#draft.remote
    this.#draft = {
      ...this.#draft,
      base: conflict.remote.content,
      unheard: [],
      ...(remote ? { remote: { ...remote, version: conflict.remote.version } } : {}),
    }
    if (choice === 'theirs') {
      this.#values = conflict.theirs
      this.#touch()
      this.#draft = { ...this.#draft, sent: this.#draft.revision }
      void this.#persist()
      this.onReplaced?.(this.#values)
    }
    this.#setTrouble(undefined)
    this.#sendSoon(0)
  }

  // ---- files

  /** A file was chosen: kept on the device first, then sent as soon as the network lets it. */
  async add(slot: Slot, file: { bytes: Blob; name: string; preview?: Blob }) {
    if (slot !== 'gallery') for (const old of this.filesIn(slot)) await this.removeFile(old.id)
    const id = this.newKey()
    const entry: KeptFile = {
      id,
      form: this.shape.form,
      slot,
      name: file.name,
      mime: file.bytes.type,
      size: file.bytes.size,
      bytes: file.bytes,
      ...(file.preview ? { preview: file.preview } : {}),
    }
    this.#files.set(id, { ...entry, phase: 'waiting', progress: 0 })
    await this.device.saveFile(entry).catch(() => {
      this.#deviceTrouble = true
    })
    this.#touch()
    this.#sendSoon(0)
    this.#uploadSoon(0)
  }

  filesIn(slot: Slot) {
    return this.#view.files.filter(file => file.slot === slot)
  }

  async removeFile(id: string) {
    const file = this.#files.get(id)
    if (!file) return
    this.#aborts.get(id)?.abort()
    this.#files.delete(id)
    await this.device.dropFile(id).catch(() => undefined)
    if (file.fileId) await this.forgetRemoteFile(file.slot, file.fileId)
    else this.#tell()
  }

  /** A file only the server has (the draft was begun elsewhere) is taken away. */
  async forgetRemoteFile(slot: Slot, fileId: string) {
    this.#replace(this.shape.place(this.#values, slot, fileId, 'remove'))
    const remote = this.#draft.remote
    // The draft no longer names the file; should this call fail, the server drops it with the draft.
    if (remote) await this.transport.removeFile(remote, slot, fileId).catch(() => undefined)
  }

  retryFile(id: string) {
    const file = this.#files.get(id)
    if (!file || file.phase === 'kept') return
    const { problem: _gone, ...rest } = file
    this.#files.set(id, { ...rest, phase: 'waiting', progress: 0 })
    this.#tell()
    this.#uploadSoon(0)
  }

  /** Stops the sending; the file stays on the device and can be sent again. */
  abortFile(id: string) {
    this.#aborts.get(id)?.abort()
  }

  async readFile(fileId: string): Promise<Blob | undefined> {
    const kept = [...this.#files.values()].find(file => file.fileId === fileId)
    if (kept?.preview) return kept.preview
    const remote = this.#draft.remote
    return remote ? this.transport.readFile(remote, fileId) : undefined
  }

  #uploadSoon(delay: number) {
    if (![...this.#files.values()].some(file => file.phase === 'waiting')) return
    clearTimeout(this.#uploadTimer)
    this.#uploadTimer = setTimeout(() => void this.#pumpFiles(), delay)
  }

  async #pumpFiles() {
    try {
      await this.#sendFiles()
      this.#uploadAttempts = 0
    } catch (error) {
      this.#uploadAttempts++
      const problem = asProblem(error)
      clearTimeout(this.#uploadTimer)
      // A refused or contested draft is not mended by waiting: files follow once its answers went through.
      if (!passing(problem) && problem.status < 500) return
      this.#uploadTimer = setTimeout(
        () => void this.#pumpFiles(),
        problem.retryAfter ? problem.retryAfter * 1000 : this.rhythm.retry(this.#uploadAttempts),
      )
    }
  }

  #sendFiles(): Promise<void> {
    this.#uploading ??= this.#runFiles().finally(() => {
      this.#uploading = undefined
    })
    return this.#uploading
  }

  async #runFiles() {
    for (;;) {
      const next = [...this.#files.values()].find(file => file.phase === 'waiting')
      if (!next?.bytes) return
      if (!this.#draft.remote) await this.#sync()
      const remote = this.#draft.remote
      if (!remote) return
      await this.#sendFile(next.id, next.bytes, next.name, next.slot, remote)
    }
  }

  async #sendFile(id: string, bytes: Blob, name: string, slot: Slot, remote: RemoteRef) {
    const abort = new AbortController()
    this.#aborts.set(id, abort)
    const update = (change: Partial<ShelfFile>) => {
      const file = this.#files.get(id)
      if (file) this.#files.set(id, { ...file, ...change })
      this.#tell()
    }
    update({ phase: 'sending', progress: 0 })
    try {
      const kept = await this.transport.upload(
        remote,
        slot,
        { bytes, name },
        { onProgress: progress => update({ progress }), signal: abort.signal },
      )
      const held = this.#draft.remote
      if (held && kept.version !== undefined && kept.version === held.version + 1)
        this.#draft = { ...this.#draft, remote: { ...held, version: kept.version } }
      const file = this.#files.get(id)
      if (!file) return
      const { bytes: _sent, phase: _phase, progress: _progress, problem: _problem, ...rest } = file
      const settled: KeptFile = { ...rest, fileId: kept.fileId, size: kept.size }
      this.#files.set(id, { ...settled, phase: 'kept', progress: 100 })
      await this.device.saveFile(settled).catch(() => undefined)
      this.#replace(this.shape.place(this.#values, slot, kept.fileId, 'put'))
    } catch (error) {
      if (abort.signal.aborted) {
        update({ phase: 'refused', progress: 0 })
        return
      }
      const problem = asProblem(error)
      if (problem.status === 404 || problem.status === 410) {
        this.#draft = { ...this.#draft, remote: undefined, base: undefined }
        this.#touch()
        update({ phase: 'waiting' })
        return
      }
      if (passing(problem) || problem.status >= 500) {
        update({ phase: 'waiting', progress: 0 })
        throw error
      }
      update({ phase: 'refused', progress: 0, problem })
    } finally {
      this.#aborts.delete(id)
    }
  }

  #replace(values: Values) {
    this.#values = values
    this.#touch()
    this.onReplaced?.(values)
    this.#sendSoon(0)
  }

  // ---- resuming, sending a link, submitting, starting over

  /** Takes over a draft begun on another device, by the link of the mail. */
  async resume(ref: { id: string; token: string }) {
    const held = await this.transport.read(ref)
    const known = this.#draft.remote?.id === ref.id
    if (known && this.#dirty) {
      this.#draft = {
        ...this.#draft,
        remote: { ...ref, version: this.#draft.remote?.version ?? held.version },
      }
      this.#sendSoon(0)
      return
    }
    await this.device.drop(this.shape.form).catch(() => undefined)
    this.#files.clear()
    this.#values = this.shape.fromWire(held.content)
    const step = held.step || this.shape.firstStep
    this.#draft = {
      ...this.#blankDraft(),
      values: this.#values,
      step,
      visited: [step],
      revision: 1,
      sent: 1,
      base: held.content,
      remote: { ...ref, version: held.version, expiresAt: held.expiresAt },
      savedAt: Date.now(),
    }
    await this.#persist()
    this.onReplaced?.(this.#values)
    this.#tell()
  }

  /** Mails the link that opens this draft elsewhere. */
  async sendLink(email: string) {
    if (!this.hasAnswers) this.#touch()
    await this.#sync()
    const remote = this.#draft.remote
    if (!remote) throw new ApiProblem(0, 'network', undefined)
    await this.transport.sendLink(remote, email)
  }

  /**
   * Sends everything that is left and submits. Waits for the network as long as it takes; the same submission goes by
   * the same key, so that one whose answer got lost is not made twice.
   */
  async submit(signal: AbortSignal): Promise<Submitted> {
    this.#submitting = true
    this.#draft = { ...this.#draft, submission: this.#draft.submission ?? { key: this.newKey() } }
    await this.#persist()
    this.#tell()
    try {
      for (let attempt = 1; ; attempt++) {
        signal.throwIfAborted()
        try {
          return await this.#submitOnce()
        } catch (error) {
          if (error instanceof ConflictPending) throw error
          const problem = asProblem(error)
          const again =
            passing(problem) ||
            (problem.status >= 500 && attempt < 4 && problem.code !== 'code-space-exhausted')
          if (!again) {
            if (problem.status > 0) {
              this.#draft = { ...this.#draft, submission: undefined }
              await this.#persist()
            }
            throw error
          }
          this.#setTrouble('network', problem)
          await this.#pause(
            problem.retryAfter ? problem.retryAfter * 1000 : this.rhythm.retry(attempt),
            signal,
          )
        }
      }
    } finally {
      this.#submitting = false
      this.#tell()
    }
  }

  async #submitOnce() {
    await this.#sync()
    await this.#sendFiles()
    await this.#sync()
    const { remote, submission } = this.#draft
    if (!remote || !submission) throw new ApiProblem(0, 'network', undefined)
    return this.transport.submit(remote, submission.key)
  }

  #pause(time: number, signal: AbortSignal) {
    return new Promise<void>((resolve, reject) => {
      const end = () => {
        clearTimeout(timer)
        this.#wake.delete(end)
        signal.removeEventListener('abort', stop)
        resolve()
      }
      const stop = () => {
        clearTimeout(timer)
        this.#wake.delete(end)
        reject(signal.reason)
      }
      const timer = setTimeout(end, time)
      this.#wake.add(end)
      signal.addEventListener('abort', stop, { once: true })
    })
  }

  /** Whether a submission was under way when the page went. */
  get interruptedSubmission() {
    return this.#draft.submission !== undefined && !this.#submitting
  }

  /** Forgets everything, here and in memory: after a submission, or when the person starts over. */
  async clear() {
    clearTimeout(this.#timer)
    clearTimeout(this.#uploadTimer)
    for (const abort of this.#aborts.values()) abort.abort()
    await this.#writing
    this.#files.clear()
    this.#values = this.shape.blank
    this.#draft = this.#blankDraft()
    this.#conflict = undefined
    this.#foundFrom = undefined
    this.#setTrouble(undefined)
    await this.device.drop(this.shape.form).catch(() => undefined)
    this.onReplaced?.(this.#values)
  }

  // ---- the world outside

  /** The network is back: everything that waits goes now. */
  networkBack() {
    this.#attempts = 0
    this.#uploadAttempts = 0
    for (const wake of [...this.#wake]) wake()
    this.#sendSoon(0)
    this.#uploadSoon(0)
  }

  /** The page is being hidden or closed: a last try that outlives it. The device already has everything. */
  leaving() {
    const { remote, revision, step } = this.#draft
    if (!remote || !this.#dirty || this.#syncing || this.#conflict) return
    const content = this.shape.toWire(this.#values)
    this.#draft = { ...this.#draft, unheard: [...(this.#draft.unheard ?? []), content].slice(-UNHEARD) }
    void this.#persist()
    this.transport.write(remote, { step, content, version: remote.version }, { keepalive: true }).then(
      answer => this.#heard(answer, revision),
      () => undefined,
    )
  }

  /** Another tab wrote this form: take its version over. */
  async reread() {
    const found = await this.device.load(this.shape.form).catch(() => undefined)
    if (!found || found.draft.revision <= this.#draft.revision) return
    this.#draft = found.draft
    this.#values = this.#complete(found.draft.values as Partial<Values>)
    this.onReplaced?.(this.#values)
    this.#tell()
  }

  // ---- view

  #blankDraft(): KeptDraft {
    return {
      form: this.shape.form,
      values: this.shape.blank,
      step: this.shape.firstStep,
      visited: [],
      revision: 0,
      sent: 0,
      savedAt: 0,
    }
  }

  #setTrouble(trouble: KeeperView<Values>['trouble'], problem?: ApiProblem) {
    this.#trouble = trouble
    this.#problem = problem
    this.#tell()
  }

  #makeView(): KeeperView<Values> {
    const saved =
      this.#draft.revision === 0 ? 'nothing' : !this.#dirty ? 'server' : this.#writing ? 'writing' : 'device'
    const trouble = this.#trouble ?? (this.#deviceTrouble ? 'device' : undefined)
    return {
      saved,
      files: [...this.#files.values()].map(({ bytes: _bytes, form: _form, mime: _mime, ...file }) => file),
      step: this.#draft.step,
      visited: this.#draft.visited,
      remote: this.#draft.remote !== undefined,
      submitting: this.#submitting,
      ...(trouble ? { trouble } : {}),
      ...(this.#problem ? { problem: this.#problem } : {}),
      ...(this.#conflict ? { conflict: { theirs: this.#conflict.theirs, step: this.#conflict.step } } : {}),
      ...(this.#foundFrom ? { foundFrom: this.#foundFrom } : {}),
    }
  }

  #tell() {
    this.#view = this.#makeView()
    for (const listener of [...this.#listeners]) listener()
  }
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
