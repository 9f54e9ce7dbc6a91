import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { KeySquare, Plus } from 'lucide-react'
import { useState } from 'react'
import { NewTokenDialog } from '@/features/account/components/NewTokenDialog'
import { useScopeWords } from '@/features/account/scopes'
import { revokeToken, tokensQuery } from '@/features/account/tokens'
import { formatMoment } from '@/shared/lib/format'
import type { ApiToken } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Badge } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Dialog } from '@/shared/ui/Dialog'
import { Anchor } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

/** Tokens for one's own programs: make one, see what each may do and when it was used, take it back. */
export function TokensPage() {
  const { t } = useLingui()
  useTitle(t`Jetons d’API`)
  const tokens = useQuery(tokensQuery)
  const [creating, setCreating] = useState(false)
  return (
    <div className="measure grid grid-cols-1 gap-6">
      <PageHeader
        title={<Trans>Jetons d’API</Trans>}
        actions={
          <Button icon={Plus} onClick={() => setCreating(true)}>
            <Trans>Nouveau jeton</Trans>
          </Button>
        }
      />
      <p className="text-muted">
        <Trans>
          Un jeton laisse un de vos programmes agir en votre nom, dans les limites que vous fixez. Tous
          s’arrêtent quand vous changez de mot de passe. Voir la{' '}
          <Anchor href="/api/reference">documentation de l’API</Anchor>.
        </Trans>
      </p>
      {tokens.isPending ? (
        <Skeleton className="h-24" />
      ) : tokens.isError ? (
        <ErrorState onRetry={() => void tokens.refetch()}>{problemWords(tokens.error)}</ErrorState>
      ) : tokens.data.length === 0 ? (
        <Card>
          <EmptyState icon={KeySquare} title={<Trans>Aucun jeton</Trans>}>
            <Trans>Vous n’en avez besoin que si un programme doit utiliser taalentio à votre place.</Trans>
          </EmptyState>
        </Card>
      ) : (
        <ul className="grid grid-cols-1 gap-3">
          {tokens.data.map(token => (
            <TokenLine key={token.id} token={token} />
          ))}
        </ul>
      )}
      {creating ? <NewTokenDialog onClose={() => setCreating(false)} /> : null}
    </div>
  )
}

function TokenLine({ token }: { token: ApiToken }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const words = useScopeWords()
  const [asking, setAsking] = useState(false)
  const revoke = useMutation({
    mutationFn: () => revokeToken(token.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: tokensQuery.queryKey })
      toast(t`Jeton révoqué`)
    },
    onError: error => toast(problemWords(error), 'danger'),
    onSettled: () => setAsking(false),
  })
  const expired = Date.parse(token.expiresAt) <= Date.now()
  const until = formatMoment(token.expiresAt)
  const used = token.lastUsedAt ? formatMoment(token.lastUsedAt) : ''
  const address = token.lastAddress ?? ''
  const name = token.name
  return (
    <Card as="li">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-60">
          <p className="flex flex-wrap items-center gap-2 font-semibold">
            <span className="wrap-anywhere">{name}</span>
            <code className="text-sm font-normal text-muted">{token.hint}…</code>
            {expired ? (
              <Badge tone="danger">
                <Trans>expiré</Trans>
              </Badge>
            ) : null}
          </p>
          <p className="mt-1 text-sm text-muted">
            {expired ? <Trans>Expiré le {until}</Trans> : <Trans>Valable jusqu’au {until}</Trans>}
            <span className="block wrap-anywhere">
              {used ? (
                <Trans>
                  Dernier usage : {used}, depuis {address}
                </Trans>
              ) : (
                <Trans>Jamais utilisé</Trans>
              )}
            </span>
          </p>
          <ul className="mt-3 list-disc ps-5 text-sm">
            {token.scopes.map(scope => (
              <li key={scope}>{words(scope)}</li>
            ))}
          </ul>
        </div>
        <Button tone="secondary" size="sm" aria-label={t`Révoquer ${name}`} onClick={() => setAsking(true)}>
          <Trans>Révoquer</Trans>
        </Button>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<Trans>Révoquer ce jeton ?</Trans>}
        actions={
          <>
            <Button tone="secondary" onClick={() => setAsking(false)}>
              <Trans>Annuler</Trans>
            </Button>
            <Button tone="danger" busy={revoke.isPending} onClick={() => revoke.mutate()}>
              <Trans>Révoquer</Trans>
            </Button>
          </>
        }
      >
        <Trans>Le programme qui utilise « {name} » sera refusé aussitôt. C’est définitif.</Trans>
      </Dialog>
    </Card>
  )
}
