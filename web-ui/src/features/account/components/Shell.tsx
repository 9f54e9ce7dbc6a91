import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import {
  Clapperboard,
  CopyCheck,
  LayoutDashboard,
  LogOut,
  MailOpen,
  Settings,
  Users,
  UsersRound,
} from 'lucide-react'
import { useEffect, useState } from 'react'
import { answer, api } from '@/shared/lib/api'
import { can, farewell, meQuery, type Permission } from '@/shared/lib/session'
import { whenNewVersion } from '@/shared/lib/version'
import { AppShell, type NavGroup, type NavItem, ThemeSwitch } from '@/shared/ui/AppShell'
import { Button, IconButton } from '@/shared/ui/Button'
import { Banner } from '@/shared/ui/display'
import { Anchor, ButtonLink, Link } from '@/shared/ui/Link'

/** Frame of every page, with the ways open to whoever is here. */
export function Shell() {
  const me = useQuery(meQuery).data
  const groups = useNavigation()
  return (
    <AppShell groups={groups} account={me?.authenticated ? <SignOut /> : <SignIn />} foot={<Foot />}>
      <NewVersion />
      <FocusOnArrival />
      <Outlet />
    </AppShell>
  )
}

function useNavigation(): NavGroup[] {
  const { t } = useLingui()
  const me = useQuery(meQuery).data
  if (!me?.authenticated) return []
  const allowed = (items: readonly (NavItem & { needs: Permission })[]) =>
    items.filter(item => can(me, item.needs))
  const groups: NavGroup[] = [
    {
      key: 'own',
      items: [
        { to: '/me', label: t`Mon espace`, short: t`Espace`, icon: LayoutDashboard, frequent: true },
        { to: '/me/account', label: t`Mon compte`, short: t`Compte`, icon: Settings, frequent: true },
      ],
    },
    {
      key: 'casting',
      label: t`Casting`,
      items: allowed([
        { to: '/staff/talents', label: t`Talents`, icon: UsersRound, frequent: true, needs: 'LIST_TALENTS' },
        {
          to: '/staff/cinema',
          label: t`Cinéma`,
          icon: Clapperboard,
          frequent: true,
          needs: 'LIST_CINEMA_TALENTS',
        },
        {
          to: '/staff/duplicates',
          label: t`Doublons possibles`,
          icon: CopyCheck,
          needs: 'REVIEW_DUPLICATES',
        },
      ]),
    },
    {
      key: 'house',
      label: t`Administration`,
      items: allowed([
        { to: '/admin/users', label: t`Équipe et comptes`, icon: Users, needs: 'MANAGE_USERS' },
        { to: '/admin/mails', label: t`Courriels`, icon: MailOpen, needs: 'READ_MAILS' },
      ]),
    },
  ]
  return groups.filter(group => group.items.length > 0)
}

function SignIn() {
  const onLogin = useRouterState({ select: state => state.location.pathname === '/login' })
  return onLogin ? null : (
    <ButtonLink to="/login" tone="ochre" size="sm">
      <Trans>Connexion</Trans>
    </ButtonLink>
  )
}

function SignOut() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const router = useRouter()
  const leave = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/auth/logout', {})),
    onSettled: async () => {
      farewell(queries)
      await router.navigate({ to: '/' })
    },
  })
  return (
    <IconButton
      icon={LogOut}
      label={t`Se déconnecter`}
      onClick={() => leave.mutate()}
      className="text-on-night hover:bg-white/12 hover:text-on-night focus-visible:outline-ochre rtl:-scale-x-100"
    />
  )
}

function Foot() {
  const year = new Date().getFullYear()
  return (
    <>
      <span className="me-auto flex items-center gap-2">
        © {year} taalentio
        <ThemeSwitch className="sm:hidden" />
      </span>
      <Link to="/about" className="py-3">
        <Trans>À propos et sources</Trans>
      </Link>
      <Link to="/legal/$key" params={{ key: 'privacy' }} className="py-3">
        <Trans>Vie privée</Trans>
      </Link>
      <Anchor href="/api/reference" className="py-3">
        <Trans>Documentation de l’API</Trans>
      </Anchor>
    </>
  )
}

function NewVersion() {
  const [apply, setApply] = useState<(() => void) | null>(null)
  useEffect(() => whenNewVersion(ready => setApply(() => ready)), [])
  return apply ? (
    <div className="mb-6">
      <Banner
        title={<Trans>Une nouvelle version est prête</Trans>}
        action={
          <Button size="sm" onClick={apply}>
            <Trans>Mettre à jour</Trans>
          </Button>
        }
      >
        <Trans>Terminez ce que vous faites ; la page se rechargera ensuite.</Trans>
      </Banner>
    </div>
  ) : null
}

/** After a change of page the focus goes to its title, as it would on a full load. */
function FocusOnArrival() {
  const path = useRouterState({ select: state => state.resolvedLocation?.pathname })
  const [first, setFirst] = useState(path)
  useEffect(() => {
    if (path === first || path === undefined) return
    setFirst(undefined)
    document.querySelector<HTMLElement>('#content h1')?.focus({ preventScroll: true })
  }, [path, first])
  return null
}
