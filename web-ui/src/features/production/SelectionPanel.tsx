import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { MailCheck } from 'lucide-react'
import { useState } from 'react'
import { selectionQuery, sendSelection } from '@/features/production/selection'
import { formatMoment } from '@/shared/lib/format'
import type { Project, SelectionProgress } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Badge, CodeText } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Dialog } from '@/shared/ui/Dialog'
import { Meter } from '@/shared/ui/Meter'
import { useToast } from '@/shared/ui/Toast'

/** Tells everybody who was not told yet, in one press, and shows what becomes of each mail. */
export function SelectionPanel({ whole }: { whole: Project }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const { project, counts, mayEdit } = whole
  const progress = useQuery(selectionQuery(project.id)).data
  const [open, setOpen] = useState(false)
  const waiting = counts.ASSIGNED ?? 0
  const send = useMutation({
    mutationFn: () => sendSelection(project.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['projects'] }),
    onError: error => toast(problemWords(error), 'danger'),
  })
  const editable = mayEdit && !project.archived && project.status !== 'COMPLETED'
  if (!progress && !(editable && waiting > 0)) return null
  return (
    <Card className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0 flex-1 basis-60">
          {waiting > 0 ? (
            <Plural
              value={waiting}
              one="# personne n’a pas encore reçu son courriel de sélection."
              other="# personnes n’ont pas encore reçu leur courriel de sélection."
            />
          ) : (
            <Trans>Tout le monde a été prévenu.</Trans>
          )}
        </p>
        {editable && waiting > 0 ? (
          <Button icon={MailCheck} busy={send.isPending} onClick={() => send.mutate()}>
            <Trans>Prévenir les talents</Trans>
          </Button>
        ) : null}
      </div>
      {progress ? (
        <>
          {progress.done ? null : <Meter label={t`Envoi des courriels`} value={share(progress)} />}
          <div className="flex flex-wrap items-center gap-2" role="status">
            <Outcomes progress={progress} />
            <Button tone="ghost" size="sm" onClick={() => setOpen(true)}>
              <Trans>Détail par personne</Trans>
            </Button>
          </div>
          <Dialog open={open} onClose={() => setOpen(false)} title={<Trans>Courriels de sélection</Trans>}>
            <Details progress={progress} />
          </Dialog>
        </>
      ) : null}
    </Card>
  )
}

function share({ results, waiting }: SelectionProgress) {
  return results.length === 0 ? 100 : ((results.length - waiting) / results.length) * 100
}

function Outcomes({ progress }: { progress: SelectionProgress }) {
  return (
    <>
      <Badge tone="leaf">
        <Plural value={progress.sent} one="# envoyé" other="# envoyés" />
      </Badge>
      {progress.waiting > 0 ? (
        <Badge tone="ochre">
          <Plural value={progress.waiting} one="# en route" other="# en route" />
        </Badge>
      ) : null}
      {progress.failed > 0 ? (
        <Badge tone="danger">
          <Plural value={progress.failed} one="# échec" other="# échecs" />
        </Badge>
      ) : null}
      {progress.skipped > 0 ? (
        <Badge>
          <Plural value={progress.skipped} one="# passé" other="# passés" />
        </Badge>
      ) : null}
    </>
  )
}

function Details({ progress }: { progress: SelectionProgress }) {
  const { t } = useLingui()
  const when = formatMoment(progress.askedAt)
  const words = ({ outcome, skipped, error }: SelectionProgress['results'][number]) => {
    if (outcome === 'SENT') return t`envoyé`
    if (outcome === 'WAITING') return t`en route`
    if (outcome === 'FAILED') return error ? t`échec : ${error}` : t`échec`
    if (skipped === 'ALREADY_NOTIFIED') return t`passé : déjà prévenu·e`
    if (skipped === 'ALREADY_ANSWERED') return t`passé : a déjà répondu`
    return t`passé : n’est plus sur le projet`
  }
  return (
    <>
      <p className="mb-3 text-sm text-muted">
        <Trans>Demandés le {when}</Trans>
      </p>
      <ul className="divide-y divide-line">
        {progress.results.map(result => (
          <li key={result.assignmentId} className="flex flex-wrap justify-between gap-2 py-2">
            <span>
              {result.firstName} {result.lastName} <CodeText code={result.code} />
            </span>
            <span className="text-sm text-muted">{words(result)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
