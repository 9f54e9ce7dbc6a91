import { useEffect, useState } from 'react'
import { get, useFormContext, useFormState } from 'react-hook-form'
import { useLocale } from '@/shared/lib/i18n'
import { refusalWords } from '@/shared/lib/refusal'
import { type FieldMistake, fieldId, focusFirstRefused } from '@/shared/ui/Field'
import { refusedPaths } from './refusals'

/** Checks the answers of one section when asked, and keeps the list of those to mend until they are. */
export function useSectionCheck(paths: readonly string[]) {
  const { trigger } = useFormContext()
  const { errors } = useFormState()
  const refused = refusedPaths(errors, paths)
  const [attempted, setAttempted] = useState(refused.length > 0)
  const mistakes = useMistakes(attempted ? refused : [])
  return {
    mistakes,
    refused: attempted && refused.length > 0,
    /** True when the section may go. Otherwise the first refused field has the focus. */
    async check() {
      const good = await trigger([...paths])
      if (!good) {
        setAttempted(true)
        // The words appear with the next drawing; the field takes the focus once they stand beside it.
        requestAnimationFrame(focusFirstRefused)
      }
      return good
    },
    /** The server refused something in this section. */
    point() {
      setAttempted(true)
      requestAnimationFrame(focusFirstRefused)
    },
  }
}

/** Refused answers with the words of their labels, as they stand on the page. */
function useMistakes(paths: readonly string[]): FieldMistake[] {
  const locale = useLocale()
  const { errors } = useFormState()
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({})
  const signature = paths.join('|')
  useEffect(() => {
    const read = () =>
      setLabels(Object.fromEntries(signature.split('|').map(path => [path, labelOnPage(path)])))
    read()
    // The section's code may still be on its way.
    const later = setTimeout(read, 400)
    return () => clearTimeout(later)
  }, [signature])
  return paths.map(path => {
    const error = get(errors, path) as { message?: string; root?: { message?: string } } | undefined
    const message = error?.message ?? error?.root?.message ?? ''
    return { name: path, label: labels[path] ?? '', message: refusalWords(message, locale) }
  })
}

function labelOnPage(path: string) {
  const id = fieldId(path)
  const label =
    document.querySelector(`label[for="${CSS.escape(id)}"]`) ??
    document.getElementById(id)?.querySelector('legend') ??
    document.getElementById(id)?.closest('label')
  return (label?.firstChild?.textContent ?? '').trim()
}
