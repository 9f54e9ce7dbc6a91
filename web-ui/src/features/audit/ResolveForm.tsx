import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { resolveEntry } from '@/features/audit/logs'
import type { LogEntry } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Button } from '@/shared/ui/Button'
import { TextArea } from '@/shared/ui/Field'
import { useToast } from '@/shared/ui/Toast'

/** Says what came of an alert. */
export function ResolveForm({ entry }: { entry: LogEntry }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const field = useId()
  const [open, setOpen] = useState(false)
  const [note, setNote] = useState('')
  const resolve = useMutation({
    mutationFn: () => resolveEntry(entry, note),
    onSuccess: async () => {
      toast(t`C’est noté`)
      await queries.invalidateQueries({ queryKey: ['logs'] })
    },
    onError: error => toast(problemWords(error), 'danger'),
  })
  if (!open)
    return (
      <Button tone="secondary" size="sm" className="mt-2" onClick={() => setOpen(true)}>
        <Trans>Traiter</Trans>
      </Button>
    )
  return (
    <div className="mt-2 grid gap-2">
      <label htmlFor={field} className="text-sm font-semibold">
        <Trans>Ce qui a été fait</Trans>
      </label>
      <TextArea
        id={field}
        rows={2}
        maxLength={1000}
        value={note}
        onChange={event => setNote(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          busy={resolve.isPending}
          disabled={note.trim() === ''}
          onClick={() => resolve.mutate()}
        >
          <Trans>Marquer comme traité</Trans>
        </Button>
        <Button tone="ghost" size="sm" onClick={() => setOpen(false)}>
          <Trans>Annuler</Trans>
        </Button>
      </div>
    </div>
  )
}
