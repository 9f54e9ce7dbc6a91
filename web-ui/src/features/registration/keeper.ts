import type { Slot } from '@/features/file/shelf'
import { ApiProblem, asProblem } from '@/shared/lib/problem'
import { same } from '@/shared/lib/same'
import type { Device } from './device'
import { DraftState } from './draft-state'
import { ConflictPending, DraftSync } from './draft-sync'
import { FileQueue } from './file-queue'
import type { DraftShape, KeeperView, Submitted, Transport } from './keeping'
import { Notebook } from './notebook'
import { Pauses } from './pauses'
import { calm, passing, pauseBefore, type Rhythm } from './retrying'

/**
 * Keeps a long form safe: every change goes to the device at once (`Notebook`) and to the server when it can
 * (`DraftSync`, `FileQueue`), in order, one request at a time; what could not be sent waits on the device through
 * reloads and dead networks and is tried again.
 */
export class DraftKeeper<Values extends object> {
  readonly #state: DraftState<Values>
  readonly #notebook: Notebook
  readonly #sync: DraftSync<Values>
  readonly #files: FileQueue<Values>
  readonly #pauses = new Pauses()
  readonly #listeners = new Set<() => void>()
  #view: KeeperView<Values>
  #opened: Promise<void> | undefined
  #foundFrom: number | undefined
  #submitting = false
  /** Told when the keeper itself changed values (a file arrived, another version was taken). */
  onReplaced: ((values: Values) => void) | undefined

  constructor(
    private readonly shape: DraftShape<Values>,
    device: Device,
    private readonly transport: Transport,
    private readonly rhythm: Rhythm = calm,
    private readonly newKey: () => string = () => crypto.randomUUID(),
  ) {
    const tell = () => this.#tell()
    this.#state = new DraftState(shape)
    this.#notebook = new Notebook(shape.form, device, () => this.#state.draft, tell)
    this.#sync = new DraftSync(shape, this.#state, this.#notebook, transport, rhythm, tell, () =>
      this.#files.soon(0),
    )
    this.#files = new FileQueue(this.#state, this.#notebook, transport, rhythm, {
      sync: () => this.#sync.now(),
      placed: (slot, fileId, how) => this.#replace(shape.place(this.values, slot, fileId, how)),
      touched: () => this.#touch(),
      tell,
    })
    this.#view = this.#makeView()
  }

  /** Told when a change is on the device, so that other tabs can follow. */
  set onPersisted(told: (() => void) | undefined) {
    this.#notebook.onPersisted = told
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
    return this.#state.values
  }

  get hasAnswers() {
    return this.#state.hasAnswers
  }

  /** Reads what the device kept. Safe to call often. */
  open(): Promise<void> {
    this.#opened ??= this.#load()
    return this.#opened
  }

  async #load() {
    const found = await this.#notebook.load()
    if (!found) return this.#tell()
    this.#state.restore(found.draft)
    this.#files.restore(found.files)
    this.#foundFrom = found.draft.savedAt
    this.#tell()
    this.#sync.soon(0)
    this.#files.soon(0)
  }

  // ---- writing

  change(values: Values) {
    if (same(values, this.values)) return this.#state.retype(values)
    this.#touch(values)
    this.#sync.soon(this.rhythm.quiet)
  }

  /** Somebody arrived at a step: remembered, and everything typed so far is sent now. */
  at(step: string) {
    const { draft } = this.#state
    if (draft.step === step && draft.visited.includes(step)) return
    this.#state.note({ step, visited: [...new Set([...draft.visited, step])] })
    if (this.hasAnswers) this.#touch()
    else this.#tell()
    this.#sync.soon(0)
  }

  #touch(values?: Values) {
    this.#state.answer(values)
    void this.#notebook.save()
    this.#tell()
  }

  #replace(values: Values) {
    this.#touch(values)
    this.onReplaced?.(values)
    this.#sync.soon(0)
  }

  /** Two versions exist: the person chose. The one not chosen stays in `theirs` of the caller until it is dropped there. */
  settleConflict(choice: 'mine' | 'theirs') {
    const taken = this.#sync.settle(choice)
    if (taken) this.onReplaced?.(taken)
  }

  // ---- files

  /** A file was chosen: kept on the device first, then sent as soon as the network lets it. */
  async add(slot: Slot, file: { bytes: Blob; name: string; preview?: Blob }) {
    if (slot !== 'gallery') for (const old of this.filesIn(slot)) await this.removeFile(old.id)
    await this.#files.add({
      id: this.newKey(),
      form: this.shape.form,
      slot,
      name: file.name,
      mime: file.bytes.type,
      size: file.bytes.size,
      bytes: file.bytes,
      ...(file.preview ? { preview: file.preview } : {}),
    })
    this.#touch()
    this.#sync.soon(0)
    this.#files.soon(0)
  }

  filesIn(slot: Slot) {
    return this.#view.files.filter(file => file.slot === slot)
  }

  removeFile = (id: string) => this.#files.remove(id)
  forgetRemoteFile = (slot: Slot, fileId: string) => this.#files.forgetRemote(slot, fileId)
  retryFile = (id: string) => this.#files.retry(id)
  abortFile = (id: string) => this.#files.abort(id)
  readFile = (fileId: string) => this.#files.read(fileId)

  // ---- resuming, sending a link, submitting, starting over

  /** Takes over a draft begun on another device, by the link of the mail. */
  async resume(ref: { id: string; token: string }) {
    const held = await this.transport.read(ref)
    const known = this.#state.draft.remote
    if (known?.id === ref.id && this.#state.dirty) {
      this.#state.note({ remote: { ...ref, version: known.version } })
      this.#sync.soon(0)
      return
    }
    await this.#notebook.drop()
    this.#files.empty()
    this.#state.adopt(this.shape.fromWire(held.content), {
      step: held.step || this.shape.firstStep,
      base: held.content,
      remote: { ...ref, version: held.version, expiresAt: held.expiresAt },
    })
    await this.#notebook.save()
    this.onReplaced?.(this.values)
    this.#tell()
  }

  /** Mails the link that opens this draft elsewhere. */
  async sendLink(email: string) {
    if (!this.hasAnswers) this.#touch()
    await this.#sync.now()
    const { remote } = this.#state.draft
    if (!remote) throw new ApiProblem(0, 'network', undefined)
    await this.transport.sendLink(remote, email)
  }

  /**
   * Sends everything that is left and submits. Waits for the network as long as it takes; the same submission goes by
   * the same key, so that one whose answer got lost is not made twice.
   */
  async submit(signal: AbortSignal): Promise<Submitted> {
    this.#submitting = true
    this.#state.note({ submission: this.#state.draft.submission ?? { key: this.newKey() } })
    await this.#notebook.save()
    this.#tell()
    try {
      for (let attempt = 1; ; attempt++) {
        signal.throwIfAborted()
        try {
          return await this.#submitOnce()
        } catch (error) {
          if (error instanceof ConflictPending) throw error
          const problem = asProblem(error)
          const stumbled = problem.status >= 500 && problem.code !== 'code-space-exhausted'
          if (!passing(problem) && !(stumbled && attempt < 4)) {
            if (problem.status > 0) {
              this.#state.note({ submission: undefined })
              await this.#notebook.save()
            }
            throw error
          }
          this.#sync.setTrouble('network', problem)
          await this.#pauses.wait(pauseBefore(this.rhythm, problem, attempt), signal)
        }
      }
    } finally {
      this.#submitting = false
      this.#tell()
    }
  }

  async #submitOnce() {
    await this.#sync.now()
    await this.#files.now()
    await this.#sync.now()
    const { remote, submission } = this.#state.draft
    if (!remote || !submission) throw new ApiProblem(0, 'network', undefined)
    return this.transport.submit(remote, submission.key)
  }

  /** Whether a submission was under way when the page went. */
  get interruptedSubmission() {
    return this.#state.draft.submission !== undefined && !this.#submitting
  }

  /**
   * Forgets everything, here and in memory: after a submission, or when the person starts over. False when the device
   * would not forget.
   */
  async clear(): Promise<boolean> {
    this.#files.empty()
    this.#state.empty()
    this.#foundFrom = undefined
    this.#sync.stop()
    const forgotten = await this.#notebook.drop()
    this.#tell()
    this.onReplaced?.(this.values)
    return forgotten
  }

  // ---- the world outside

  /** The network is back: everything that waits goes now. */
  networkBack() {
    this.#sync.afresh()
    this.#files.afresh()
    this.#pauses.wake()
    this.#sync.soon(0)
    this.#files.soon(0)
  }

  /** The page is being hidden or closed. */
  leaving = () => this.#sync.leaving()

  /** Another tab wrote this form: take its version over. */
  async reread() {
    const found = await this.#notebook.load()
    if (!found || found.draft.revision <= this.#state.draft.revision) return
    this.#state.restore(found.draft)
    this.onReplaced?.(this.values)
    this.#tell()
  }

  // ---- view

  #makeView(): KeeperView<Values> {
    const { draft, dirty, hasAnswers } = this.#state
    const { trouble, problem, conflict } = this.#sync
    const device = this.#notebook.trouble
    return {
      saved: !hasAnswers ? 'nothing' : !dirty ? 'server' : this.#notebook.writing ? 'writing' : 'device',
      files: this.#files.shown(),
      step: draft.step,
      visited: draft.visited,
      remote: draft.remote !== undefined,
      submitting: this.#submitting,
      ...(trouble ? { trouble } : {}),
      ...(device ? { device } : {}),
      ...(problem ? { problem } : {}),
      ...(conflict ? { conflict } : {}),
      ...(this.#foundFrom ? { foundFrom: this.#foundFrom } : {}),
    }
  }

  #tell() {
    this.#view = this.#makeView()
    for (const listener of [...this.#listeners]) listener()
  }
}
