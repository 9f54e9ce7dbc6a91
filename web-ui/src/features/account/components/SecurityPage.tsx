import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Laptop, Smartphone } from 'lucide-react'
import { changePassword, endSession, sessionsQuery } from '@/features/account/api'
import { SmallFormView } from '@/features/account/components/Entrance'
import { NewPasswordField } from '@/features/account/components/NewPasswordField'
import { SecondFactorCard } from '@/features/account/components/SecondFactorCard'
import { formatMoment } from '@/shared/lib/format'
import { useSmallForm } from '@/shared/lib/forms'
import type { OwnSession } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { meQuery, mustEnrol } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { Badge } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Field } from '@/shared/ui/Field'
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
          <SessionsCard />
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
  const sessions = useQuery(sessionsQuery)
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
            <SessionLine key={session.id} session={session} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function SessionLine({ session }: { session: OwnSession }) {
  const queries = useQueryClient()
  const toast = useToast()
  const end = useMutation({
    mutationFn: () => endSession(session.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
    onError: error => toast(problemWords(error), 'danger'),
  })
  const device = session.userAgent ?? ''
  const Icon = /mobile|android|iphone/i.test(device) ? Smartphone : Laptop
  const seen = formatMoment(session.lastSeenAt)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <Icon size={22} aria-hidden="true" className="shrink-0 text-muted" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          {deviceName(device) || <Trans>Appareil inconnu</Trans>}
          {session.current ? (
            <Badge tone="leaf">
              <Trans>cet appareil</Trans>
            </Badge>
          ) : null}
        </p>
        <p className="text-sm text-muted">
          <Trans>Dernière activité : {seen}</Trans>
          {session.address ? <span className="block">{session.address}</span> : null}
        </p>
      </div>
      {session.current ? null : (
        <Button tone="secondary" size="sm" busy={end.isPending} onClick={() => end.mutate()}>
          <Trans>Déconnecter</Trans>
        </Button>
      )}
    </li>
  )
}

/** « Chrome · Android » out of what browsers send; enough to recognise one's own device. */
export function deviceName(userAgent: string) {
  const browser = [
    [/Edg\//, 'Edge'],
    [/OPR\/|Opera/, 'Opera'],
    [/SamsungBrowser/, 'Samsung Internet'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ] as const
  const system = [
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iOS'],
    [/Windows/, 'Windows'],
    [/Mac OS/, 'macOS'],
    [/Linux/, 'Linux'],
  ] as const
  const named = [browser, system]
    .map(list => list.find(([pattern]) => pattern.test(userAgent))?.[1])
    .filter(Boolean)
  return named.length > 0 ? named.join(' · ') : userAgent.slice(0, 40)
}
