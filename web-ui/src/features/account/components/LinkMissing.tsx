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
