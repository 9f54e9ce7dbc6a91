import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { afterEach, describe, expect, it } from 'vitest'
import { arrived } from '@/features/account/provider'
import { answers, records, refuses } from '@/test/answers'
import { admin, renderRoute } from '@/test/render'
import { server } from '@/test/server'

const page = { items: [], total: 0, totalExact: true, page: 0, size: 20 }
const bound = {
  id: 'i1',
  provider: 'Fédération du film',
  issuer: 'https://id.example.org',
  label: 'awa@film.example',
  linkedAt: '2026-11-20T10:00:00Z',
}

afterEach(() => sessionStorage.clear())

describe('signing in by a provider', () => {
  it('is offered by its name, and not where the house has none', async () => {
    answers('get', '/api/v1/auth/provider', { name: 'Fédération du film' })
    const { unmount } = await renderRoute('/login')
    expect(await screen.findByRole('button', { name: 'Se connecter avec Fédération du film' })).toBeVisible()
    unmount()
    answers('get', '/api/v1/auth/provider', {})
    await renderRoute('/login')
    expect(screen.queryByRole('button', { name: /Se connecter avec/ })).toBeNull()
  })

  it('says in the server’s words that the provider does not answer', async () => {
    answers('get', '/api/v1/auth/provider', { name: 'Fédération du film' })
    refuses('post', '/api/v1/auth/provider/begin', {
      status: 503,
      code: 'provider-unreachable',
      detail: 'Le fournisseur ne répond pas.',
    })
    const { user } = await renderRoute('/login')
    await user.click(await screen.findByRole('button', { name: /Se connecter avec/ }))
    expect(await screen.findByText('Le fournisseur ne répond pas.')).toBeVisible()
  })

  it('hands over what came back, digits of it as text, and goes where one wanted to', async () => {
    sessionStorage.setItem('provider-journey', JSON.stringify({ next: '/staff/talents', remember: true }))
    const asked = records('post', '/api/v1/auth/provider/finish', admin)
    answers('get', '/api/v1/auth/me', admin)
    answers('get', '/api/v1/profiles', page)
    const { router } = await renderRoute(
      '/login/provider?state=in.abc&code=123456&iss=https%3A%2F%2Fid.example.org',
    )
    await expect.poll(() => router.state.location.pathname).toBe('/staff/talents')
    expect(asked.map(a => a.body)).toEqual([
      { state: 'in.abc', code: '123456', iss: 'https://id.example.org', remember: true },
    ])
    expect(arrived()).toEqual({ remember: false })
  })

  it('asks for the code of the second factor in between', async () => {
    const asked: unknown[] = []
    server.use(
      http.post('*/api/v1/auth/provider/finish', async ({ request }) => {
        const body = (await request.json()) as { otp?: string }
        asked.push(body)
        return body.otp
          ? HttpResponse.json(admin)
          : HttpResponse.json({ status: 428, code: 'mfa-required' }, { status: 428 })
      }),
    )
    answers('get', '/api/v1/auth/me', admin)
    answers('get', '/api/v1/profiles', page)
    const { user, router } = await renderRoute('/login/provider?state=in.abc&code=xyz')
    await user.type(await screen.findByLabelText(/Code de votre application/), '123456')
    await user.click(screen.getByRole('button', { name: 'Se connecter' }))
    await expect.poll(() => router.state.location.pathname).toBe('/staff/talents')
    expect(asked).toEqual([
      { state: 'in.abc', code: 'xyz', remember: false },
      { state: 'in.abc', code: 'xyz', remember: false, otp: '123456' },
    ])
  })

  it('says why it did not work, and leads back', async () => {
    refuses('post', '/api/v1/auth/provider/finish', {
      status: 409,
      code: 'identity-unknown',
      detail: 'Ce compte externe n’est lié à aucun compte d’ici.',
    })
    const { unmount } = await renderRoute('/login/provider?state=in.abc&code=xyz')
    expect(await screen.findByText(/n’est lié à aucun compte/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Revenir à la page de connexion' })).toBeVisible()
    unmount()
    await renderRoute('/login/provider?error=access_denied&state=in.abc')
    expect(await screen.findByText(/interrompue chez le fournisseur/)).toBeVisible()
  })

  it('binds an account when that was asked for, lists it and lets go of it again', async () => {
    const asked = records('post', '/api/v1/account/identities/finish', bound)
    answers('get', '/api/v1/auth/provider', { name: 'Fédération du film' })
    answers('get', '/api/v1/account/identities', [bound])
    answers('get', '/api/v1/auth/sessions', [])
    answers('get', '/api/v1/account/second-factor', {
      enabled: false,
      compulsory: false,
      recoveryCodesLeft: 0,
    })
    const { user, router } = await renderRoute('/login/provider?state=link.abc&code=xyz', admin)
    await expect.poll(() => router.state.location.pathname).toBe('/me/security')
    expect(asked[0]?.body).toEqual({ state: 'link.abc', code: 'xyz' })
    expect(asked[0]?.headers.get('X-CSRF-Token')).toBe('write-token')
    expect(await screen.findByText(/awa@film.example/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Lier un compte Fédération du film' })).toBeVisible()
    const gone = records('delete', '/api/v1/account/identities/{id}', undefined as never)
    await user.click(screen.getByRole('button', { name: 'Détacher' }))
    answers('get', '/api/v1/account/identities', [])
    await user.click(screen.getByRole('button', { name: 'Détacher le compte' }))
    expect(await screen.findByText('Compte détaché')).toBeVisible()
    expect(gone[0]?.url.pathname).toBe('/api/v1/account/identities/i1')
  })
})
