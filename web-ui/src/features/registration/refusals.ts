import { zodResolver } from '@hookform/resolvers/zod'
import { type FieldErrors, type FieldValues, get, type Resolver, set } from 'react-hook-form'
import type { $ZodType } from 'zod/v4/core'
import type { FieldProblem } from '@/shared/lib/problem'
import { same } from './keeper'

/** The server writes `rates[0].amount`, the form `rates.0.amount`. */
export const formPath = (field: string) => field.replaceAll(/\[(\d+)\]/g, '.$1')

/** What the server refused, remembered until the answer changes; the browser's own rules know nothing of it. */
export class ServerRefusals {
  #refused = new Map<string, { value: unknown; message: string }>()

  remember(errors: readonly FieldProblem[], values: object) {
    for (const error of errors) {
      const path = formPath(error.field)
      this.#refused.set(path, {
        value: structuredClone(get(values, path) as unknown),
        message: error.message,
      })
    }
  }

  standing(values: object): { path: string; message: string }[] {
    for (const [path, refusal] of this.#refused)
      if (!same(get(values, path), refusal.value)) this.#refused.delete(path)
    return [...this.#refused].map(([path, { message }]) => ({ path, message }))
  }
}

/** The browser's rules, and on top what the server refused and nobody has changed since. */
export function rulesOf(rules: $ZodType<unknown, unknown>, refusals: ServerRefusals): Resolver<FieldValues> {
  const own = zodResolver(rules as $ZodType<FieldValues, FieldValues>) as Resolver<FieldValues>
  return async (values, context, options) => {
    const result = await own(values, context, options)
    const errors = { ...result.errors } as FieldErrors
    for (const { path, message } of refusals.standing(values))
      if (!get(errors, path)) set(errors, path, { type: 'server', message })
    return Object.keys(errors).length > 0 ? { values: {}, errors } : result
  }
}

/** Every refused answer by its path, in the order they stand in the errors. */
export function refusedPaths(errors: FieldErrors, under: readonly string[] = []): string[] {
  const found: string[] = []
  const walk = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return
    const entry = node as { message?: unknown; root?: unknown }
    if (typeof entry.message === 'string') {
      found.push(path)
      return
    }
    for (const [key, child] of Object.entries(node)) {
      if (key === 'ref') continue
      if (key === 'root') {
        walk(child, path)
        continue
      }
      walk(child, path ? `${path}.${key}` : key)
    }
  }
  walk(errors, '')
  return under.length === 0
    ? found
    : found.filter(path => under.some(own => path === own || path.startsWith(`${own}.`)))
}
