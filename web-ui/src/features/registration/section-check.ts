import { useEffect, useState } from 'react'
import { useLocale } from '@/shared/lib/i18n'
import { isUnder, useErrors, useLongForm } from '@/shared/lib/long-form'
import { refusalWords } from '@/shared/lib/refusal'
import { type FieldMistake, fieldId, focusFirstRefused } from '@/shared/ui/Field'

/** Checks the answers of one section when asked, and keeps the list of those to mend until they are. */
export function useSectionCheck(paths: readonly string[]) {
  const form = useLongForm()
  const refused = [...useErrors()].filter(([path]) => isUnder(path, paths))
  const [attempted, setAttempted] = useState(refused.length > 0)
  const mistakes = useMistakes(attempted ? refused : [])
  /** The words appear with the next drawing; the first field takes the focus once they stand beside it. */
  function point() {
    setAttempted(true)
    requestAnimationFrame(focusFirstRefused)
  }
  return {
    mistakes,
    refused: attempted && refused.length > 0,
    point,
    /** True when the section may go. Otherwise the first refused field has the focus. */
    async check() {
      const good = await form.check(paths)
      if (!good) point()
      return good
    },
  }
}

/** Refused answers with the words of their labels, as they stand on the page. */
function useMistakes(refused: readonly (readonly [path: string, message: string])[]): FieldMistake[] {
  const locale = useLocale()
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({})
  const signature = refused.map(([path]) => path).join('|')
  useEffect(() => {
    const read = () =>
      setLabels(Object.fromEntries(signature.split('|').map(path => [path, labelOnPage(path)])))
    read()
    // The section's code may still be on its way.
    const later = setTimeout(read, 400)
    return () => clearTimeout(later)
  }, [signature])
  return refused.map(([path, message]) => ({
    name: path,
    label: labels[path] ?? '',
    message: refusalWords(message, locale),
  }))
}

function labelOnPage(path: string) {
  const id = fieldId(path)
  const label =
    document.querySelector(`label[for="${CSS.escape(id)}"]`) ??
    document.getElementById(id)?.querySelector('legend') ??
    document.getElementById(id)?.closest('label')
  return (label?.firstChild?.textContent ?? '').trim()
}
