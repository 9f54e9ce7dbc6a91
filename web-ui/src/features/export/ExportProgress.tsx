import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Download, Square, Trash2 } from 'lucide-react'
import { fileOf, stopExport } from '@/features/export/exports'
import { formatBytes, formatMoment, formatNumber } from '@/shared/lib/format'
import type { Export } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Button } from '@/shared/ui/Button'
import { ButtonAnchorLink } from '@/shared/ui/Link'
import { Meter } from '@/shared/ui/Meter'
import { useToast } from '@/shared/ui/Toast'

/** How far one export is, and what can be done with it. */
export function ExportProgress({ job }: { job: Export }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const stop = useMutation({
    mutationFn: () => stopExport(job.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['exports'] }),
    onError: error => toast(problemWords(error), 'danger'),
  })
  const written = formatNumber(job.written)
  const expected = formatNumber(job.expected)
  switch (job.status) {
    case 'QUEUED':
    case 'RUNNING':
      return (
        <div className="grid gap-3" role="status">
          <Meter
            label={job.status === 'QUEUED' ? t`En attente` : t`En préparation`}
            value={job.expected > 0 ? (100 * job.written) / job.expected : 0}
          />
          <p className="text-sm text-muted tabular-nums">
            <Trans>
              {written} fiches sur {expected}
            </Trans>
          </p>
          <div>
            <Button
              tone="secondary"
              size="sm"
              icon={Square}
              busy={stop.isPending}
              onClick={() => stop.mutate()}
            >
              <Trans>Arrêter</Trans>
            </Button>
          </div>
        </div>
      )
    case 'DONE': {
      const until = job.expiresAt ? formatMoment(job.expiresAt) : ''
      const size = formatBytes(job.size ?? 0)
      return (
        <div className="grid gap-3" role="status">
          <p>
            <span className="font-semibold">
              <Trans>Le fichier est prêt.</Trans>
            </span>{' '}
            <span className="text-muted tabular-nums">
              <Trans>
                {written} fiches, {size}. Disponible jusqu’au {until}.
              </Trans>
            </span>
          </p>
          <div className="flex flex-wrap gap-2">
            <ButtonAnchorLink icon={Download} href={fileOf(job.id)} download={job.fileName}>
              <Trans>Télécharger</Trans>
            </ButtonAnchorLink>
            <Button tone="ghost" icon={Trash2} busy={stop.isPending} onClick={() => stop.mutate()}>
              <Trans>Supprimer le fichier</Trans>
            </Button>
          </div>
        </div>
      )
    }
    case 'FAILED':
      return (
        <p role="status" className="text-danger-text">
          <Trans>Ce fichier n’a pas pu être préparé. Réessayez, ou resserrez la recherche.</Trans>
        </p>
      )
    case 'CANCELLED':
      return (
        <p role="status" className="text-muted">
          <Trans>Arrêté ou supprimé : il n’y a plus de fichier.</Trans>
        </p>
      )
    case 'EXPIRED':
      return (
        <p role="status" className="text-muted">
          <Trans>Les 24 heures sont passées : le fichier n’existe plus.</Trans>
        </p>
      )
  }
}
