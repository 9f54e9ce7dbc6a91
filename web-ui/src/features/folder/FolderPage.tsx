import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { FolderOpen, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { FolderPeople } from '@/features/folder/FolderPeople'
import { folderQuery, removeFolder } from '@/features/folder/folders'
import { PresentPart } from '@/features/folder/PresentPart'
import { votesQuery } from '@/features/folder/presentations'
import { RenameFolder } from '@/features/folder/RenameFolder'
import { SharePart } from '@/features/folder/SharePart'
import { problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Dialog } from '@/shared/ui/Dialog'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

/** One folder: who is in it, in order, what is written beside, and with whom it is shared. */
export function FolderPage({ id }: { id: string }) {
  const { t } = useLingui()
  const open = useQuery(folderQuery(id))
  const votes = useQuery(votesQuery(id))
  useTitle(open.data?.folder.name ?? t`Dossier`)
  if (open.isPending) return <Skeleton className="h-96 rounded-ui" />
  if (open.isError)
    return (
      <div className="grid grid-cols-1 gap-4">
        <PageHeader title={<Trans>Dossier</Trans>} />
        <Card>
          <ErrorState onRetry={() => void open.refetch()} retrying={open.isFetching}>
            {problemWords(open.error)}
          </ErrorState>
        </Card>
      </div>
    )
  const { folder, people, shares } = open.data
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        over={folder.mine ? <Trans>Dossier</Trans> : <Trans>Dossier de {folder.ownerName}</Trans>}
        title={folder.name}
        intro={folder.note}
        actions={
          <>
            {folder.mayEdit ? <RenameFolder folder={folder} /> : null}
            {folder.mine ? <Remove id={id} /> : null}
          </>
        }
      />
      {people.length === 0 ? (
        <Card>
          <EmptyState icon={FolderOpen} title={<Trans>Ce dossier est vide</Trans>}>
            <Trans>
              Dans la liste des talents ou du cinéma, choisissez des personnes ou ouvrez-en une, puis « Mettre
              dans un dossier ».
            </Trans>
          </EmptyState>
        </Card>
      ) : (
        <FolderPeople id={id} people={people} ballots={votes.data ?? []} mayEdit={folder.mayEdit} />
      )}
      {folder.mine ? <PresentPart folder={folder} /> : null}
      {folder.mine ? <SharePart id={id} shares={shares} /> : null}
    </div>
  )
}

function Remove({ id }: { id: string }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () => removeFolder(id),
    onSuccess: async () => {
      toast(t`Le dossier est supprimé`)
      await navigate({ to: '/staff/folders' })
      queries.removeQueries({ queryKey: ['folders', id] })
      await queries.invalidateQueries({ queryKey: ['folders'] })
    },
    onError: error => toast(problemWords(error), 'danger'),
  })
  return (
    <>
      <Button tone="ghost" icon={Trash2} aria-haspopup="dialog" onClick={() => setAsking(true)}>
        <Trans>Supprimer le dossier</Trans>
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<Trans>Supprimer ce dossier ?</Trans>}
        actions={
          <>
            <Button tone="secondary" onClick={() => setAsking(false)}>
              <Trans>Annuler</Trans>
            </Button>
            <Button tone="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
              <Trans>Supprimer</Trans>
            </Button>
          </>
        }
      >
        <Trans>Les notes et les étoiles partent avec lui. Les fiches des personnes restent.</Trans>
      </Dialog>
    </>
  )
}
