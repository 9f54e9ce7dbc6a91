import { Trans } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Bell, CheckCheck } from 'lucide-react'
import { useState } from 'react'
import {
  NOTIFICATIONS_PER_PAGE,
  notificationsQuery,
  readAll,
  readOne,
} from '@/features/notification/notifications'
import { formatMoment } from '@/shared/lib/format'
import type { Notification } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { Badge } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { ButtonLink } from '@/shared/ui/Link'
import { Pagination } from '@/shared/ui/Pagination'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

/** What the house told the account, the newest first. */
export function NotificationList({ onChosen }: { onChosen: () => void }) {
  const toast = useToast()
  const queries = useQueryClient()
  const [page, setPage] = useState(0)
  const told = useQuery(notificationsQuery(page))
  const seen = useMutation({
    mutationFn: readAll,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
    onError: error => toast(problemWords(error), 'danger'),
  })
  return (
    <div className="grid grid-cols-1 gap-4">
      {told.data && told.data.unread > 0 ? (
        <div>
          <Button tone="secondary" icon={CheckCheck} busy={seen.isPending} onClick={() => seen.mutate()}>
            <Trans>Tout est lu</Trans>
          </Button>
        </div>
      ) : null}
      {told.isPending ? (
        <Skeleton className="h-40 rounded-ui" />
      ) : told.isError ? (
        <Card>
          <ErrorState
            onRetry={() => void told.refetch()}
            retrying={told.isFetching}
            reference={asProblem(told.error).correlationId}
          >
            {problemWords(told.error)}
          </ErrorState>
        </Card>
      ) : told.data.items.length === 0 ? (
        <Card>
          <EmptyState icon={Bell} title={<Trans>Rien de nouveau</Trans>}>
            <Trans>Ce que taalentio a à vous dire viendra ici.</Trans>
          </EmptyState>
        </Card>
      ) : (
        <>
          <ul className="grid grid-cols-1 gap-3">
            {told.data.items.map(one => (
              <Told key={one.id} told={one} onChosen={onChosen} />
            ))}
          </ul>
          {told.data.total > NOTIFICATIONS_PER_PAGE ? (
            <Pagination page={page} size={NOTIFICATIONS_PER_PAGE} total={told.data.total} onPage={setPage} />
          ) : null}
        </>
      )}
    </div>
  )
}

function Told({ told, onChosen }: { told: Notification; onChosen: () => void }) {
  const queries = useQueryClient()
  const seen = useMutation({
    mutationFn: () => readOne(told.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
  })
  const { pathname, search } = new URL(told.link, location.origin)
  return (
    <Card as="li" className="flex flex-wrap items-center justify-between gap-3">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          {told.readAt ? null : (
            <Badge tone="ochre">
              <Trans>Nouveau</Trans>
            </Badge>
          )}
          {told.title}
        </p>
        <p>{told.body}</p>
        <p className="text-sm text-muted">{formatMoment(told.createdAt)}</p>
      </div>
      <ButtonLink
        to={pathname}
        search={Object.fromEntries(new URLSearchParams(search))}
        tone="secondary"
        size="sm"
        onClick={() => {
          if (!told.readAt) seen.mutate()
          onChosen()
        }}
      >
        <Trans>Regarder</Trans>
      </ButtonLink>
    </Card>
  )
}
