import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { meQuery, mustEnrol } from '@/shared/lib/session'
import { whenNewVersion } from '@/shared/lib/version'
import { AppShell, ThemeSwitch } from '@/shared/ui/AppShell'
import { Anchor, ButtonLink, Link } from '@/shared/ui/Link'

const navigation = () => import('@/features/account/components/OwnNavigation')
const OwnSideNavigation = lazy(() => navigation().then(module => ({ default: module.OwnSideNavigation })))
const OwnTools = lazy(() => navigation().then(module => ({ default: module.OwnTools })))
const OwnBottomBar = lazy(() => navigation().then(module => ({ default: module.OwnBottomBar })))

const SecondFactorReminder = lazy(() =>
  import('@/features/account/components/SecondFactorReminder').then(module => ({
    default: module.SecondFactorReminder,
  })),
)

const NewVersionBanner = lazy(() =>
  import('@/features/account/components/NewVersionBanner').then(module => ({
    default: module.NewVersionBanner,
  })),
)

/** Frame of every page, with the ways open to whoever is here. */
export function Shell() {
  const me = useQuery(meQuery).data
  const signedIn = me?.authenticated === true
  return (
    <AppShell
      signedIn={signedIn}
      side={
        signedIn ? (
          <Suspense>
            <OwnSideNavigation />
          </Suspense>
        ) : null
      }
      bar={
        signedIn ? (
          <Suspense>
            <OwnBottomBar />
          </Suspense>
        ) : null
      }
      account={
        signedIn ? (
          <Suspense fallback={<span className="w-24" />}>
            <OwnTools />
          </Suspense>
        ) : (
          <SignIn />
        )
      }
      foot={<Foot />}
    >
      <NewVersion />
      {me?.secondFactorDue && !mustEnrol(me) ? (
        <Suspense>
          <SecondFactorReminder due={me.secondFactorDue} />
        </Suspense>
      ) : null}
      <FocusOnArrival />
      <Outlet />
    </AppShell>
  )
}

function SignIn() {
  const onLogin = useRouterState({ select: state => state.location.pathname === '/login' })
  return onLogin ? null : (
    <ButtonLink to="/login" tone="ochre" size="sm">
      <Trans>Connexion</Trans>
    </ButtonLink>
  )
}

function Foot() {
  const year = new Date().getFullYear()
  return (
    <>
      <span className="flex w-full items-center justify-between gap-2 sm:me-auto sm:w-auto">
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
      <Anchor href="/source/taalentio.tar.gz" download className="py-3">
        <Trans>Code source</Trans>
      </Anchor>
    </>
  )
}

function NewVersion() {
  const [apply, setApply] = useState<(() => void) | null>(null)
  useEffect(() => whenNewVersion(ready => setApply(() => ready)), [])
  return apply ? (
    <Suspense>
      <NewVersionBanner apply={apply} />
    </Suspense>
  ) : null
}

/** Focuses the page's title; false when it is not there yet. */
function focusTitle(): boolean {
  const title = document.querySelector<HTMLElement>('#content h1')
  title?.focus({ preventScroll: true })
  return title !== null
}

/** After a change of page the focus goes to its title, as it would on a full load. */
function FocusOnArrival() {
  const path = useRouterState({ select: state => state.resolvedLocation?.pathname })
  const before = useRef<string>(undefined)
  useEffect(() => {
    const moved = before.current !== undefined && before.current !== path
    before.current = path
    if (!moved || focusTitle()) return
    // The page's code is still on its way: its title is focused as soon as it stands there.
    const content = document.getElementById('content')
    if (!content) return
    const watch = new MutationObserver(() => {
      if (focusTitle()) watch.disconnect()
    })
    watch.observe(content, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [path])
  return null
}
