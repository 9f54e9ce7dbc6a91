import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { CadenceSelect } from '@/features/search/components/CadenceSelect'
import { type Cadence, keepSearch } from '@/features/search/saved'
import { problemWords } from '@/shared/lib/problem'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Field, TextInput } from '@/shared/ui/Field'
import { useToast } from '@/shared/ui/Toast'

interface SaveSearchDialogProps {
  kind: 'TALENT' | 'CINEMA'
  filters: Record<string, string>
  onClose: () => void
}

/** Under which name, and whether it tells of new people. */
export function SaveSearchDialog({ kind, filters, onClose }: SaveSearchDialogProps) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const [name, setName] = useState(filters.q ?? '')
  const [cadence, setCadence] = useState<Cadence>('NONE')
  const keep = useMutation({
    mutationFn: () => keepSearch({ kind, name: name.trim(), filters, cadence }),
    onSuccess: async () => {
      toast(t`La recherche est gardée dans « Recherches »`)
      await queries.invalidateQueries({ queryKey: ['saved-searches'] })
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} title={<Trans>Garder cette recherche</Trans>}>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (name.trim()) keep.mutate()
        }}
      >
        <Field required label={<Trans>Nom de la recherche</Trans>}>
          <TextInput
            value={name}
            maxLength={80}
            autoComplete="off"
            onChange={event => {
              keep.reset()
              setName(event.target.value)
            }}
          />
        </Field>
        <Field
          required
          label={<Trans>Alerte par courriel</Trans>}
          hint={<Trans>Seulement quand de nouvelles personnes y répondent.</Trans>}
        >
          <CadenceSelect value={cadence} onChange={setCadence} />
        </Field>
        {keep.isError ? <Banner tone="danger">{problemWords(keep.error)}</Banner> : null}
        <div className="mt-2 flex justify-end">
          <Button type="submit" busy={keep.isPending} disabled={!name.trim()}>
            <Trans>Garder</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
