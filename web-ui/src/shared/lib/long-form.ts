import { createContext, useContext, useSyncExternalStore } from 'react'
import type { FieldProblem } from '@/shared/lib/problem'
import { same } from '@/shared/lib/same'

/** One refused answer: where it stands and why, as a code of ours or in the server's words. */
export interface Refused {
  path: string
  message: string
}

/** What the browser has to say about the answers of a form, in the order of its questions. */
export type Rules = (values: object) => readonly Refused[]

type Tree = Record<string, unknown>

/**
 * The answers of a long form and what was refused of them. Each field listens to its own answer only, so that typing
 * in one of a hundred fields draws one field anew. The rules come later than the form: they are asked for when the
 * first answer is left, and whoever has no network by then is not stopped, for the server has the last word.
 */
export class LongForm<Values extends object = object> {
  #values: Values
  #errors: ReadonlyMap<string, string> = new Map()
  /** What the server refused, remembered until the answer changes; the browser's own rules know nothing of it. */
  readonly #refusals = new Map<string, { value: unknown; message: string }>()
  readonly #listeners = new Set<() => void>()
  /** Told of every change a person makes, not of those a program makes. */
  onChange: ((values: Values) => void) | undefined

  constructor(
    values: Values,
    private readonly loadRules: () => Promise<Rules>,
  ) {
    this.#values = values
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }
  values = () => this.#values
  errors = () => this.#errors
  get = (path: string): unknown => at(this.#values, path.split('.'))

  set(path: string, value: unknown) {
    if (same(this.get(path), value)) return
    this.#values = withAt(this.#values as Tree, path.split('.'), value) as Values
    this.#tell()
    this.onChange?.(this.#values)
    // A refusal goes as soon as the answer is mended, not only when the field is left.
    if (this.#under([path]).size > 0) void this.check([path])
  }

  /** Other answers took the place of these: another device's, none at all. */
  replace(values: Values) {
    this.#values = values
    this.#tell()
  }

  /** As `replace`, and nothing is held against them. */
  reset(values: Values) {
    this.#refusals.clear()
    this.#errors = new Map()
    this.replace(values)
  }

  /** The field was left: its answer is looked at. */
  leave(path: string) {
    void this.check([path])
  }

  /** Whether the answers under these paths may go; the whole form's without any. Refusals appear beside their fields. */
  async check(paths?: readonly string[]): Promise<boolean> {
    const rules = await this.loadRules().catch((): Rules => () => [])
    const found = this.refused(rules).filter(entry => !paths || isUnder(entry.path, paths))
    const kept = paths ? [...this.#errors].filter(([path]) => !isUnder(path, paths)) : []
    this.#errors = new Map([...kept, ...found.map(entry => [entry.path, entry.message] as const)])
    this.#tell()
    return found.length === 0
  }

  /** Everything held against the answers as they stand, without showing it. */
  refused(rules: Rules): readonly Refused[] {
    const own = rules(this.#values)
    const standing = [...this.#refusals].flatMap(([path, { value, message }]) =>
      same(this.get(path), value) && !own.some(entry => entry.path === path) ? [{ path, message }] : [],
    )
    return [...own, ...standing]
  }

  /** The server refused these. It writes `rates[0].amount` where the form says `rates.0.amount`. */
  refuse(errors: readonly FieldProblem[]) {
    for (const error of errors) {
      const path = formPath(error.field)
      this.#refusals.set(path, { value: this.get(path), message: error.message })
    }
  }

  #under(paths: readonly string[]) {
    return new Map([...this.#errors].filter(([path]) => isUnder(path, paths)))
  }

  #tell() {
    for (const listener of [...this.#listeners]) listener()
  }
}

export const formPath = (field: string) => field.replaceAll(/\[(\d+)\]/g, '.$1')

export const isUnder = (path: string, owners: readonly string[]) =>
  owners.some(owner => path === owner || path.startsWith(`${owner}.`))

function at(node: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return node
  return typeof node === 'object' && node !== null ? at((node as Tree)[key], rest) : undefined
}

/** A copy in which one answer differs; what lies beside the path stays the same object. */
function withAt(node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(node))
    return node.map((entry, index) => (String(index) === key ? withAt(entry, rest, value) : entry))
  return { ...(node as Tree), [key]: withAt((node as Tree | undefined)?.[key], rest, value) }
}

const FormContext = createContext<LongForm | null>(null)
export const LongFormProvider = FormContext

export function useLongForm(): LongForm {
  const form = useContext(FormContext)
  if (!form) throw new Error('outside of a form')
  return form
}

/** The answer at one path; draws anew when it changes. */
export function useAnswer<Answer>(path: string): Answer {
  const form = useLongForm()
  return useSyncExternalStore(form.subscribe, () => form.get(path)) as Answer
}

/** All answers; draws anew with every one. */
export function useAnswers(): object {
  const form = useLongForm()
  return useSyncExternalStore(form.subscribe, form.values)
}

/** What is refused, by path. */
export function useErrors(): ReadonlyMap<string, string> {
  const form = useLongForm()
  return useSyncExternalStore(form.subscribe, form.errors)
}
