import type { ShelfFile, Slot } from '@/features/file/shelf'
import { type ApiProblem, asProblem } from '@/shared/lib/problem'
import type { KeptFile, RemoteRef } from './device'
import type { DraftState } from './draft-state'
import type { Transport } from './keeping'
import type { Notebook } from './notebook'
import { mayPass, Retrying, type Rhythm } from './retrying'

type Entry = KeptFile & { phase: ShelfFile['phase']; progress: number; problem?: ApiProblem }

/** What the queue asks of the keeper. */
interface House {
  /** Makes the draft on the server, where it is not there yet. */
  sync(): Promise<void>
  /** The file is in the answers now, or no longer. */
  placed(slot: Slot, fileId: string, how: 'put' | 'remove'): void
  /** The answers did not change, but must travel again. */
  touched(): void
  tell(): void
}

/** Files somebody chose: kept on the device first, then sent as soon as the network lets them, one at a time. */
export class FileQueue<Values extends object> {
  readonly #files = new Map<string, Entry>()
  readonly #aborts = new Map<string, AbortController>()
  readonly #pump: Retrying
  #sending: Promise<void> | undefined

  constructor(
    private readonly state: DraftState<Values>,
    private readonly notebook: Notebook,
    private readonly transport: Transport,
    rhythm: Rhythm,
    private readonly house: House,
  ) {
    this.#pump = new Retrying(() => this.now(), rhythm)
  }

  shown(): ShelfFile[] {
    return [...this.#files.values()].map(({ bytes: _bytes, form: _form, mime: _mime, ...file }) => file)
  }

  restore(files: readonly KeptFile[]) {
    for (const file of files)
      this.#files.set(file.id, { ...file, phase: file.fileId ? 'kept' : 'waiting', progress: 0 })
  }

  empty() {
    this.#pump.stop()
    for (const abort of this.#aborts.values()) abort.abort()
    this.#files.clear()
  }

  async add(entry: KeptFile) {
    this.#files.set(entry.id, { ...entry, phase: 'waiting', progress: 0 })
    await this.notebook.saveFile(entry)
  }

  async remove(id: string) {
    const file = this.#files.get(id)
    if (!file) return
    this.#aborts.get(id)?.abort()
    this.#files.delete(id)
    await this.notebook.dropFile(id)
    if (file.fileId) await this.forgetRemote(file.slot, file.fileId)
    else this.house.tell()
  }

  /** A file only the server has (the draft was begun elsewhere) is taken away. */
  async forgetRemote(slot: Slot, fileId: string) {
    this.house.placed(slot, fileId, 'remove')
    const { remote } = this.state.draft
    // The draft no longer names the file; should this call fail, the server drops it with the draft.
    if (remote) await this.transport.removeFile(remote, slot, fileId).catch(() => undefined)
  }

  retry(id: string) {
    const file = this.#files.get(id)
    if (!file || file.phase === 'kept') return
    const { problem: _gone, ...rest } = file
    this.#files.set(id, { ...rest, phase: 'waiting', progress: 0 })
    this.house.tell()
    this.soon(0)
  }

  /** Stops the sending; the file stays on the device and can be sent again. */
  abort(id: string) {
    this.#aborts.get(id)?.abort()
  }

  async read(fileId: string): Promise<Blob | undefined> {
    const kept = [...this.#files.values()].find(file => file.fileId === fileId)
    if (kept?.preview) return kept.preview
    const { remote } = this.state.draft
    return remote ? this.transport.readFile(remote, fileId) : undefined
  }

  soon(delay: number) {
    if ([...this.#files.values()].some(file => file.phase === 'waiting')) this.#pump.soon(delay)
  }

  afresh() {
    this.#pump.afresh()
  }

  /** Sends what waits. A refused or contested draft throws: files follow once its answers went through. */
  now(): Promise<void> {
    this.#sending ??= this.#run().finally(() => {
      this.#sending = undefined
    })
    return this.#sending
  }

  async #run() {
    for (;;) {
      const next = [...this.#files.values()].find(file => file.phase === 'waiting')
      if (!next?.bytes) return
      if (!this.state.draft.remote) await this.house.sync()
      const { remote } = this.state.draft
      if (!remote) return
      await this.#send(next.id, next.bytes, next.name, next.slot, remote)
    }
  }

  async #send(id: string, bytes: Blob, name: string, slot: Slot, remote: RemoteRef) {
    const abort = new AbortController()
    this.#aborts.set(id, abort)
    const update = (change: Partial<Entry>) => {
      const file = this.#files.get(id)
      if (file) this.#files.set(id, { ...file, ...change })
      this.house.tell()
    }
    update({ phase: 'sending', progress: 0 })
    try {
      const kept = await this.transport.upload(
        remote,
        slot,
        { bytes, name },
        { onProgress: progress => update({ progress }), signal: abort.signal },
      )
      await this.#arrived(id, slot, kept)
    } catch (error) {
      if (abort.signal.aborted) return update({ phase: 'refused', progress: 0 })
      const problem = asProblem(error)
      if (problem.status === 404 || problem.status === 410) {
        this.state.forgetRemote()
        this.house.touched()
        return update({ phase: 'waiting' })
      }
      if (mayPass(problem)) {
        update({ phase: 'waiting', progress: 0 })
        throw error
      }
      update({ phase: 'refused', progress: 0, problem })
    } finally {
      this.#aborts.delete(id)
    }
  }

  /** The server has it: the device keeps only its preview. */
  async #arrived(id: string, slot: Slot, kept: { fileId: string; size: number; version?: number }) {
    if (!this.#files.has(id)) return
    const { remote } = this.state.draft
    if (remote && kept.version !== undefined && kept.version === remote.version + 1)
      this.state.note({ remote: { ...remote, version: kept.version } })
    const file = this.#files.get(id)
    if (!file) return
    const { bytes: _sent, phase: _phase, progress: _progress, problem: _problem, ...rest } = file
    const settled: KeptFile = { ...rest, fileId: kept.fileId, size: kept.size }
    this.#files.set(id, { ...settled, phase: 'kept', progress: 100 })
    await this.notebook.saveFile(settled)
    this.house.placed(slot, kept.fileId, 'put')
  }
}
