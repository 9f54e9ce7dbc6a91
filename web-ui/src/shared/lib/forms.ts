import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type RegisterOptions,
  useForm,
} from 'react-hook-form'
import { asProblem, problemWords } from '@/shared/lib/problem'

interface SmallForm<Values extends FieldValues> {
  defaults: DefaultValues<Values>
  /** Name of each field in words, for the summary of mistakes. */
  labels: { [Field in Path<Values>]?: string }
  /** Sends the values; a thrown ApiProblem lands on its fields, or above the form. */
  send: (values: Values) => Promise<unknown>
}

/**
 * A form of a few fields on one page: required answers are asked for here, everything else is the server's word.
 * `failure` is what concerns no field.
 */
export function useSmallForm<Values extends FieldValues>({ defaults, labels, send }: SmallForm<Values>) {
  const { t } = useLingui()
  const form = useForm<Values>({ defaultValues: defaults, shouldFocusError: false })
  const [failure, setFailure] = useState<string | null>(null)
  const known = Object.keys(labels) as Path<Values>[]

  const submit = form.handleSubmit(async values => {
    setFailure(null)
    try {
      await send(values)
    } catch (error) {
      const problem = asProblem(error)
      const placed = problem.errors.filter(entry => known.includes(entry.field as Path<Values>))
      for (const entry of placed)
        form.setError(entry.field as Path<Values>, { type: entry.code, message: entry.message })
      if (placed.length === 0) setFailure(problem.errors[0]?.message ?? problemWords(error))
    }
  })

  const message = (field: Path<Values>) => {
    const found = form.getFieldState(field, form.formState).error
    return found?.message
  }

  return {
    control: form.control,
    /** Spread on the control of a required field. */
    required: (field: Path<Values>) =>
      form.register(field, { required: t`Cette réponse est nécessaire.` } as RegisterOptions<
        Values,
        Path<Values>
      >),
    optional: (field: Path<Values>) => form.register(field),
    /** Spread on the Field around it. */
    field: (field: Path<Values>) => ({
      name: field as string,
      label: labels[field] ?? field,
      error: message(field),
    }),
    mistakes: known.flatMap(field => {
      const words = message(field)
      return words ? [{ name: field as string, label: labels[field] ?? field, message: words }] : []
    }),
    failure,
    busy: form.formState.isSubmitting,
    reset: form.reset,
    submit: (event: React.BaseSyntheticEvent) => void submit(event),
  }
}
