import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link2, Unlink } from 'lucide-react'
import { useState } from 'react'
import {
  beginLinking,
  depart,
  identitiesQuery,
  providerQuery,
  unlinkIdentity,
} from '@/features/account/provider'
import { formatDay, formatMoment } from '@/shared/lib/format'
import type { BoundIdentity } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Dialog } from '@/shared/ui/Dialog'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

/** Accounts at a provider by which one signs in here; nothing where the house has no provider and none is bound. */
export function IdentitiesCard() {
  const toast = useToast()
  const name = useQuery(providerQuery).data?.name
  const identities = useQuery(identitiesQuery)
  const begin = useMutation({
    mutationFn: beginLinking,
    onSuccess: ({ address }) => depart(address, { remember: false }),
    onError: error => toast(problemWords(error), 'danger'),
  })
  if (!name && !identities.data?.length && !identities.isError) return null
  return (
    <Card as="section">
      <h2 className="mb-2 text-lg font-bold">
        <Trans>Connexion avec un autre compte</Trans>
      </h2>
      <p className="mb-4 text-muted">
        <Trans>
          Liez un compte que vous avez ailleurs pour vous connecter sans saisir de mot de passe. Celui d’ici
          reste valable.
        </Trans>
      </p>
      {identities.isPending ? (
        <Skeleton className="h-14" />
      ) : identities.isError ? (
        <ErrorState onRetry={() => void identities.refetch()}>{problemWords(identities.error)}</ErrorState>
      ) : (
        <ul className="grid grid-cols-1 divide-y divide-line">
          {identities.data.map(identity => (
            <IdentityLine key={identity.id} identity={identity} />
          ))}
        </ul>
      )}
      {name ? (
        <Button
          tone="secondary"
          icon={Link2}
          className="mt-4"
          busy={begin.isPending}
          onClick={() => begin.mutate()}
        >
          <Trans>Lier un compte {name}</Trans>
        </Button>
      ) : null}
    </Card>
  )
}

function IdentityLine({ identity }: { identity: BoundIdentity }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const unlink = useMutation({
    mutationFn: () => unlinkIdentity(identity.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: identitiesQuery.queryKey })
      toast(t`Compte détaché`)
    },
    onError: error => toast(problemWords(error), 'danger'),
    onSettled: () => setAsking(false),
  })
  const since = formatDay(identity.linkedAt)
  const used = identity.lastUsedAt ? formatMoment(identity.lastUsedAt) : ''
  const name = identity.provider
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-semibold wrap-anywhere">
          {name}
          {identity.label ? <span className="font-normal"> · {identity.label}</span> : null}
        </p>
        <p className="text-sm text-muted">
          <Trans>Lié le {since}</Trans>
          {used ? (
            <span className="block">
              <Trans>Dernière connexion : {used}</Trans>
            </span>
          ) : null}
        </p>
      </div>
      <Button tone="secondary" size="sm" icon={Unlink} onClick={() => setAsking(true)}>
        <Trans>Détacher</Trans>
      </Button>
      {asking ? (
        <Dialog
          open
          onClose={() => setAsking(false)}
          title={<Trans>Détacher ce compte {name} ?</Trans>}
          actions={
            <>
              <Button tone="ghost" onClick={() => setAsking(false)}>
                <Trans>Annuler</Trans>
              </Button>
              <Button tone="danger" busy={unlink.isPending} onClick={() => unlink.mutate()}>
                <Trans>Détacher le compte</Trans>
              </Button>
            </>
          }
        >
          <Trans>
            Il n’ouvrira plus le vôtre, et les appareils connectés par lui seront déconnectés. Votre mot de
            passe reste valable.
          </Trans>
        </Dialog>
      ) : null}
    </li>
  )
}
