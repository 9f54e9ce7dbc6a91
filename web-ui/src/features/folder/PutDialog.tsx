import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Folder as FolderIcon } from 'lucide-react'
import { useState } from 'react'
import { type FolderKind, foldersQuery, makeFolder, putInto } from '@/features/folder/folders'
import { problemWords } from '@/shared/lib/problem'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Field, TextInput } from '@/shared/ui/Field'
import { Skeleton } from '@/shared/ui/Skeleton'
import { useToast } from '@/shared/ui/Toast'

interface PutDialogProps {
  kind: FolderKind
  /** Codes or ids. */
  people: string[]
  onClose: () => void
}

/** Into which folder, or a new one. */
export function PutDialog({ kind, people, onClose }: PutDialogProps) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const folders = useQuery(foldersQuery)
  const [name, setName] = useState('')
  const put = useMutation({
    mutationFn: async (folder: string | undefined) =>
      putInto(folder ?? (await makeFolder(name.trim())).id, kind, people),
    onSuccess: async ({ added }) => {
      toast(
        added === 0
          ? t`Déjà dans ce dossier`
          : people.length > 1
            ? plural(added, {
                one: '# personne ajoutée au dossier',
                other: '# personnes ajoutées au dossier',
              })
            : t`C’est dans le dossier`,
      )
      await queries.invalidateQueries({ queryKey: ['folders'] })
      onClose()
    },
  })
  const open = folders.data?.filter(folder => folder.mayEdit) ?? []
  return (
    <Dialog open onClose={onClose} title={<Trans>Mettre dans un dossier</Trans>}>
      <div className="grid grid-cols-1 gap-4">
        {folders.isPending ? <Skeleton className="h-24" /> : null}
        {open.length > 0 ? (
          <ul className="grid gap-1">
            {open.map(folder => (
              <li key={folder.id}>
                <Button
                  tone="ghost"
                  icon={FolderIcon}
                  busy={put.isPending}
                  onClick={() => put.mutate(folder.id)}
                >
                  {folder.name}
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
        <form
          className="flex items-end gap-2"
          onSubmit={event => {
            event.preventDefault()
            if (name.trim()) put.mutate(undefined)
          }}
        >
          <Field required label={<Trans>Nouveau dossier</Trans>} className="min-w-0 flex-1">
            <TextInput
              value={name}
              maxLength={100}
              autoComplete="off"
              onChange={event => setName(event.target.value)}
            />
          </Field>
          <Button type="submit" busy={put.isPending} disabled={!name.trim()} className="mb-6">
            <Trans>Créer et ajouter</Trans>
          </Button>
        </form>
        {put.isError ? <Banner tone="danger">{problemWords(put.error)}</Banner> : null}
      </div>
    </Dialog>
  )
}
