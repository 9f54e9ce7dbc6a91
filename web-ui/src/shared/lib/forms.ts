import { useLingui } from '@lingui/react/macro'
import { type ChangeEvent, type SyntheticEvent, useState } from 'react'
import { asProblem, problemWords } from '@/shared/lib/problem'

type Name<Values> = keyof Values & string

interface SmallForm<Values> {
  defaults: Values
  /** Name of each field in words, for the summary of mistakes. */
  labels: { [Field in Name<Values>]?: string }
  /** Fields that must be answered. */
  required: readonly Name<Values>[]
  /** Sends the values; a thrown ApiProblem lands on its fields, or above the form. */
  send: (values: Values) => Promise<unknown>
}

/**
 * A form of a few fields on one page: required answers are asked for here, everything else is the server's word.
 * Long forms keep their answers in `long-form.ts`; these pages are the first ones people open and do with less.
 */
export function useSmallForm<Values extends object>({ defaults, labels, required, send }: SmallForm<Values>) {
  const { t } = useLingui()
  const [values, setValues] = useState(defaults)
  const [errors, setErrors] = useState<Partial<Record<Name<Values>, string>>>({})
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const known = Object.keys(labels) as Name<Values>[]

  function set<Field extends Name<Values>>(field: Field, value: Values[Field]) {
    setValues(before => ({ ...before, [field]: value }))
    setErrors(before => ({ ...before, [field]: undefined }))
  }

  const missing = () =>
    Object.fromEntries(
      required
        .filter(field => isBlank(values[field]))
        .map(field => [field, t`Cette réponse est nécessaire.`]),
    ) as typeof errors

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (busy) return
    setFailure(null)
    const absent = missing()
    setErrors(absent)
    if (Object.keys(absent).length > 0) return
    setBusy(true)
    try {
      await send(values)
    } catch (error) {
      const problem = asProblem(error)
      const placed = problem.errors.filter(entry => known.includes(entry.field as Name<Values>))
      setErrors(Object.fromEntries(placed.map(entry => [entry.field, entry.message])) as typeof errors)
      if (placed.length === 0) setFailure(problem.errors[0]?.message ?? problemWords(error))
    } finally {
      setBusy(false)
    }
  }

  return {
    values,
    set,
    /** Spread on a text control or a select. */
    input: (field: Name<Values>) => ({
      name: field,
      value: String(values[field] ?? ''),
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
        set(field, event.target.value as Values[typeof field]),
    }),
    /** Spread on a tick box. */
    tick: (field: Name<Values>) => ({
      name: field,
      checked: values[field] === true,
      onChange: (event: ChangeEvent<HTMLInputElement>) =>
        set(field, event.target.checked as Values[typeof field]),
    }),
    /** Spread on the Field around the control. */
    field: (field: Name<Values>) => ({
      name: field,
      label: labels[field] ?? field,
      error: errors[field],
      required: required.includes(field),
    }),
    mistakes: known.flatMap(field => {
      const message = errors[field]
      return message ? [{ name: field, label: labels[field] ?? field, message }] : []
    }),
    failure,
    busy,
    reset: () => setValues(defaults),
    submit: (event: SyntheticEvent) => void submit(event),
  }
}

const isBlank = (value: unknown) =>
  typeof value === 'string'
    ? value.trim() === ''
    : Array.isArray(value)
      ? value.length === 0
      : value === undefined || value === null
