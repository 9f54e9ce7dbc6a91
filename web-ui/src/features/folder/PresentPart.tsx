import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Presentation as PresentationIcon } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { presentationsQuery, revokePresentation } from '@/features/folder/presentations'
import { formatDay, formatMoment } from '@/shared/lib/format'
import type { Folder, Presentation } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Badge } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

const PresentDialog = lazy(() =>
  import('./PresentDialog').then(module => ({ default: module.PresentDialog })),
)

/** The links that show the folder to people without account: make one, see who opened it, withdraw it. */
export function PresentPart({ folder }: { folder: Folder }) {
  const [making, setMaking] = useState(false)
  const all = useQuery(presentationsQuery(folder.id))
  return (
    <Card as="section" className="grid grid-cols-1 gap-3">
      <h2 className="text-lg font-bold">
        <Trans>Présenter par un lien</Trans>
      </h2>
      <p className="text-sm text-muted">
        <Trans>
          Pour une réalisatrice, un client : sans compte, avec ce que vous choisissez de ce que chaque
          personne laisse voir à tous. Jamais un contact, jamais un mineur.
        </Trans>
      </p>
      {all.isPending ? <Skeleton className="h-16" /> : null}
      {all.isError ? (
        <ErrorState onRetry={() => void all.refetch()} retrying={all.isFetching}>
          {problemWords(all.error)}
        </ErrorState>
      ) : null}
      {all.data && all.data.presentations.length > 0 ? (
        <>
          <ul className="grid gap-3">
            {all.data.presentations.map(presentation => (
              <One key={presentation.id} id={folder.id} presentation={presentation} />
            ))}
          </ul>
          {all.data.shown < folder.people ? (
            <p className="text-sm text-muted">
              <Plural
                value={folder.people - all.data.shown}
                one="# personne du dossier n’y paraît pas : mineure, ou visible de l’équipe seulement."
                other="# personnes du dossier n’y paraissent pas : mineures, ou visibles de l’équipe seulement."
              />
            </p>
          ) : null}
        </>
      ) : null}
      <div>
        <Button
          tone="secondary"
          icon={PresentationIcon}
          aria-haspopup="dialog"
          onClick={() => setMaking(true)}
        >
          <Trans>Créer un lien</Trans>
        </Button>
      </div>
      {making ? (
        <Suspense>
          <PresentDialog folder={folder} onClose={() => setMaking(false)} />
        </Suspense>
      ) : null}
    </Card>
  )
}

function One({ id, presentation }: { id: string; presentation: Presentation }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => revokePresentation(id, presentation.id),
    onSuccess: async () => {
      toast(t`Le lien ne s’ouvre plus`)
      await queries.invalidateQueries({ queryKey: ['folders', id, 'presentations'] })
    },
    onError: error => toast(problemWords(error), 'danger'),
  })
  const { title } = presentation
  const over = Date.parse(presentation.expiresAt) <= Date.now()
  const until = formatDay(presentation.expiresAt)
  const last = presentation.lastOpenedAt ? formatMoment(presentation.lastOpenedAt) : undefined
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-3">
      <div className="min-w-0">
        <p className="font-semibold wrap-anywhere">{title}</p>
        <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
          {presentation.revokedAt ? (
            <Badge tone="danger">
              <Trans>Retiré</Trans>
            </Badge>
          ) : over ? (
            <Badge>
              <Trans>Terminé</Trans>
            </Badge>
          ) : (
            <Badge tone="leaf">
              <Trans>Ouvert jusqu’au {until}</Trans>
            </Badge>
          )}
          {presentation.withPassword ? (
            <Badge>
              <Trans>Mot de passe</Trans>
            </Badge>
          ) : null}
          <span>
            <Plural value={presentation.opens} _0="Jamais ouvert" one="Ouvert # fois" other="Ouvert # fois" />
          </span>
          {last ? (
            <span>
              <Trans>La dernière : {last}</Trans>
            </span>
          ) : null}
        </p>
      </div>
      {presentation.revokedAt || over ? null : (
        <Button
          tone="ghost"
          size="sm"
          aria-label={t`Retirer le lien ${title}`}
          busy={revoke.isPending}
          onClick={() => revoke.mutate()}
        >
          <Trans>Retirer</Trans>
        </Button>
      )}
    </li>
  )
}
