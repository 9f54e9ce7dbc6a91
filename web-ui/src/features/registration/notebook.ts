import type { Device, KeptDraft, KeptFile } from './device'
import type { DeviceTrouble } from './keeping'

/** Writes one form's draft and files on this device, in order, and knows when the device will not have them. */
export class Notebook {
  #writing: Promise<void> | undefined
  #again = false
  #refusal: DeviceTrouble | undefined
  /** Files whose bytes the device would not take; they live in memory until they are sent. */
  readonly #unkept = new Map<string, DeviceTrouble>()
  /** Told when a change is on the device, so that other tabs can follow. */
  onPersisted: (() => void) | undefined

  constructor(
    private readonly form: string,
    private readonly device: Device,
    private readonly newest: () => KeptDraft,
    private readonly tell: () => void,
  ) {}

  get writing() {
    return this.#writing !== undefined
  }

  get trouble(): DeviceTrouble | undefined {
    return this.#refusal ?? [...this.#unkept.values()][0] ?? (this.device.lasting() ? undefined : 'refused')
  }

  async load() {
    try {
      return await this.device.load(this.form)
    } catch (error) {
      this.#refusal = reason(error)
      this.tell()
      return undefined
    }
  }

  /** Writes the newest state; while one write runs the next waits and takes everything with it. */
  save(): Promise<void> {
    if (this.#writing) {
      this.#again = true
      return this.#writing
    }
    this.#writing = this.#write().finally(() => {
      this.#writing = undefined
      this.tell()
    })
    return this.#writing
  }

  async #write() {
    do {
      this.#again = false
      try {
        await this.device.save(this.newest())
        this.#refusal = undefined
        this.onPersisted?.()
      } catch (error) {
        this.#refusal = reason(error)
      }
    } while (this.#again)
  }

  async saveFile(file: KeptFile) {
    try {
      await this.device.saveFile(file)
      this.#unkept.delete(file.id)
    } catch (error) {
      // Once the server has the bytes there is nothing left to lose here.
      if (file.fileId) this.#unkept.delete(file.id)
      else this.#unkept.set(file.id, reason(error))
    }
  }

  /** The draft names the file no more, so a copy that stays behind shows nowhere and goes with the draft. */
  async dropFile(id: string) {
    this.#unkept.delete(id)
    try {
      await this.device.dropFile(id)
    } catch (error) {
      this.#refusal = reason(error)
    }
  }

  /** Forgets draft and files; false when the device would not. */
  async drop(): Promise<boolean> {
    await this.#writing
    this.#unkept.clear()
    try {
      await this.device.drop(this.form)
      this.#refusal = undefined
      return true
    } catch (error) {
      this.#refusal = reason(error)
      return false
    }
  }
}

const reason = (error: unknown): DeviceTrouble =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused'
