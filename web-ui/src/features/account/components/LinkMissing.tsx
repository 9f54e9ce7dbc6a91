import { Trans } from '@lingui/react/macro'
import { Banner } from '@/shared/ui/Banner'
import { ButtonLink } from '@/shared/ui/Link'

/** The page was opened without the token its link carries. */
export function LinkMissing() {
  return (
    <div className="grid gap-4">
      <Banner tone="warning" title={<Trans>Ce lien est incomplet</Trans>}>
        <Trans>Ouvrez-le depuis le courriel, ou copiez l’adresse entière dans la barre du navigateur.</Trans>
      </Banner>
      <ButtonLink to="/forgot" tone="secondary" wide>
        <Trans>Recevoir un nouveau lien</Trans>
      </ButtonLink>
    </div>
  )
}

/** The link was used, replaced by a later one, or is past its time. */
export function LinkExpired() {
  return (
    <div className="grid gap-4">
      <Banner tone="warning" title={<Trans>Ce lien ne sert plus</Trans>}>
        <Trans>
          Il a déjà servi, un plus récent l’a remplacé, ou son temps est passé. Rien n’a changé dans votre
          compte.
        </Trans>
      </Banner>
      <ButtonLink to="/forgot" wide>
        <Trans>Recevoir un nouveau lien</Trans>
      </ButtonLink>
    </div>
  )
}
