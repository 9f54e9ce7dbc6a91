import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Ban, MailPlus, MonitorSmartphone, RotateCcw, ShieldOff, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { RolesDialog } from '@/features/account/components/RolesDialog'
import { UserSessionsDialog } from '@/features/account/components/UserSessionsDialog'
import { reactivateUser, resendCredentials, resetSecondFactor, suspendUser } from '@/features/account/users'
import { fullName } from '@/features/account/words'
import type { User } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { meQuery } from '@/shared/lib/session'
import { Button, IconButton } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { useToast } from '@/shared/ui/Toast'

/** What an administrator may do to one account. */
export function UserActs({ user }: { user: User }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const me = useQuery(meQuery).data
  const [asking, setAsking] = useState<'roles' | 'suspend' | 'sessions' | 'second-factor' | null>(null)
  const name = fullName(user)
  const act = useMutation({
    mutationFn: (doing: () => Promise<unknown>) => doing(),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['users'] }),
    onError: error => toast(problemWords(error), 'danger'),
    onSettled: () => setAsking(null),
  })
  const run = (doing: () => Promise<unknown>, done: string) =>
    act.mutate(doing, { onSuccess: () => toast(done) })
  return (
    <span className="-my-1 flex flex-wrap gap-1 max-md:-ms-2">
      <IconButton
        icon={SlidersHorizontal}
        label={t`Changer les rôles de ${name}`}
        onClick={() => setAsking('roles')}
      />
      {user.status === 'PENDING' ? (
        <IconButton
          icon={MailPlus}
          label={t`Renvoyer le lien d’activation à ${name}`}
          onClick={() => run(() => resendCredentials(user.id), t`Un nouveau lien est parti`)}
        />
      ) : null}
      {user.status === 'SUSPENDED' ? (
        <IconButton
          icon={RotateCcw}
          label={t`Réactiver ${name}`}
          onClick={() => run(() => reactivateUser(user.id), t`Compte réactivé`)}
        />
      ) : user.id === me?.account?.id ? null : (
        <IconButton icon={Ban} label={t`Suspendre ${name}`} onClick={() => setAsking('suspend')} />
      )}
      {user.secondFactor && user.id !== me?.account?.id ? (
        <IconButton
          icon={ShieldOff}
          label={t`Réinitialiser la validation en deux étapes de ${name}`}
          onClick={() => setAsking('second-factor')}
        />
      ) : null}
      <IconButton
        icon={MonitorSmartphone}
        label={t`Voir les appareils de ${name}`}
        onClick={() => setAsking('sessions')}
      />
      {asking === 'sessions' ? <UserSessionsDialog user={user} onClose={() => setAsking(null)} /> : null}
      {asking === 'roles' ? <RolesDialog user={user} onClose={() => setAsking(null)} /> : null}
      <Dialog
        open={asking === 'suspend'}
        onClose={() => setAsking(null)}
        title={<Trans>Suspendre ce compte ?</Trans>}
        actions={
          <>
            <Button tone="secondary" onClick={() => setAsking(null)}>
              <Trans>Annuler</Trans>
            </Button>
            <Button
              tone="danger"
              busy={act.isPending}
              onClick={() => run(() => suspendUser(user.id), t`Compte suspendu`)}
            >
              <Trans>Suspendre</Trans>
            </Button>
          </>
        }
      >
        <Trans>
          {name} sera déconnecté·e partout et ne pourra plus entrer. Vous pourrez revenir en arrière.
        </Trans>
      </Dialog>
      <Dialog
        open={asking === 'second-factor'}
        onClose={() => setAsking(null)}
        title={<Trans>Téléphone perdu ?</Trans>}
        actions={
          <>
            <Button tone="secondary" onClick={() => setAsking(null)}>
              <Trans>Annuler</Trans>
            </Button>
            <Button
              tone="danger"
              busy={act.isPending}
              onClick={() =>
                run(() => resetSecondFactor(user.id), t`Validation en deux étapes réinitialisée`)
              }
            >
              <Trans>Réinitialiser</Trans>
            </Button>
          </>
        }
      >
        <Trans>
          Assurez-vous d’abord que c’est bien {name} qui vous le demande. Le mot de passe suffira jusqu’à ce
          qu’une nouvelle application soit reliée ; un courriel prévient la personne.
        </Trans>
      </Dialog>
    </span>
  )
}
