import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'

/**
 * The pretended server of component tests; each test says what it answers with `answers` from `@/test/answers`. Whoever
 * is signed in was told nothing new, and there is no identity provider, unless a test says otherwise.
 */
export const server = setupServer(
  http.get('*/api/v1/notifications', () =>
    HttpResponse.json({ items: [], total: 0, page: 0, size: 1, unread: 0 }),
  ),
  http.get('*/api/v1/auth/provider', () => HttpResponse.json({})),
  http.get('*/api/v1/account/wards', () => HttpResponse.json([])),
  http.get('*/api/v1/account/identities', () => HttpResponse.json([])),
  http.get('*/api/v1/admin/identity-provider', () =>
    HttpResponse.json({ redirect: 'https://taalentio.example/login/provider' }),
  ),
)
