import { Trans, useLingui } from '@lingui/react/macro'
import { useTitle } from '@/shared/lib/title'
import { ButtonLink } from '@/shared/ui/Link'

/** First page a visitor sees. */
export function HomePage() {
  const { t } = useLingui()
  useTitle(t`Accueil`)
  return (
    <section className="measure py-8">
      <h1 className="text-4xl font-bold">
        <Trans>Votre talent, un code, et l’on vous trouve.</Trans>
      </h1>
      <p className="mt-4 text-lg text-muted">
        <Trans>
          taalentio réunit les talents d’Afrique, devant et derrière la caméra comme dans tous les métiers.
          Créez votre fiche depuis votre téléphone, recevez votre code et partagez votre page.
        </Trans>
      </p>
      <div className="mt-8 flex flex-wrap gap-3">
        <ButtonLink to="/login" size="lg">
          <Trans>Se connecter</Trans>
        </ButtonLink>
      </div>
    </section>
  )
}
