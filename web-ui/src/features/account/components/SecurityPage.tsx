import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { KeySquare } from 'lucide-react'
import { changePassword, endOtherSessions, endSession, sessionsQuery } from '@/features/account/api'
import { SmallFormView } from '@/features/account/components/Entrance'
import { IdentitiesCard } from '@/features/account/components/IdentitiesCard'
import { NewPasswordField } from '@/features/account/components/NewPasswordField'
import { SecondFactorCard } from '@/features/account/components/SecondFactorCard'
import { SessionLine } from '@/features/account/components/SessionLine'
import { useSmallForm } from '@/shared/lib/forms'
import { problemWords } from '@/shared/lib/problem'
import { meQuery, mustEnrol } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Field } from '@/shared/ui/Field'
import { ButtonLink } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'
import { PasswordInput } from '@/shared/ui/PasswordInput'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

/** What keeps the account safe: the second factor, the password, the devices it is open on. */
export function SecurityPage() {
  const { t } = useLingui()
  useTitle(t`Sécurité du compte`)
  const onlyThis = mustEnrol(useQuery(meQuery).data)
  return (
    <div className="measure grid grid-cols-1 gap-6">
      <PageHeader title={<Trans>Sécurité du compte</Trans>} />
      <SecondFactorCard />
      {onlyThis ? null : (
        <>
          <PasswordCard />
          <IdentitiesCard />
          <SessionsCard />
          <Card as="section">
            <h2 className="mb-2 text-lg font-bold">
              <Trans>Jetons d’API</Trans>
            </h2>
            <p className="mb-4 text-muted">
              <Trans>Pour un programme qui agit en votre nom.</Trans>
            </p>
            <ButtonLink to="/me/tokens" tone="secondary" icon={KeySquare}>
              <Trans>Voir mes jetons</Trans>
            </ButtonLink>
          </Card>
        </>
      )}
    </div>
  )
}

function PasswordCard() {
  const { t } = useLingui()
  const toast = useToast()
  const form = useSmallForm({
    defaults: { current: '', new: '' },
    labels: { current: t`Mot de passe actuel`, new: t`Nouveau mot de passe` },
    required: ['current', 'new'],
    send: async values => {
      await changePassword(values)
      form.reset()
      toast(t`Mot de passe changé. Vos autres appareils sont déconnectés.`)
    },
  })
  return (
    <Card as="section">
      <h2 className="mb-4 text-lg font-bold">
        <Trans>Mot de passe</Trans>
      </h2>
      <SmallFormView form={form}>
        <Field {...form.field('current')}>
          <PasswordInput autoComplete="current-password" {...form.input('current')} />
        </Field>
        <NewPasswordField field={form.field('new')} control={form.input('new')} />
        <div>
          <Button type="submit" busy={form.busy}>
            <Trans>Changer le mot de passe</Trans>
          </Button>
        </div>
      </SmallFormView>
    </Card>
  )
}

function SessionsCard() {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const sessions = useQuery(sessionsQuery)
  const endOthers = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: sessionsQuery.queryKey })
      toast(t`Tous les autres appareils sont déconnectés`)
    },
    onError: error => toast(problemWords(error), 'danger'),
  })
  return (
    <Card as="section">
      <h2 className="mb-4 text-lg font-bold">
        <Trans>Appareils connectés</Trans>
      </h2>
      {sessions.isPending ? (
        <div className="grid gap-3">
          <Skeleton className="h-14" />
          <Skeleton className="h-14" />
        </div>
      ) : sessions.isError ? (
        <ErrorState onRetry={() => void sessions.refetch()}>{problemWords(sessions.error)}</ErrorState>
      ) : (
        <ul className="grid grid-cols-1 divide-y divide-line">
          {sessions.data.map(session => (
            <SessionLine
              key={session.id}
              session={session}
              end={endSession}
              queryKey={sessionsQuery.queryKey}
            />
          ))}
        </ul>
      )}
      {(sessions.data?.length ?? 0) > 1 ? (
        <Button
          tone="secondary"
          className="mt-4"
          busy={endOthers.isPending}
          onClick={() => endOthers.mutate()}
        >
          <Trans>Déconnecter tous les autres appareils</Trans>
        </Button>
      ) : null}
    </Card>
  )
}
