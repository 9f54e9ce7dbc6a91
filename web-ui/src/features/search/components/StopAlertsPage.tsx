import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useOneTimeToken } from '@/features/account/token'
import { stopAlerts } from '@/features/search/saved'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'

/** The link at the foot of an alert: it ends the alerts of that search, without signing in. */
export function StopAlertsPage() {
  const { t } = useLingui()
  useTitle(t`Arrêter les alertes`)
  const token = useOneTimeToken()
  const stop = useMutation({ mutationFn: () => stopAlerts(token) })
  return (
    <Card className="mx-auto grid w-full max-w-md gap-4">
      <h1 tabIndex={-1} className="text-xl font-bold">
        <Trans>Arrêter ces alertes</Trans>
      </h1>
      {stop.isSuccess ? (
        <Banner tone="success" title={<Trans>C’est fait</Trans>}>
          <Trans>Cette recherche ne vous écrit plus. Elle reste dans « Recherches ».</Trans>
        </Banner>
      ) : token ? (
        <>
          <p>
            <Trans>Vous ne recevrez plus de courriel pour cette recherche gardée.</Trans>
          </p>
          {stop.isError ? (
            <Banner tone="danger">
              {asProblem(stop.error).status === 410 ? (
                <Trans>Ce lien est trop ancien. Arrêtez l’alerte dans « Recherches ».</Trans>
              ) : (
                problemWords(stop.error)
              )}
            </Banner>
          ) : null}
          <Button wide busy={stop.isPending} onClick={() => stop.mutate()}>
            <Trans>Ne plus recevoir ces alertes</Trans>
          </Button>
        </>
      ) : (
        <Banner tone="warning" title={<Trans>Ce lien est incomplet</Trans>}>
          <Trans>
            Ouvrez-le depuis le courriel, ou copiez l’adresse entière dans la barre du navigateur.
          </Trans>
        </Banner>
      )}
    </Card>
  )
}
