import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { KeyRound, ShieldCheck, ShieldOff, Smartphone } from 'lucide-react'
import { useState } from 'react'
import { RecoveryCodesDialog } from '@/features/account/components/RecoveryCodesDialog'
import { SecondFactorDialog } from '@/features/account/components/SecondFactorDialog'
import {
  beginSecondFactor,
  disableSecondFactor,
  renewRecoveryCodes,
  secondFactorQuery,
} from '@/features/account/second-factor'
import { formatMoment } from '@/shared/lib/format'
import type { SecondFactorSecret, SecondFactorState } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { meQuery } from '@/shared/lib/session'
import { Badge } from '@/shared/ui/Badge'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Dialog } from '@/shared/ui/Dialog'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

/** Few enough left to think of new ones. */
const FEW = 3

/** The code of an authenticator app, asked for besides the password: set it up, change the app, do without again. */
export function SecondFactorCard() {
  const state = useQuery(secondFactorQuery)
  return (
    <Card as="section">
      <h2 className="mb-4 flex flex-wrap items-center gap-2 text-lg font-bold">
        <Trans>Validation en deux étapes</Trans>
        {state.data?.enabled ? (
          <Badge tone="leaf">
            <Trans>active</Trans>
          </Badge>
        ) : null}
      </h2>
      {state.isPending ? (
        <Skeleton className="h-24" />
      ) : state.isError ? (
        <ErrorState onRetry={() => void state.refetch()}>{problemWords(state.error)}</ErrorState>
      ) : (
        <Told state={state.data} />
      )}
    </Card>
  )
}

function Told({ state }: { state: SecondFactorState }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const [secret, setSecret] = useState<SecondFactorSecret | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const [leaving, setLeaving] = useState(false)
  const reread = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: secondFactorQuery.queryKey }),
      queries.invalidateQueries({ queryKey: meQuery.queryKey }),
    ])
  const refused = (error: unknown) => toast(problemWords(error), 'danger')
  const begin = useMutation({ mutationFn: beginSecondFactor, onSuccess: setSecret, onError: refused })
  const renew = useMutation({
    mutationFn: renewRecoveryCodes,
    onSuccess: answer => {
      setCodes(answer.recoveryCodes)
      void reread()
    },
    onError: refused,
  })
  const disable = useMutation({
    mutationFn: disableSecondFactor,
    onSuccess: async () => {
      await reread()
      toast(t`Le mot de passe suffit de nouveau pour vous connecter`)
    },
    onError: refused,
    onSettled: () => setLeaving(false),
  })
  const left = state.recoveryCodesLeft
  return (
    <div className="grid grid-cols-1 gap-4">
      {state.enabled ? (
        <>
          <p className="flex items-start gap-3">
            <ShieldCheck size={22} aria-hidden="true" className="mt-0.5 shrink-0 text-leaf" />
            <Since since={state.since} />
          </p>
          {left <= FEW ? (
            <Banner tone="warning" title={<Trans>Faites de nouveaux codes de secours</Trans>}>
              <Plural
                value={left}
                _0="Il ne vous en reste aucun. Sans eux, un téléphone perdu vous laisse dehors."
                one="Il ne vous en reste qu’un."
                other="Il ne vous en reste que #."
              />
            </Banner>
          ) : (
            <p className="text-sm text-muted">
              <Trans>Codes de secours encore valables : {left}</Trans>
            </p>
          )}
          <div className="flex flex-wrap gap-2">
            <Button tone="secondary" icon={KeyRound} busy={renew.isPending} onClick={() => renew.mutate()}>
              <Trans>Nouveaux codes de secours</Trans>
            </Button>
            <Button tone="secondary" icon={Smartphone} busy={begin.isPending} onClick={() => begin.mutate()}>
              <Trans>Changer d’application</Trans>
            </Button>
            {state.compulsory ? null : (
              <Button tone="secondary" icon={ShieldOff} onClick={() => setLeaving(true)}>
                <Trans>Retirer</Trans>
              </Button>
            )}
          </div>
        </>
      ) : (
        <>
          {state.compulsory ? <Demanded due={state.due} /> : null}
          <p className="text-muted">
            <Trans>
              Même si quelqu’un apprend votre mot de passe, il n’entre pas sans votre téléphone. Il vous faut
              une application d’authentification, par exemple Aegis, FreeOTP ou Google Authenticator ; elle
              marche sans réseau.
            </Trans>
          </p>
          <div>
            <Button icon={ShieldCheck} busy={begin.isPending} onClick={() => begin.mutate()}>
              <Trans>Mettre en place</Trans>
            </Button>
          </div>
        </>
      )}
      {secret ? (
        <SecondFactorDialog
          secret={secret}
          onClose={() => setSecret(null)}
          onDone={given => {
            setSecret(null)
            setCodes(given)
            void reread()
          }}
        />
      ) : null}
      {codes ? <RecoveryCodesDialog codes={codes} onClose={() => setCodes(null)} /> : null}
      <Dialog
        open={leaving}
        onClose={() => setLeaving(false)}
        title={<Trans>Retirer la validation en deux étapes ?</Trans>}
        actions={
          <>
            <Button tone="secondary" onClick={() => setLeaving(false)}>
              <Trans>Annuler</Trans>
            </Button>
            <Button tone="danger" busy={disable.isPending} onClick={() => disable.mutate()}>
              <Trans>Retirer</Trans>
            </Button>
          </>
        }
      >
        <Trans>Le mot de passe suffira de nouveau. Vos codes de secours ne serviront plus.</Trans>
      </Dialog>
    </div>
  )
}

function Since({ since }: { since: string | undefined }) {
  const when = since ? formatMoment(since) : ''
  return <Trans>Depuis le {when}, un code de votre application vous est demandé après le mot de passe.</Trans>
}

function Demanded({ due }: { due: string | undefined }) {
  const past = due !== undefined && Date.parse(due) <= Date.now()
  const when = due ? formatMoment(due) : ''
  return (
    <Banner tone="warning" title={<Trans>Votre rôle l’exige</Trans>}>
      {past || !due ? (
        <Trans>Mettez-la en place pour continuer : le reste du site s’ouvrira aussitôt.</Trans>
      ) : (
        <Trans>Vous avez jusqu’au {when}. Ensuite, rien d’autre ne s’ouvrira avant.</Trans>
      )}
    </Banner>
  )
}
