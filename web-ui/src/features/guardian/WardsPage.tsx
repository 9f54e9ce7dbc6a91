import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Check, Download, Pencil, Trash2, UserX } from 'lucide-react'
import { useState } from 'react'
import { acceptWard, copyOfWard, endWard, eraseWard, keepWard, wardsQuery } from '@/features/guardian/wards'
import { formatDay, formatMoment } from '@/shared/lib/format'
import type { Ward } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Badge } from '@/shared/ui/Badge'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Dialog } from '@/shared/ui/Dialog'
import { ButtonAnchorLink, ButtonLink } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

/** Minors one answers for as parent or legal guardian, and those one is asked to answer for. */
export function WardsPage() {
  const { t } = useLingui()
  useTitle(t`Enfants dont je réponds`)
  const wards = useQuery(wardsQuery)
  return (
    <div className="measure grid grid-cols-1 gap-6">
      <PageHeader
        title={<Trans>Enfants dont je réponds</Trans>}
        intro={
          <Trans>
            Comme parent ou représentant légal, vous lisez et changez leur fiche jusqu’à leurs dix-huit ans.
          </Trans>
        }
      />
      {wards.isPending ? (
        <Skeleton className="h-40" />
      ) : wards.isError ? (
        <ErrorState onRetry={() => void wards.refetch()} retrying={wards.isFetching}>
          {problemWords(wards.error)}
        </ErrorState>
      ) : wards.data.length === 0 ? (
        <Card>
          <EmptyState icon={UserX} title={<Trans>Personne pour l’instant</Trans>}>
            <Trans>
              Quand une fiche de mineur vous nomme avec l’adresse de ce compte, la demande apparaît ici.
            </Trans>
          </EmptyState>
        </Card>
      ) : (
        <ul className="grid grid-cols-1 gap-4">
          {wards.data.map(ward => (
            <WardCard key={ward.id} ward={ward} />
          ))}
        </ul>
      )}
    </div>
  )
}

function WardCard({ ward }: { ward: Ward }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const [leaving, setLeaving] = useState(false)
  const [erasing, setErasing] = useState(false)
  const reread = () => queries.invalidateQueries({ queryKey: wardsQuery.queryKey })
  const refused = (error: unknown) => toast(problemWords(error), 'danger')
  const accept = useMutation({
    mutationFn: () => acceptWard(ward.id),
    onSuccess: async () => {
      await reread()
      toast(t`C’est noté : vous répondez de cette fiche`)
    },
    onError: refused,
  })
  const end = useMutation({
    mutationFn: () => endWard(ward.id),
    onSuccess: async () => {
      await reread()
      toast(ward.acceptedAt ? t`Votre accord est retiré` : t`C’est noté : vous avez refusé`)
    },
    onError: refused,
    onSettled: () => setLeaving(false),
  })
  const erase = useMutation({
    mutationFn: () => eraseWard(ward.id),
    onSuccess: async ({ dueAt }) => {
      await reread()
      const day = formatDay(dueAt)
      toast(t`La fiche est masquée ; tout sera effacé le ${day}`)
    },
    onError: refused,
    onSettled: () => setErasing(false),
  })
  const keep = useMutation({
    mutationFn: () => keepWard(ward.id),
    onSuccess: async () => {
      await reread()
      toast(t`Rien ne sera effacé`)
    },
    onError: refused,
  })
  const name = ward.lastName ? `${ward.firstName} ${ward.lastName}` : ward.firstName
  const until = ward.until ? formatDay(ward.until) : ''
  const erased = ward.erasureDueAt ? formatDay(ward.erasureDueAt) : ''
  const { code } = ward
  return (
    <Card as="li">
      <h2 className="flex flex-wrap items-center gap-2 text-lg font-bold wrap-anywhere">
        {name}
        {ward.status === 'ACTIVE' ? null : (
          <Badge>
            <Trans>fiche non visible</Trans>
          </Badge>
        )}
      </h2>
      <p className="mb-4 text-sm text-muted">
        {ward.kind === 'CINEMA' ? <Trans>Fiche cinéma {code}</Trans> : <Trans>Fiche talent {code}</Trans>}
        {until ? (
          <span className="block">
            <Trans>Majeur·e le {until}</Trans>
          </span>
        ) : null}
        {erased ? (
          <span className="block font-semibold text-danger-text">
            <Trans>Tout sera effacé le {erased}</Trans>
          </span>
        ) : null}
      </p>
      {ward.acceptedAt ? (
        <>
          <h3 className="mb-1 font-semibold">
            <Trans>Accords donnés</Trans>
          </h3>
          <ul className="mb-4 grid gap-2 text-sm">
            {ward.consents.map(consent => (
              <li key={`${consent.kind}${consent.at}${consent.step}`}>
                {consent.step === 'WITHDRAWN' ? (
                  <Badge>
                    <Trans>retiré</Trans>
                  </Badge>
                ) : null}{' '}
                {consent.words} <span className="text-muted">{formatMoment(consent.at)}</span>
              </li>
            ))}
          </ul>
          <div className="flex flex-wrap gap-2">
            <ButtonLink
              to={ward.kind === 'CINEMA' ? '/me/cinema/$section' : '/me/talent/$section'}
              params={{ section: 'identity' }}
              search={{ of: code }}
              icon={Pencil}
            >
              <Trans>Lire et changer la fiche</Trans>
            </ButtonLink>
            <ButtonAnchorLink href={copyOfWard(ward.id)} download tone="secondary" icon={Download}>
              <Trans>Prendre une copie</Trans>
            </ButtonAnchorLink>
            {ward.erasureDueAt ? (
              <Button tone="secondary" busy={keep.isPending} onClick={() => keep.mutate()}>
                <Trans>Ne rien effacer</Trans>
              </Button>
            ) : (
              <Button tone="ghost" icon={Trash2} onClick={() => setErasing(true)}>
                <Trans>Tout faire effacer</Trans>
              </Button>
            )}
            <Button tone="ghost" onClick={() => setLeaving(true)}>
              <Trans>Retirer mon accord</Trans>
            </Button>
          </div>
        </>
      ) : (
        <>
          <Banner
            tone="info"
            title={<Trans>Cette fiche vous nomme comme parent ou représentant légal</Trans>}
          >
            <Trans>
              En acceptant, vous autorisez l’inscription. Vous ne connaissez pas cette personne ? Refusez.
            </Trans>
          </Banner>
          <div className="mt-4 flex flex-wrap gap-2">
            <Button icon={Check} busy={accept.isPending} onClick={() => accept.mutate()}>
              <Trans>J’accepte d’en répondre</Trans>
            </Button>
            <Button tone="secondary" busy={end.isPending} onClick={() => end.mutate()}>
              <Trans>Je refuse</Trans>
            </Button>
          </div>
        </>
      )}
      {erasing ? (
        <Dialog
          open
          onClose={() => setErasing(false)}
          title={<Trans>Faire effacer tout ce qui concerne {name} ?</Trans>}
          actions={
            <>
              <Button tone="secondary" onClick={() => setErasing(false)}>
                <Trans>Annuler</Trans>
              </Button>
              <Button tone="danger" busy={erase.isPending} onClick={() => erase.mutate()}>
                <Trans>Faire effacer</Trans>
              </Button>
            </>
          }
        >
          <Trans>
            La fiche est masquée tout de suite. Vous avez trente jours pour changer d’avis, puis tout est
            effacé pour de bon.
          </Trans>
        </Dialog>
      ) : null}
      {leaving ? (
        <Dialog
          open
          onClose={() => setLeaving(false)}
          title={<Trans>Ne plus répondre de {name} ?</Trans>}
          actions={
            <>
              <Button tone="secondary" onClick={() => setLeaving(false)}>
                <Trans>Annuler</Trans>
              </Button>
              <Button tone="danger" busy={end.isPending} onClick={() => end.mutate()}>
                <Trans>Retirer mon accord</Trans>
              </Button>
            </>
          }
        >
          <Trans>
            Si personne d’autre n’en répond, la fiche est fermée tout de suite. Seule l’équipe pourra la
            rouvrir.
          </Trans>
        </Dialog>
      ) : null}
    </Card>
  )
}
