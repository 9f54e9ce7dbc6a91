import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ShieldQuestion } from 'lucide-react'
import { useState } from 'react'
import { DOUBTS_PER_PAGE, decide, doubtsQuery } from '@/features/attendance/attendance'
import { useDoubtWords } from '@/features/attendance/words'
import { formatMoment } from '@/shared/lib/format'
import type { AttendanceDoubt } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { Badge } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Field, TextInput } from '@/shared/ui/Field'
import { Pagination } from '@/shared/ui/Pagination'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

/** Scans that do not fit together, for somebody to decide. */
export function Doubts({ projectId, decides }: { projectId: string; decides: boolean }) {
  const [page, setPage] = useState(0)
  const doubts = useQuery({ ...doubtsQuery(projectId, page), refetchInterval: 10_000 })
  if (doubts.isPending) return <Skeleton className="h-40 rounded-ui" />
  if (doubts.isError)
    return (
      <Card>
        <ErrorState
          onRetry={() => void doubts.refetch()}
          retrying={doubts.isFetching}
          reference={asProblem(doubts.error).correlationId}
        >
          {problemWords(doubts.error)}
        </ErrorState>
      </Card>
    )
  if (doubts.data.items.length === 0)
    return (
      <Card>
        <EmptyState icon={ShieldQuestion} title={<Trans>Rien à décider</Trans>}>
          <Trans>
            Deux portes, une horloge fausse, un badge annulé : ce qui ne va pas ensemble viendra ici.
          </Trans>
        </EmptyState>
      </Card>
    )
  return (
    <div className="grid grid-cols-1 gap-4">
      <ul className="grid grid-cols-1 gap-4">
        {doubts.data.items.map(doubt => (
          <DoubtCard key={doubt.scan.scanId} doubt={doubt} decides={decides} />
        ))}
      </ul>
      {doubts.data.total > DOUBTS_PER_PAGE ? (
        <Pagination page={page} size={DOUBTS_PER_PAGE} total={doubts.data.total} onPage={setPage} />
      ) : null}
    </div>
  )
}

function DoubtCard({ doubt, decides }: { doubt: AttendanceDoubt; decides: boolean }) {
  const { t } = useLingui()
  const words = useDoubtWords()
  const toast = useToast()
  const queries = useQueryClient()
  const [note, setNote] = useState('')
  const settle = useMutation({
    mutationFn: (decision: 'COUNTED' | 'DISMISSED') => decide(doubt.scan.scanId, decision, note),
    onSuccess: async () => {
      toast(t`C’est noté`)
      await queries.invalidateQueries({ queryKey: ['attendance'] })
    },
    onError: error => toast(problemWords(error), 'danger'),
  })
  const at = formatMoment(doubt.scan.at)
  const claimed = formatMoment(doubt.claimedAt)
  const gate = doubt.gate
  return (
    <Card as="li" className="grid grid-cols-1 gap-3">
      <p className="flex flex-wrap gap-1">
        {doubt.scan.doubts.map(reason => (
          <Badge key={reason} tone="ochre">
            {words[reason]}
          </Badge>
        ))}
      </p>
      <div>
        <p className="font-semibold">{doubt.name ?? doubt.value.slice(0, 40)}</p>
        <p className="text-sm text-muted">
          {doubt.code ? `${doubt.code} · ` : ''}
          <Trans>Scanné le {at}</Trans>
          {at === claimed ? null : (
            <>
              {' '}
              <Trans>(l’appareil disait {claimed})</Trans>
            </>
          )}
          {gate ? ` · ${gate}` : ''}
        </p>
      </div>
      {decides ? (
        <div className="grid gap-2">
          <Field label={<Trans>Note</Trans>}>
            <TextInput maxLength={500} value={note} onChange={event => setNote(event.target.value)} />
          </Field>
          <div className="flex flex-wrap gap-2">
            <Button
              tone="secondary"
              busy={settle.isPending && settle.variables === 'DISMISSED'}
              onClick={() => settle.mutate('DISMISSED')}
            >
              <Trans>Ne compte pas</Trans>
            </Button>
            {doubt.scan.assignmentId ? (
              <Button
                busy={settle.isPending && settle.variables === 'COUNTED'}
                onClick={() => settle.mutate('COUNTED')}
              >
                <Trans>Compte</Trans>
              </Button>
            ) : null}
          </div>
        </div>
      ) : (
        <p className="text-sm">
          <Trans>Un administrateur ou la production décide.</Trans>
        </p>
      )}
    </Card>
  )
}
