import { Trans, useLingui } from '@lingui/react/macro'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { ButtonLink } from '@/shared/ui/Link'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'

/** A page that is still on its way. */
export function PagePending() {
  return (
    <div className="grid min-h-dvh content-start gap-4" aria-busy="true">
      <Skeleton className="h-9 w-56" />
      <Skeleton className="h-5 w-80 max-w-full" />
      <Skeleton className="mt-4 h-40 w-full" />
    </div>
  )
}

/** A page whose data or code did not come. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const problem = asProblem(error)
  if (problem.status === 404) return <NotFoundPage />
  return (
    <ErrorState
      reference={problem.correlationId}
      onRetry={() => {
        reset()
        void router.invalidate()
      }}
    >
      {problemWords(error)}
    </ErrorState>
  )
}

export function NotFoundPage() {
  const { t } = useLingui()
  useTitle(t`Page introuvable`)
  return (
    <EmptyState
      page
      icon={Compass}
      title={<Trans>Cette page n’est pas au générique</Trans>}
      action={
        <ButtonLink to="/">
          <Trans>Retour à l’accueil</Trans>
        </ButtonLink>
      }
    >
      <Trans>L’adresse est peut-être incomplète, ou la fiche n’est plus visible.</Trans>
    </EmptyState>
  )
}
