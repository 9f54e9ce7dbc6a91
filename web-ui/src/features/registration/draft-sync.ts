import { type ApiProblem, asProblem } from '@/shared/lib/problem'
import { same } from '@/shared/lib/same'
import type { RemoteRef } from './device'
import type { DraftState } from './draft-state'
import type { DraftShape, KeeperView, RemoteDraft, Transport } from './keeping'
import type { Notebook } from './notebook'
import { mayPass, Retrying, type Rhythm } from './retrying'

/** More than anybody sends in vain before an answer comes. */
const UNHEARD = 12

/** The other device's version must be looked at before ours may be sent. */
export class ConflictPending extends Error {}

/** Brings the server up to date with the answers, in order, one request at a time. */
export class DraftSync<Values extends object> {
  #running: Promise<void> | undefined
  #trouble: KeeperView<Values>['trouble']
  #problem: ApiProblem | undefined
  #conflict: { theirs: Values; step: string; remote: RemoteDraft } | undefined
  #refusedRevision = -1
  readonly #pump: Retrying

  constructor(
    private readonly shape: DraftShape<Values>,
    private readonly state: DraftState<Values>,
    private readonly notebook: Notebook,
    private readonly transport: Transport,
    rhythm: Rhythm,
    private readonly tell: () => void,
    /** Everything arrived: what waited for that may go. */
    arrived: () => void,
  ) {
    this.#pump = new Retrying(() => this.now().then(arrived), rhythm)
  }

  get trouble() {
    return this.#trouble
  }
  get problem() {
    return this.#problem
  }
  get conflict() {
    return this.#conflict && { theirs: this.#conflict.theirs, step: this.#conflict.step }
  }

  soon(delay: number) {
    const waits = this.#conflict || this.#refusedRevision === this.state.draft.revision
    if (this.state.dirty && !waits) this.#pump.soon(delay)
  }

  afresh() {
    this.#pump.afresh()
  }

  /** Forgets what stood in the way. */
  stop() {
    this.#pump.stop()
    this.#conflict = undefined
    this.setTrouble(undefined)
  }

  setTrouble(trouble: KeeperView<Values>['trouble'], problem?: ApiProblem) {
    this.#trouble = trouble
    this.#problem = problem
    this.tell()
  }

  /** Sends everything that is left; one run at a time. Throws what kept it from doing so. */
  now(): Promise<void> {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  async #run() {
    try {
      while (this.state.dirty) {
        if (this.#conflict) throw new ConflictPending()
        await this.#sendOnce()
      }
      this.setTrouble(undefined)
    } catch (error) {
      if (error instanceof ConflictPending) {
        this.setTrouble('conflict')
        throw error
      }
      const problem = asProblem(error)
      if (mayPass(problem)) this.setTrouble('network', problem)
      else {
        this.#refusedRevision = this.state.draft.revision
        this.setTrouble('refused', problem)
      }
      throw error
    }
  }

  async #sendOnce() {
    const { epoch } = this.state
    const { remote, step, revision } = this.state.draft
    const content = this.shape.toWire(this.state.values)
    if (!remote) {
      this.#heard(await this.transport.create({ step, content }), revision, epoch)
      return
    }
    this.#remember(content)
    await this.notebook.save()
    try {
      const held = await this.transport.write(remote, { step, content, version: remote.version })
      this.#heard(held, revision, epoch)
    } catch (error) {
      if (epoch !== this.state.epoch) return
      const problem = asProblem(error)
      if (problem.status === 404 || problem.status === 410) return this.state.forgetRemote()
      // Sent from another tab or device: nothing is left to save, and submitting again gives the same code.
      if (problem.code === 'already-submitted') return this.state.note({ sent: revision })
      if (problem.status !== 412) throw error
      await this.#reconcile(remote)
    }
  }

  /** The page is being hidden or closed: a last try that outlives it. The device already has everything. */
  leaving() {
    const { epoch } = this.state
    const { remote, revision, step } = this.state.draft
    if (!remote || !this.state.dirty || this.#running || this.#conflict) return
    const content = this.shape.toWire(this.state.values)
    this.#remember(content)
    void this.notebook.save()
    this.transport.write(remote, { step, content, version: remote.version }, { keepalive: true }).then(
      answer => this.#heard(answer, revision, epoch),
      // It is sent again when the page is next seen.
      () => undefined,
    )
  }

  /** What was sent may be what the server holds, whether or not its answer is heard. */
  #remember(content: object) {
    this.state.note({ unheard: [...(this.state.draft.unheard ?? []), content].slice(-UNHEARD) })
  }

  /** The server holds another version: our own, whose answer got lost, or one made on another device. */
  async #reconcile(remote: RemoteRef) {
    const held = await this.transport.read(remote)
    const known = this.#normal(held.content)
    const { unheard, base, step } = this.state.draft
    const ours = [...(unheard ?? []), (base as object | undefined) ?? {}]
    if (ours.some(sent => same(known, this.#normal(sent)))) {
      this.state.note({ remote: { ...remote, version: held.version }, base: held.content, unheard: [] })
      return
    }
    this.#conflict = { theirs: this.shape.fromWire(held.content), step: held.step ?? step, remote: held }
    throw new ConflictPending()
  }

  #normal(content: object) {
    return this.shape.toWire(this.shape.withoutFiles(this.shape.fromWire(content as Record<string, unknown>)))
  }

  #heard(held: RemoteDraft, revision: number, epoch: number) {
    if (epoch !== this.state.epoch) return
    const { remote, sent } = this.state.draft
    this.state.note({
      remote: {
        id: held.draftId,
        token: held.resumeToken || (remote?.token ?? ''),
        version: held.version,
        expiresAt: held.expiresAt,
      },
      base: held.content,
      unheard: [],
      sent: Math.max(sent, revision),
    })
    void this.notebook.save()
    this.tell()
  }

  /**
   * Two versions exist and the person chose; gives the answers that take the place of ours, if theirs were chosen. The
   * version not chosen stays in `theirs` of the caller until it is dropped there.
   */
  settle(choice: 'mine' | 'theirs'): Values | undefined {
    const conflict = this.#conflict
    if (!conflict) return undefined
    this.#conflict = undefined
    const { remote } = this.state.draft
    this.state.note({
      base: conflict.remote.content,
      unheard: [],
      ...(remote ? { remote: { ...remote, version: conflict.remote.version } } : {}),
    })
    if (choice === 'theirs') {
      this.state.answer(conflict.theirs)
      this.state.note({ sent: this.state.draft.revision })
      void this.notebook.save()
    }
    this.setTrouble(undefined)
    this.soon(0)
    return choice === 'theirs' ? conflict.theirs : undefined
  }
}
