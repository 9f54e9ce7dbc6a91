import type { KeptDraft } from './device'
import type { DraftShape } from './keeping'

/** The answers as they stand, and what is known of where they are kept. */
export class DraftState<Values extends object> {
  #values: Values
  #draft: KeptDraft
  #epoch = 0

  constructor(private readonly shape: DraftShape<Values>) {
    this.#values = shape.blank
    this.#draft = this.#blankDraft()
  }

  get values() {
    return this.#values
  }
  get draft(): Readonly<KeptDraft> {
    return this.#draft
  }
  /** Differs once other answers took the place of these: what is heard of the former ones no longer counts. */
  get epoch() {
    return this.#epoch
  }
  get hasAnswers() {
    return this.#draft.revision > 0
  }
  /** The server does not have the latest change. */
  get dirty() {
    return this.#draft.revision > this.#draft.sent
  }

  /** A change of the answers, or of what must travel with them: the next revision. */
  answer(values: Values = this.#values) {
    this.#values = values
    this.#draft = { ...this.#draft, values, revision: this.#draft.revision + 1, savedAt: Date.now() }
  }

  /** The same answers, typed again. */
  retype(values: Values) {
    this.#values = values
  }

  /** Something was learnt about the draft; its answers stay. */
  note(learnt: Partial<KeptDraft>) {
    this.#draft = { ...this.#draft, ...learnt }
  }

  /** Where the server keeps it is known no more: it will be made anew there. */
  forgetRemote() {
    this.note({ remote: undefined, base: undefined })
  }

  /** Takes over what the device kept. Answers of an older version of the form fit into today's. */
  restore(draft: KeptDraft) {
    this.#draft = draft
    this.#values = this.#complete(draft.values as Partial<Values>)
  }

  /** Takes over what the server holds. */
  adopt(values: Values, known: Partial<KeptDraft> & { step: string }) {
    this.#epoch++
    this.#values = values
    this.#draft = {
      ...this.#blankDraft(),
      values,
      visited: [known.step],
      revision: 1,
      sent: 1,
      savedAt: Date.now(),
      ...known,
    }
  }

  empty() {
    this.#epoch++
    this.#values = this.shape.blank
    this.#draft = this.#blankDraft()
  }

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

  #complete(values: Partial<Values>): Values {
    const merged: Record<string, unknown> = {}
    for (const [section, blank] of Object.entries(this.shape.blank)) {
      const had = (values as Record<string, unknown>)[section]
      merged[section] =
        had === undefined ? blank : isPlain(blank) && isPlain(had) ? { ...blank, ...had } : had
    }
    return merged as Values
  }
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
