import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { checkProvider, providerInForceQuery } from '@/features/settings/settings'
import { problemWords } from '@/shared/lib/problem'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { useToast } from '@/shared/ui/Toast'

/** Signing in by a provider: which is in force, the address to enter there, and whether it answers. */
export function ProviderPanel() {
  const { t } = useLingui()
  const toast = useToast()
  const provider = useQuery(providerInForceQuery).data
  const check = useMutation({
    mutationFn: checkProvider,
    onSuccess: () => toast(t`Le fournisseur répond comme il doit`),
  })
  if (!provider) return null
  const { name, redirect } = provider
  return (
    <Card as="section">
      <h2 className="mb-2 text-lg font-bold">
        <Trans>Connexion externe (OpenID Connect)</Trans>
      </h2>
      <p className="mb-2">
        {name ? (
          <Trans>En vigueur : {name}</Trans>
        ) : (
          <Trans>Aucun fournisseur : donnez l’émetteur et l’identifiant client ci-dessous.</Trans>
        )}
      </p>
      <p className="mb-4 text-muted">
        <Trans>Adresse de retour à déclarer chez le fournisseur :</Trans>{' '}
        <code className="wrap-anywhere">{redirect}</code>
      </p>
      {check.isError ? (
        <div className="mb-4">
          <Banner tone="danger">{problemWords(check.error)}</Banner>
        </div>
      ) : null}
      {name ? (
        <Button tone="secondary" busy={check.isPending} onClick={() => check.mutate()}>
          <Trans>Vérifier le fournisseur</Trans>
        </Button>
      ) : null}
    </Card>
  )
}
