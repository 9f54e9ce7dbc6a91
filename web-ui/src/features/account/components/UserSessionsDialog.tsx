import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { SessionLine } from '@/features/account/components/SessionLine'
import { endUserSession, endUserSessions, userSessionsQuery } from '@/features/account/users'
import { fullName } from '@/features/account/words'
import type { User } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

/** Where somebody is signed in, for an administrator who wants to end one of it or all. */
export function UserSessionsDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const query = userSessionsQuery(user.id)
  const sessions = useQuery(query)
  const name = fullName(user)
  const endAll = useMutation({
    mutationFn: () => endUserSessions(user.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: query.queryKey })
      toast(t`${name} est déconnecté·e partout`)
    },
    onError: error => toast(problemWords(error), 'danger'),
  })
  const many = (sessions.data?.length ?? 0) > 0
  return (
    <Dialog
      open
      onClose={onClose}
      title={<Trans>Appareils de {name}</Trans>}
      actions={
        <>
          <Button tone="secondary" onClick={onClose}>
            <Trans>Fermer</Trans>
          </Button>
          {many ? (
            <Button tone="danger" busy={endAll.isPending} onClick={() => endAll.mutate()}>
              <Trans>Tout déconnecter</Trans>
            </Button>
          ) : null}
        </>
      }
    >
      {sessions.isPending ? (
        <Skeleton className="h-14" />
      ) : sessions.isError ? (
        <ErrorState onRetry={() => void sessions.refetch()}>{problemWords(sessions.error)}</ErrorState>
      ) : many ? (
        <ul className="grid grid-cols-1 divide-y divide-line">
          {sessions.data.map(session => (
            <SessionLine
              key={session.id}
              session={session}
              end={id => endUserSession(user.id, id)}
              queryKey={query.queryKey}
            />
          ))}
        </ul>
      ) : (
        <p className="text-muted">
          <Trans>Connecté·e nulle part en ce moment.</Trans>
        </p>
      )}
    </Dialog>
  )
}
