import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { changeFolder } from '@/features/folder/folders'
import type { Folder } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Field, TextArea, TextInput } from '@/shared/ui/Field'
import { useToast } from '@/shared/ui/Toast'

/** Another name for a folder, and what it is for. */
export function RenameFolder({ folder }: { folder: Folder }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button tone="secondary" icon={Pencil} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Trans>Renommer</Trans>
      </Button>
      {open ? <RenameDialog folder={folder} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function RenameDialog({ folder, onClose }: { folder: Folder; onClose: () => void }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const [name, setName] = useState(folder.name)
  const [note, setNote] = useState(folder.note ?? '')
  const change = useMutation({
    mutationFn: () => changeFolder(folder.id, folder.version, name.trim(), note.trim()),
    onSuccess: async () => {
      toast(t`Le dossier est renommé`)
      await queries.invalidateQueries({ queryKey: ['folders'] })
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} title={<Trans>Renommer le dossier</Trans>}>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (name.trim()) change.mutate()
        }}
      >
        <Field required label={<Trans>Nom du dossier</Trans>}>
          <TextInput
            value={name}
            maxLength={100}
            autoComplete="off"
            onChange={event => setName(event.target.value)}
          />
        </Field>
        <Field label={<Trans>À quoi il sert</Trans>}>
          <TextArea rows={3} value={note} maxLength={2000} onChange={event => setNote(event.target.value)} />
        </Field>
        {change.isError ? <Banner tone="danger">{problemWords(change.error)}</Banner> : null}
        <div className="mt-2 flex justify-end">
          <Button type="submit" busy={change.isPending} disabled={!name.trim()}>
            <Trans>Enregistrer</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
