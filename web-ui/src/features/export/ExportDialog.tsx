import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ExportForm } from '@/features/export/ExportForm'
import { ExportProgress } from '@/features/export/ExportProgress'
import { exportQuery, type Filters, type ListKind } from '@/features/export/exports'
import { problemWords } from '@/shared/lib/problem'
import { Dialog } from '@/shared/ui/Dialog'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'

interface ExportDialogProps {
  kind: ListKind
  filters: Filters
  selection: string[]
  onClose: () => void
}

/** First what to take out and how, then how far it is, then the file. */
export function ExportDialog({ kind, filters, selection, onClose }: ExportDialogProps) {
  const [asked, setAsked] = useState<string>()
  return (
    <Dialog open kind="panel" onClose={onClose} title={<Trans>Exporter la liste</Trans>}>
      {asked ? (
        <Following id={asked} />
      ) : (
        <ExportForm kind={kind} filters={filters} selection={selection} onAsked={setAsked} />
      )}
    </Dialog>
  )
}

function Following({ id }: { id: string }) {
  const job = useQuery(exportQuery(id))
  if (job.isPending) return <Skeleton className="h-24" />
  if (job.isError)
    return <ErrorState onRetry={() => void job.refetch()}>{problemWords(job.error)}</ErrorState>
  return (
    <div className="grid gap-4">
      <ExportProgress job={job.data} />
      <p className="text-sm text-muted">
        <Trans>
          Vous pouvez fermer cette fenêtre : l’export continue, et vous le retrouvez 24 heures dans « Exports
          ».
        </Trans>
      </p>
    </div>
  )
}
