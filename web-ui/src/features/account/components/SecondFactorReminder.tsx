import { Trans } from '@lingui/react/macro'
import { formatMoment } from '@/shared/lib/format'
import { Banner } from '@/shared/ui/Banner'
import { ButtonLink } from '@/shared/ui/Link'

/** Says on every page that the house wants a second factor of this person, and until when. */
export function SecondFactorReminder({ due }: { due: string }) {
  const when = formatMoment(due)
  return (
    <div className="mb-6">
      <Banner
        tone="warning"
        title={<Trans>Protégez votre compte</Trans>}
        action={
          <ButtonLink to="/me/security" size="sm">
            <Trans>Mettre en place</Trans>
          </ButtonLink>
        }
      >
        <Trans>Votre rôle exige la validation en deux étapes. Vous avez jusqu’au {when}.</Trans>
      </Banner>
    </div>
  )
}
