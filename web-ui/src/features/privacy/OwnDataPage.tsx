import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { COPY_ADDRESS, leave, ownDataQuery, stay } from '@/features/privacy/own-data'
import { formatDay, formatMoment } from '@/shared/lib/format'
import type { OwnData } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Badge, CodeText } from '@/shared/ui/Badge'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Dialog } from '@/shared/ui/Dialog'
import { ButtonAnchorLink, Link } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

/** What the house holds of the reader: agreed to, seen by whom, a copy of it, and the way out. */
export function OwnDataPage() {
  const { t } = useLingui()
  useTitle(t`Mes données`)
  const data = useQuery(ownDataQuery)
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        title={<Trans>Mes données</Trans>}
        intro={<Trans>Ce que taalentio garde de vous, à quoi vous avez dit oui, et comment en partir.</Trans>}
      />
      {data.isPending ? (
        <Skeleton className="h-64 rounded-ui" />
      ) : data.isError ? (
        <Card>
          <ErrorState
            onRetry={() => void data.refetch()}
            retrying={data.isFetching}
            reference={asProblem(data.error).correlationId}
          >
            {problemWords(data.error)}
          </ErrorState>
        </Card>
      ) : (
        <>
          {data.data.erasure ? <Leaving dueAt={data.data.erasure.dueAt} /> : null}
          <Profiles profiles={data.data.profiles} />
          <Card>
            <h2 className="mb-1 text-lg font-semibold">
              <Trans>Emporter une copie</Trans>
            </h2>
            <p className="mb-3">
              <Trans>
                Toutes vos données, lisibles par une machine (JSON), avec vos photos et documents, dans un
                fichier ZIP.
              </Trans>
            </p>
            <ButtonAnchorLink tone="secondary" icon={Download} href={COPY_ADDRESS} download>
              <Trans>Télécharger mes données</Trans>
            </ButtonAnchorLink>
          </Card>
          <Consents consents={data.data.consents} />
          {data.data.erasure ? null : <LeaveCard />}
        </>
      )}
    </div>
  )
}

function Leaving({ dueAt }: { dueAt: string }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const day = formatDay(dueAt)
  const undo = useMutation({
    mutationFn: stay,
    onSuccess: async () => {
      toast(t`Votre compte reste ouvert`)
      await queries.invalidateQueries()
    },
    onError: error => toast(problemWords(error), 'danger'),
  })
  return (
    <Banner
      tone="warning"
      title={<Trans>Vos données seront effacées le {day}</Trans>}
      action={
        <Button busy={undo.isPending} onClick={() => undo.mutate()}>
          <Trans>Annuler mon départ</Trans>
        </Button>
      }
    >
      <Trans>Vos fiches sont masquées. Jusqu’à cette date, vous pouvez changer d’avis.</Trans>
    </Banner>
  )
}

function Profiles({ profiles }: { profiles: OwnData['profiles'] }) {
  const { t } = useLingui()
  const seen: Record<OwnData['profiles'][number]['visibility'], string> = {
    PUBLIC: t`Tout le monde, moteurs de recherche compris`,
    UNLISTED: t`Ceux qui ont le code ou le QR`,
    STAFF_ONLY: t`L’équipe de casting seulement`,
  }
  if (profiles.length === 0) return null
  return (
    <Card>
      <h2 className="mb-2 text-lg font-semibold">
        <Trans>Qui voit mes fiches</Trans>
      </h2>
      <ul className="grid gap-3">
        {profiles.map(profile => (
          <li key={profile.code} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <CodeText code={profile.code} />
            <span>
              {profile.status === 'ACTIVE' ? seen[profile.visibility] : <Trans>Personne : masquée</Trans>}
            </span>
            <Link to="/me">
              <Trans>Changer</Trans>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Consents({ consents }: { consents: OwnData['consents'] }) {
  return (
    <Card>
      <h2 className="mb-2 text-lg font-semibold">
        <Trans>À quoi j’ai dit oui</Trans>
      </h2>
      {consents.length === 0 ? (
        <p className="text-muted">
          <Trans>Rien n’a été demandé pour ce compte.</Trans>
        </p>
      ) : (
        <ul className="grid gap-3">
          {consents.map(consent => (
            <Consent key={`${consent.code ?? ''}${consent.kind}${consent.at}`} consent={consent} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function Consent({ consent }: { consent: OwnData['consents'][number] }) {
  const when = formatMoment(consent.at)
  const { version, address } = consent
  return (
    <li>
      <p>
        {consent.words}{' '}
        {consent.step === 'WITHDRAWN' ? (
          <Badge>
            <Trans>Retiré</Trans>
          </Badge>
        ) : null}
      </p>
      <p className="text-sm text-muted">
        <Trans>
          Le {when}, textes {version}
        </Trans>
        {address ? (
          <>
            {', '}
            <Trans>depuis {address}</Trans>
          </>
        ) : null}
      </p>
    </li>
  )
}

function LeaveCard() {
  const [asking, setAsking] = useState(false)
  return (
    <Card>
      <h2 className="mb-1 text-lg font-semibold">
        <Trans>Partir</Trans>
      </h2>
      <p className="mb-3">
        <Trans>
          Vos fiches sont masquées tout de suite, et tout est effacé au bout de 30 jours. Seuls vos codes
          restent, sans votre nom, pour n’être jamais donnés à quelqu’un d’autre.
        </Trans>
      </p>
      <Button tone="danger" onClick={() => setAsking(true)}>
        <Trans>Effacer mon compte</Trans>
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={<Trans>Effacer mon compte ?</Trans>}>
        <LeaveForm onClose={() => setAsking(false)} />
      </Dialog>
    </Card>
  )
}

function LeaveForm({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const ask = useMutation({
    mutationFn: leave,
    onSuccess: async () => {
      onClose()
      toast(t`C’est noté. Vous avez 30 jours pour changer d’avis.`)
      await queries.invalidateQueries()
    },
    onError: error => toast(problemWords(error), 'danger'),
  })
  return (
    <div className="grid gap-4">
      <p>
        <Trans>
          Pensez à emporter une copie avant. Un courriel vous dira jusqu’à quand vous pouvez annuler.
        </Trans>
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button tone="secondary" onClick={onClose}>
          <Trans>Rester</Trans>
        </Button>
        <Button tone="danger" busy={ask.isPending} onClick={() => ask.mutate()}>
          <Trans>Tout effacer dans 30 jours</Trans>
        </Button>
      </div>
    </div>
  )
}
