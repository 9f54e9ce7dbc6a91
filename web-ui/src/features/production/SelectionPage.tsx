import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Entrance } from '@/features/account/components/Entrance'
import { LinkMissing } from '@/features/account/components/LinkMissing'
import { useOneTimeToken } from '@/features/account/token'
import { BadgeLink, SelectionFacts, YesNo } from '@/features/production/OwnAssignments'
import { answerByLink, linkedSelectionQuery } from '@/features/production/selection'
import { problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Banner } from '@/shared/ui/Banner'
import { Link } from '@/shared/ui/Link'
import { Skeleton } from '@/shared/ui/Skeleton'

/** Where the link of a selection mail leads: what it is about, then yes or no, without signing in. */
export function SelectionPage() {
  const { t } = useLingui()
  useTitle(t`Votre sélection`)
  const token = useOneTimeToken()
  const selection = useQuery(linkedSelectionQuery(token))
  const answering = useMutation({ mutationFn: (yes: boolean) => answerByLink(token, yes) })
  const shown = answering.data ?? selection.data
  const project = shown?.projectName ?? ''
  return (
    <Entrance
      title={<Trans>Votre sélection</Trans>}
      intro={shown ? <Trans>Pour « {project} »</Trans> : null}
      after={
        <Link to="/me/assignments">
          <Trans>Voir tous mes tournages</Trans>
        </Link>
      }
    >
      {token === '' ? (
        <LinkMissing />
      ) : selection.isPending ? (
        <Skeleton className="h-40 rounded-in" />
      ) : selection.isError && !shown ? (
        <Banner tone="danger">{problemWords(selection.error)}</Banner>
      ) : shown ? (
        <div className="grid gap-4">
          {answering.isError ? <Banner tone="danger">{problemWords(answering.error)}</Banner> : null}
          {answering.data ? (
            <Banner tone="success">
              {answering.data.status === 'CONFIRMED' ? (
                <Trans>Merci : vous avez confirmé. La production est prévenue.</Trans>
              ) : (
                <Trans>Vous avez décliné. La production est prévenue.</Trans>
              )}
            </Banner>
          ) : null}
          <SelectionFacts assignment={shown} />
          {shown.status === 'NOTIFIED' ? (
            <YesNo busy={answering.isPending} onAnswer={yes => answering.mutate(yes)} />
          ) : null}
          <BadgeLink assignment={shown} />
        </div>
      ) : null}
    </Entrance>
  )
}
