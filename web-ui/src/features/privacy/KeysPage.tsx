import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { changeKeys, dropKey, keysQuery } from '@/features/privacy/keys'
import { formatMoment, formatNumber } from '@/shared/lib/format'
import type { KeyChange, SealingKey } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Badge, CodeText } from '@/shared/ui/Badge'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Dialog } from '@/shared/ui/Dialog'
import { Meter } from '@/shared/ui/Meter'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

const USES = ['SEALING', 'SEARCH'] as const

const titles: Record<SealingKey['use'], MessageDescriptor> = {
  SEALING: msg`Clés qui chiffrent`,
  SEARCH: msg`Clés qui retrouvent`,
}

const purposes: Record<SealingKey['use'], MessageDescriptor> = {
  SEALING: msg`Sans elles, rien de ce qui est chiffré ne peut être lu.`,
  SEARCH: msg`Par elles, un téléphone ou une pièce d’identité se retrouve sans être lu ; un double se remarque.`,
}

const buttons: Record<SealingKey['use'], MessageDescriptor> = {
  SEALING: msg`Changer de clé de chiffrement`,
  SEARCH: msg`Changer de clé d’empreinte`,
}

/** The keys that seal telephones, documents, addresses, and those that find them again: by name only. */
export function KeysPage() {
  const { t, i18n } = useLingui()
  useTitle(t`Clés de protection`)
  const toast = useToast()
  const queries = useQueryClient()
  const keys = useQuery(keysQuery)
  const change = useMutation({
    mutationFn: changeKeys,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['keys'] }),
    onError: error => toast(problemWords(error), 'danger'),
  })
  const running = keys.data?.change !== undefined && keys.data.change.step !== 'DONE'
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        title={<Trans>Clés de protection</Trans>}
        intro={
          <Trans>
            Téléphones, pièces d’identité, adresses et réseaux sont chiffrés, et retrouvés par des empreintes
            que seule leur clé permet de faire. Changer de clé se fait sans fermer la maison ; l’ancienne ne
            peut être détruite que lorsque plus rien n’en dépend.
          </Trans>
        }
      />
      {keys.isPending ? (
        <Skeleton className="h-40 rounded-ui" />
      ) : keys.isError ? (
        <Card>
          <ErrorState
            onRetry={() => void keys.refetch()}
            retrying={keys.isFetching}
            reference={asProblem(keys.error).correlationId}
          >
            {problemWords(keys.error)}
          </ErrorState>
        </Card>
      ) : (
        <>
          {keys.data.change ? <Progress change={keys.data.change} /> : null}
          {keys.data.counting ? (
            <p role="status" className="text-muted text-sm">
              <Trans>Les valeurs de chaque clé sont comptées de nouveau…</Trans>
            </p>
          ) : null}
          {USES.map(use => (
            <section key={use} aria-labelledby={`keys-${use}`} className="grid grid-cols-1 gap-3">
              <div className="flex flex-wrap items-center justify-between gap-3">
                <div className="min-w-0 flex-1 basis-60">
                  <h2 id={`keys-${use}`} className="font-semibold text-lg">
                    {i18n._(titles[use])}
                  </h2>
                  <p className="text-muted text-sm">{i18n._(purposes[use])}</p>
                </div>
                <Button
                  icon={KeyRound}
                  busy={change.isPending && change.variables === use}
                  disabled={running || change.isPending}
                  onClick={() => change.mutate(use)}
                >
                  {i18n._(buttons[use])}
                </Button>
              </div>
              <ul className="grid grid-cols-1 gap-3">
                {keys.data.keys
                  .filter(key => key.use === use)
                  .map(key => (
                    <KeyCard key={key.id} sealing={key} />
                  ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </div>
  )
}

function Progress({ change }: { change: KeyChange }) {
  const { t } = useLingui()
  const { finishedAt, key } = change
  const rows = formatNumber(change.rows)
  const done = formatNumber(change.done)
  if (finishedAt) {
    const when = formatMoment(finishedAt)
    return (
      <Banner tone="success" title={<Trans>Dernier changement de clé terminé le {when}</Trans>}>
        {change.use === 'SEARCH' ? (
          <Trans>Fiches dont les empreintes sont refaites : {done}.</Trans>
        ) : (
          <Trans>Fiches et courriels protégés à nouveau : {done}.</Trans>
        )}
      </Banner>
    )
  }
  return (
    <Card className="grid grid-cols-1 gap-2">
      <p className="font-semibold">
        {change.step === 'SPREADING' ? (
          <Trans>La clé {key} est prête ; chaque machine la lit.</Trans>
        ) : change.use === 'SEARCH' ? (
          <Trans>
            {done} fiches sur {rows} retrouvées avec la clé {key}
          </Trans>
        ) : (
          <Trans>
            {done} sur {rows} protégés avec la clé {key}
          </Trans>
        )}
      </p>
      <Meter
        label={t`Avancement du changement de clé`}
        value={change.rows === 0 ? 100 : Math.min(100, Math.round((100 * change.done) / change.rows))}
      />
      {change.trouble ? (
        <Banner tone="danger" title={<Trans>Le changement est arrêté</Trans>}>
          {change.trouble}
        </Banner>
      ) : null}
    </Card>
  )
}

function KeyCard({ sealing }: { sealing: SealingKey }) {
  const [asking, setAsking] = useState(false)
  const { id } = sealing
  return (
    <Card as="li" className="flex flex-wrap items-center justify-between gap-3">
      <div>
        <p className="flex flex-wrap items-center gap-2">
          <CodeText code={id} />
          {sealing.seals ? (
            <Badge tone="leaf">
              <Trans>En service</Trans>
            </Badge>
          ) : null}
        </p>
        <p className="text-sm text-muted">
          <Values sealing={sealing} />
        </p>
      </div>
      {!sealing.seals && sealing.values === 0 ? (
        <Button tone="danger" size="sm" onClick={() => setAsking(true)}>
          <Trans>Détruire cette clé</Trans>
        </Button>
      ) : null}
      <Dialog open={asking} onClose={() => setAsking(false)} title={<Trans>Détruire la clé {id} ?</Trans>}>
        <Drop id={id} onClose={() => setAsking(false)} />
      </Dialog>
    </Card>
  )
}

/** How many bore the key when they were last counted, and when that was. */
function Values({ sealing }: { sealing: SealingKey }) {
  if (sealing.values === undefined || sealing.countedAt === undefined) {
    return <Trans>Pas encore comptées</Trans>
  }
  const values = formatNumber(sealing.values)
  const when = formatMoment(sealing.countedAt)
  return sealing.use === 'SEARCH' ? (
    <Trans>
      Empreintes : {values}, comptées le {when}
    </Trans>
  ) : (
    <Trans>
      Valeurs protégées : {values}, comptées le {when}
    </Trans>
  )
}

function Drop({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const drop = useMutation({
    mutationFn: () => dropKey(id),
    onSuccess: async () => {
      onClose()
      toast(t`La clé est détruite`)
      await queries.invalidateQueries({ queryKey: ['keys'] })
    },
    onError: error => toast(problemWords(error), 'danger'),
  })
  return (
    <div className="grid gap-4">
      <p>
        <Trans>
          Les sauvegardes faites avant le dernier changement ne pourront plus être lues, ou interrogées, sans
          elle. Cela ne peut pas être annulé.
        </Trans>
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button tone="secondary" onClick={onClose}>
          <Trans>Annuler</Trans>
        </Button>
        <Button tone="danger" busy={drop.isPending} onClick={() => drop.mutate()}>
          <Trans>Détruire</Trans>
        </Button>
      </div>
    </div>
  )
}
