import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, OctagonX } from 'lucide-react'
import { badgeQuery } from '@/features/attendance/attendance'
import { formatDay } from '@/shared/lib/format'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Avatar } from '@/shared/ui/Avatar'
import { CodeText } from '@/shared/ui/Badge'
import { Card } from '@/shared/ui/Card'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'

/** What a badge says to anybody who scans it: whether it counts, and if so whose it is. Never a contact. */
export function BadgePage({ value }: { value: string }) {
  const { t } = useLingui()
  useTitle(t`Vérification d’un badge`)
  const badge = useQuery(badgeQuery(value))
  if (badge.isPending) return <Skeleton className="mx-auto h-64 w-full max-w-md rounded-ui" />
  if (badge.isError && asProblem(badge.error).status !== 404)
    return (
      <Card className="mx-auto max-w-md">
        <h1 tabIndex={-1} className="text-xl font-bold">
          <Trans>Vérification d’un badge</Trans>
        </h1>
        <ErrorState onRetry={() => void badge.refetch()} retrying={badge.isFetching}>
          {problemWords(badge.error)}
        </ErrorState>
      </Card>
    )
  const { data } = badge
  const valid = data?.validity === 'VALID'
  const Icon = valid ? CircleCheck : OctagonX
  const from = data?.from ? formatDay(data.from) : undefined
  const until = data?.until ? formatDay(data.until) : undefined
  return (
    <Card className="mx-auto grid w-full max-w-md justify-items-center gap-4 text-center">
      <p className={valid ? 'text-leaf-text' : 'text-danger-text'}>
        <Icon size={64} aria-hidden="true" />
      </p>
      <h1 tabIndex={-1} className="text-2xl font-bold">
        {valid ? (
          <Trans>Badge valable</Trans>
        ) : data?.validity === 'REVOKED' ? (
          <Trans>Badge annulé</Trans>
        ) : data?.validity === 'WITHDRAWN' ? (
          <Trans>Cette personne n’est plus sur le projet</Trans>
        ) : data?.validity === 'ENDED' ? (
          <Trans>Le projet est terminé</Trans>
        ) : data?.validity === 'UNSIGNED' ? (
          <Trans>Un code seul ne prouve rien : scannez le badge</Trans>
        ) : (
          <Trans>Ce n’est pas un badge de cette maison</Trans>
        )}
      </h1>
      {valid && data.name ? (
        <>
          <Avatar
            name={data.name}
            src={data.photo ? `data:image/jpeg;base64,${data.photo}` : undefined}
            size={144}
            square
          />
          <p className="text-xl font-semibold">{data.name}</p>
          <p>
            {data.project}
            {data.production ? (
              <>
                <br />
                <span className="text-muted">{data.production}</span>
              </>
            ) : null}
          </p>
          {from && until ? (
            <p className="text-sm">
              <Trans>
                Du {from} au {until}
              </Trans>
            </p>
          ) : null}
          {data.code ? <CodeText code={data.code} /> : null}
        </>
      ) : (
        <p className="text-muted">
          <Trans>Ce badge n’ouvre aucune porte. Adressez-vous à la production.</Trans>
        </p>
      )}
    </Card>
  )
}
