import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { isOurs } from '@/features/account/components/LoginPage'
import { answers, records, refuses } from '@/test/answers'
import { admin, renderRoute } from '@/test/render'

const page = { items: [], total: 0, totalExact: true, page: 0, size: 20 }

describe('signing in', () => {
  it('takes an e-mail or a code and lands where the permissions say', async () => {
    const asked = records('post', '/api/v1/auth/login', admin)
    answers('get', '/api/v1/auth/me', admin)
    answers('get', '/api/v1/profiles', page)
    const { user, router } = await renderRoute('/login')
    await user.type(screen.getByLabelText(/E-mail ou code/), 'MAF0001CAS')
    await user.type(screen.getByLabelText('Mot de passe'), 'quatre mots sans lien')
    await user.click(screen.getByRole('button', { name: 'Se connecter' }))
    await expect.poll(() => router.state.location.pathname).toBe('/staff/talents')
    expect(await screen.findByRole('button', { name: 'Se déconnecter' })).toBeVisible()
    expect(asked[0]?.body).toEqual({
      identifier: 'MAF0001CAS',
      password: 'quatre mots sans lien',
      remember: false,
    })
  })

  it('says in the server’s words that the pair is wrong', async () => {
    refuses('post', '/api/v1/auth/login', {
      status: 401,
      code: 'bad-credentials',
      detail: 'Identifiant ou mot de passe incorrect.',
    })
    const { user } = await renderRoute('/login')
    await user.type(screen.getByLabelText(/E-mail ou code/), 'awa@example.org')
    await user.type(screen.getByLabelText('Mot de passe'), 'faux')
    await user.click(screen.getByRole('button', { name: 'Se connecter' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Identifiant ou mot de passe incorrect.')
  })

  it('says how long to wait after too many tries', async () => {
    refuses('post', '/api/v1/auth/login', { status: 423, code: 'locked' }, { 'Retry-After': '30' })
    const { user } = await renderRoute('/login')
    await user.type(screen.getByLabelText(/E-mail ou code/), 'awa@example.org')
    await user.type(screen.getByLabelText('Mot de passe'), 'faux')
    await user.click(screen.getByRole('button', { name: 'Se connecter' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('dans 30 secondes')
  })

  it('asks for what is missing, beside the field, without asking the server', async () => {
    const { user } = await renderRoute('/login')
    await user.click(screen.getByRole('button', { name: 'Se connecter' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Quelques réponses sont à revoir')
    expect(screen.getByLabelText(/E-mail ou code/)).toHaveAccessibleDescription(
      /Cette réponse est nécessaire/,
    )
  })

  it('never leads to another site', () => {
    expect(isOurs('/me')).toBe(true)
    for (const trick of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '/login',
    ])
      expect(isOurs(trick)).toBe(false)
  })

  it('guards a page and comes back to it', async () => {
    const { router } = await renderRoute('/me/account')
    expect(router.state.location.pathname).toBe('/login')
    expect(router.state.location.search).toEqual({ next: '/me/account' })
  })
})
