import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { foldersQuery, makeFolder } from '@/features/folder/folders'
import { formatDay } from '@/shared/lib/format'
import type { Folder } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Badge } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Field, TextInput } from '@/shared/ui/Field'
import { Link } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'

/** One's own folders and those colleagues shared. */
export function FoldersPage() {
  const { t } = useLingui()
  useTitle(t`Dossiers`)
  const queries = useQueryClient()
  const folders = useQuery(foldersQuery)
  const [name, setName] = useState('')
  const make = useMutation({
    mutationFn: () => makeFolder(name.trim()),
    onSuccess: async () => {
      setName('')
      await queries.invalidateQueries({ queryKey: ['folders'] })
    },
  })
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        title={<Trans>Dossiers</Trans>}
        intro={
          <Trans>
            Des personnes mises de côté pour un rôle, avec vos notes, à partager avec vos collègues.
          </Trans>
        }
      />
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={event => {
          event.preventDefault()
          if (name.trim()) make.mutate()
        }}
      >
        <Field
          required
          label={<Trans>Nouveau dossier</Trans>}
          error={make.isError ? problemWords(make.error) : undefined}
          className="min-w-56 flex-1"
        >
          <TextInput
            value={name}
            maxLength={100}
            autoComplete="off"
            onChange={event => setName(event.target.value)}
          />
        </Field>
        <Button type="submit" busy={make.isPending} className="mb-6">
          <Trans>Créer le dossier</Trans>
        </Button>
      </form>
      {folders.isPending ? (
        <Skeleton className="h-40 rounded-ui" />
      ) : folders.isError ? (
        <Card>
          <ErrorState onRetry={() => void folders.refetch()} retrying={folders.isFetching}>
            {problemWords(folders.error)}
          </ErrorState>
        </Card>
      ) : folders.data.length === 0 ? (
        <Card>
          <EmptyState icon={FolderOpen} title={<Trans>Aucun dossier pour l’instant</Trans>}>
            <Trans>Créez-en un ici, ou depuis la fiche d’une personne : « Mettre dans un dossier ».</Trans>
          </EmptyState>
        </Card>
      ) : (
        <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2">
          {folders.data.map(folder => (
            <FolderCard key={folder.id} folder={folder} />
          ))}
        </ul>
      )}
    </div>
  )
}

function FolderCard({ folder }: { folder: Folder }) {
  const day = formatDay(folder.updatedAt)
  return (
    <Card as="li" className="grid grid-cols-1 gap-2">
      <h2 className="text-lg font-bold">
        <Link to="/staff/folders/$folderId" params={{ folderId: folder.id }}>
          {folder.name}
        </Link>
      </h2>
      {folder.note ? <p className="text-sm whitespace-pre-line text-muted">{folder.note}</p> : null}
      <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
        <Plural value={folder.people} _0="Vide" one="# personne" other="# personnes" />
        <Trans>Modifié le {day}</Trans>
        {folder.mine ? (
          folder.shares > 0 ? (
            <Badge tone="ochre">
              <Plural value={folder.shares} one="Partagé avec # collègue" other="Partagé avec # collègues" />
            </Badge>
          ) : null
        ) : (
          <Badge tone="ochre">{folder.ownerName}</Badge>
        )}
      </p>
    </Card>
  )
}
