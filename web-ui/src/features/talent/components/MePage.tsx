import { Trans, useLingui } from '@lingui/react/macro'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { Clapperboard, type LucideIcon, Sparkles } from 'lucide-react'
import type { ReactNode } from 'react'
import { OwnProfilePanel } from '@/features/talent/components/OwnProfilePanel'
import { type OwnProfileRead, ownProfileQuery, type ProfileKind } from '@/features/talent/own'
import { problemWords } from '@/shared/lib/problem'
import { can, meQuery } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { Card } from '@/shared/ui/Card'
import { ButtonLink } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'

/** My own space: my passes, what is missing, who can see me. */
export function MePage() {
  const { t } = useLingui()
  useTitle(t`Mon espace`)
  const me = useQuery(meQuery).data
  const talent = useQuery(ownProfileQuery('talent'))
  const cinema = useQuery(ownProfileQuery('cinema'))
  const name = me?.account?.firstName ?? ''
  const staff = can(me, 'LIST_TALENTS') || can(me, 'LIST_CINEMA_TALENTS')
  const none = talent.data === null && cinema.data === null
  return (
    <div className="mx-auto grid w-full max-w-5xl grid-cols-1 gap-8">
      <PageHeader
        title={<Trans>Bonjour {name}</Trans>}
        intro={
          none ? (
            staff ? (
              <Trans>Votre compte sert à travailler. Vous pouvez aussi avoir une fiche à votre nom.</Trans>
            ) : (
              <Trans>
                Il ne manque plus que votre fiche : elle vous donne un code et une page à partager.
              </Trans>
            )
          ) : (
            <Trans>Votre code, votre page et ce qui la rendra plus visible.</Trans>
          )
        }
      />
      <KindSection kind="cinema" read={cinema} />
      <KindSection kind="talent" read={talent} />
      {talent.data === null || cinema.data === null ? (
        <div className="grid gap-4 sm:grid-cols-2">
          {talent.data === null ? (
            <Invitation
              icon={Sparkles}
              title={<Trans>Ma fiche talent</Trans>}
              text={
                <Trans>
                  Tous les métiers : services, numérique, santé, scène… En dix étapes, à votre rythme.
                </Trans>
              }
              to="/register/talent"
            />
          ) : null}
          {cinema.data === null ? (
            <Invitation
              icon={Clapperboard}
              title={<Trans>Ma fiche cinéma</Trans>}
              text={<Trans>Rôles, figuration, doublure, voix… Le profil que regardent les castings.</Trans>}
              to="/register/cinema"
            />
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

function KindSection({ kind, read }: { kind: ProfileKind; read: UseQueryResult<OwnProfileRead | null> }) {
  if (read.isPending) return <Skeleton className="h-64 rounded-ui" />
  if (read.isError)
    return (
      <Card>
        <ErrorState onRetry={() => void read.refetch()}>{problemWords(read.error)}</ErrorState>
      </Card>
    )
  return read.data ? <OwnProfilePanel kind={kind} read={read.data} /> : null
}

interface InvitationProps {
  icon: LucideIcon
  title: ReactNode
  text: ReactNode
  to: '/register/talent' | '/register/cinema'
}

function Invitation({ icon: Icon, title, text, to }: InvitationProps) {
  return (
    <Card className="flex flex-col items-start gap-3">
      <span className="grid size-12 place-items-center rounded-full bg-tint text-on-tint">
        <Icon size={24} aria-hidden="true" />
      </span>
      <h2 className="text-lg font-bold">{title}</h2>
      <p className="flex-1 text-muted">{text}</p>
      <ButtonLink to={to as '/'} tone="secondary">
        <Trans>Commencer</Trans>
      </ButtonLink>
    </Card>
  )
}
