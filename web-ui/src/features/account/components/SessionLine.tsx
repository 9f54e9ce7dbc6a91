import { Trans } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Laptop, Plug, Smartphone } from 'lucide-react'
import { deviceName } from '@/features/account/device'
import { formatMoment } from '@/shared/lib/format'
import type { OwnSession } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Badge } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { useToast } from '@/shared/ui/Toast'

interface SessionLineProps {
  session: OwnSession
  /** Ends it on the server. */
  end: (id: string) => Promise<unknown>
  /** What is read anew after that. */
  queryKey: readonly unknown[]
}

/** One device somebody is signed in on: which, where from, last seen when; and the way to end it. */
export function SessionLine({ session, end: ends, queryKey }: SessionLineProps) {
  const queries = useQueryClient()
  const toast = useToast()
  const end = useMutation({
    mutationFn: () => ends(session.id),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
    onError: error => toast(problemWords(error), 'danger'),
  })
  const device = session.userAgent ?? ''
  const client = session.kind === 'REFRESH'
  const Icon = client ? Plug : /mobile|android|iphone/i.test(device) ? Smartphone : Laptop
  const seen = formatMoment(session.lastSeenAt)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <Icon size={22} aria-hidden="true" className="shrink-0 text-muted" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          {deviceName(device) || <Trans>Appareil inconnu</Trans>}
          {client ? (
            <Badge tone="neutral">
              <Trans>programme (API)</Trans>
            </Badge>
          ) : null}
          {session.current ? (
            <Badge tone="leaf">
              <Trans>cet appareil</Trans>
            </Badge>
          ) : null}
        </p>
        <p className="text-sm text-muted">
          <Trans>Dernière activité : {seen}</Trans>
          {session.address ? <span className="block wrap-anywhere">{session.address}</span> : null}
        </p>
      </div>
      {session.current ? null : (
        <Button tone="secondary" size="sm" busy={end.isPending} onClick={() => end.mutate()}>
          <Trans>Déconnecter</Trans>
        </Button>
      )}
    </li>
  )
}
