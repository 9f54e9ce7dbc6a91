import { Trans } from '@lingui/react/macro'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'

/** A newer build waits; the person says when, so that nothing typed is interrupted. */
export function NewVersionBanner({ apply }: { apply: () => void }) {
  return (
    <div className="mb-6">
      <Banner
        title={<Trans>Une nouvelle version est prête</Trans>}
        action={
          <Button size="sm" onClick={apply}>
            <Trans>Mettre à jour</Trans>
          </Button>
        }
      >
        <Trans>Terminez ce que vous faites ; la page se rechargera ensuite.</Trans>
      </Banner>
    </div>
  )
}
