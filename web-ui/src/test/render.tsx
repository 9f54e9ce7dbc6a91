import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Providers } from '@/app/providers'
import { makeQueries } from '@/app/queries'
import { makeRouter } from '@/app/router'
import { setWriteToken } from '@/shared/lib/api'
import { activateLocale, type Locale } from '@/shared/lib/i18n'
import type { Me } from '@/shared/lib/model'
import { meQuery } from '@/shared/lib/session'

export const visitor: Me = { authenticated: false, codes: {}, permissions: [] }

export const admin: Me = {
  authenticated: true,
  account: {
    id: 'a1',
    email: 'awa@example.org',
    firstName: 'Awa',
    lastName: 'Diop',
    language: 'fr',
    roles: ['ADMIN'],
  },
  codes: {},
  permissions: [
    'LIST_TALENTS',
    'LIST_CINEMA_TALENTS',
    'REVEAL_CONTACT',
    'FILTER_BY_APPEARANCE',
    'REVIEW_DUPLICATES',
    'KEEP_FOLDERS',
    'EXPORT_LISTS',
    'READ_STATISTICS',
    'READ_PRODUCTIONS',
    'MANAGE_PRODUCTIONS',
    'MANAGE_EVERY_PRODUCTION',
    'READ_PROJECTS',
    'MANAGE_USERS',
    'READ_MAILS',
    'READ_LOGS',
    'CHANGE_SETTINGS',
    'ERASE_PEOPLE',
    'CHANGE_KEYS',
    'TRACK_NAMES',
    'TAKE_ATTENDANCE',
    'READ_ATTENDANCE',
    'CORRECT_ATTENDANCE',
  ],
  csrfToken: 'write-token',
}

/** Opens an address of the application as `me`, with the real routes. */
export async function renderRoute(path: string, me: Me = visitor, locale: Locale = 'fr') {
  await activateLocale(locale)
  const queries = makeQueries()
  queries.setQueryData(meQuery.queryKey, me)
  setWriteToken(me.csrfToken)
  history.replaceState(null, '', path)
  const router = makeRouter(queries, createMemoryHistory({ initialEntries: [path] }))
  await router.load()
  const view = render(
    <Providers queries={queries}>
      <RouterProvider router={router} />
    </Providers>,
  )
  return { ...view, router, queries, user: userEvent.setup() }
}
