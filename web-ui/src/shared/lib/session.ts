import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { answer, api, setWriteToken } from '@/shared/lib/api'
import { activateLocale, currentLocale, isLocale, workplaceWords } from '@/shared/lib/i18n'
import { kept } from '@/shared/lib/kept'
import type { Me } from '@/shared/lib/model'

/** What a role lets its holder do to others' data; one's own data needs none. */
export type Permission = Me['permissions'][number]

/** Who is here. Asked once, then kept until something changes it. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<Me> => {
    const me = await answer(api.GET('/api/v1/auth/me', { signal }))
    setWriteToken(me.csrfToken)
    return me
  },
  staleTime: 5 * 60_000,
})

export function can(me: Me | undefined, permission: Permission) {
  return me?.permissions.includes(permission) ?? false
}

/** Takes over a fresh answer about who is here: after signing in, activating, setting up. */
export async function welcome(queries: QueryClient, me: Me) {
  forgetReads(queries)
  setWriteToken(me.csrfToken)
  queries.setQueryData(meQuery.queryKey, me)
  announce()
  const spoken = me.account?.language
  if (isLocale(spoken) && !kept('locale') && spoken !== currentLocale()) await activateLocale(spoken)
}

/** Forgets everything that was read under the session that just ended. */
export function farewell(queries: QueryClient) {
  setWriteToken(undefined)
  forgetReads(queries)
  queries.setQueryData<Me>(meQuery.queryKey, { authenticated: false, codes: {}, permissions: [] })
  announce()
}

/** Everything but who is here: that answer is replaced, since the page around it listens to it. */
function forgetReads(queries: QueryClient) {
  queries.removeQueries({ predicate: query => query.queryKey[0] !== meQuery.queryKey[0] })
}

const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('taalentio-session')
function announce() {
  tabs?.postMessage('changed')
}

/** Another tab signed in or out: this one follows. */
export function followOtherTabs(changed: () => void) {
  tabs?.addEventListener('message', changed)
}

/** Whether nothing is open before a second factor is set up. */
export function mustEnrol(me: Me | undefined) {
  return me?.secondFactorDue !== undefined && Date.parse(me.secondFactorDue) <= Date.now()
}

/** Where to land after signing in, by what one may do. */
export function landing(
  me: Me,
): '/admin/users' | '/staff/talents' | '/staff/cinema' | '/me' | '/me/security' {
  if (mustEnrol(me)) return ENROLMENT
  if (can(me, 'LIST_TALENTS')) return '/staff/talents'
  if (can(me, 'LIST_CINEMA_TALENTS')) return '/staff/cinema'
  return '/me'
}

const ENROLMENT = '/me/security'

interface Guarded {
  context: { queries: QueryClient }
  location: { href: string; pathname: string }
}

/**
 * Route guard: somebody is signed in; otherwise to the sign-in page and back. Who must set up a second factor first is
 * led there.
 */
export async function requireSignedIn({ context, location }: Guarded) {
  const me = await context.queries.ensureQueryData(meQuery)
  if (!me.authenticated) throw redirect({ to: '/login', search: { next: location.href } })
  if (mustEnrol(me) && location.pathname !== ENROLMENT) throw redirect({ to: ENROLMENT })
  return me
}

/** Route guard by permission, any of those named, never by the name of a role. */
export function requirePermission(...anyOf: readonly Permission[]) {
  return async (guarded: Guarded) => {
    const [me] = await Promise.all([requireSignedIn(guarded), workplaceWords()])
    if (!anyOf.some(permission => can(me, permission))) throw redirect({ to: '/me' })
  }
}
