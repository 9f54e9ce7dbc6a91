import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { answers, records, refuses } from '@/test/answers'
import { admin, renderRoute } from '@/test/render'
import { server } from '@/test/server'

const page = { items: [], total: 0, totalExact: true, page: 0, size: 20 }
const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
const yesterday = new Date(Date.now() - 86_400_000).toISOString()

describe('a second factor', () => {
  it('is asked for after the password, and a recovery code does in its place', async () => {
    const asked: unknown[] = []
    server.use(
      http.post('*/api/v1/auth/login', async ({ request }) => {
        const body = (await request.json()) as { otp?: string }
        asked.push(body)
        return body.otp
          ? HttpResponse.json(admin)
          : HttpResponse.json({ status: 428, code: 'mfa-required' }, { status: 428 })
      }),
    )
    answers('get', '/api/v1/auth/me', admin)
    answers('get', '/api/v1/profiles', page)
    const { user, router } = await renderRoute('/login')
    await user.type(screen.getByLabelText(/E-mail ou code/), 'awa@example.org')
    await user.type(screen.getByLabelText('Mot de passe'), 'quatre mots sans lien')
    await user.click(screen.getByRole('button', { name: 'Se connecter' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Encore une étape' })).toBeVisible()
    expect(screen.getByLabelText(/Code de votre application/)).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Utiliser un code de secours' }))
    await user.type(screen.getByLabelText(/Code de secours/), ' abcd-efgh-ijkl-mnop ')
    await user.click(screen.getByRole('button', { name: 'Se connecter' }))
    await expect.poll(() => router.state.location.pathname).toBe('/staff/talents')
    expect(asked).toEqual([
      { identifier: 'awa@example.org', password: 'quatre mots sans lien', remember: false },
      {
        identifier: 'awa@example.org',
        password: 'quatre mots sans lien',
        remember: false,
        otp: 'abcd-efgh-ijkl-mnop',
      },
    ])
  })

  it('says in the server’s words that the code is wrong', async () => {
    refuses('post', '/api/v1/auth/login', { status: 428, code: 'mfa-required' })
    const { user } = await renderRoute('/login')
    await user.type(screen.getByLabelText(/E-mail ou code/), 'awa@example.org')
    await user.type(screen.getByLabelText('Mot de passe'), 'quatre mots sans lien')
    await user.click(screen.getByRole('button', { name: 'Se connecter' }))
    refuses('post', '/api/v1/auth/login', {
      status: 401,
      code: 'wrong-code',
      detail: 'Ce code n’est pas le bon.',
    })
    await user.type(await screen.findByLabelText(/Code de votre application/), '000000')
    await user.click(screen.getByRole('button', { name: 'Se connecter' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Ce code n’est pas le bon.')
    await user.click(screen.getByRole('button', { name: 'Recommencer' }))
    expect(screen.getByLabelText(/E-mail ou code/)).toHaveValue('')
  })

  it('is announced on every page while there is time, and the only page after that', async () => {
    answers('get', '/api/v1/account/second-factor', {
      enabled: false,
      recoveryCodesLeft: 0,
      compulsory: true,
      due: yesterday,
    })
    answers('get', '/api/v1/auth/sessions', [])
    const early = await renderRoute('/me/account', { ...admin, secondFactorDue: tomorrow })
    expect(await screen.findByText('Protégez votre compte')).toBeVisible()
    early.unmount()
    const late = await renderRoute('/admin/users', { ...admin, secondFactorDue: yesterday })
    expect(late.router.state.location.pathname).toBe('/me/security')
    expect(await screen.findByText(/le reste du site s’ouvrira aussitôt/)).toBeVisible()
    expect(screen.queryByText('Appareils connectés')).toBeNull()
  })

  it('shows the recovery codes once, and lets go when they are kept', async () => {
    answers('get', '/api/v1/account/second-factor', {
      enabled: false,
      recoveryCodesLeft: 0,
      compulsory: false,
    })
    answers('get', '/api/v1/auth/sessions', [])
    answers('get', '/api/v1/auth/me', admin)
    answers('post', '/api/v1/account/second-factor', {
      secret: 'DEMODEMODEMODEMODEMODEMODEMODEMO',
      uri: 'otpauth://totp/taalentio:awa?secret=DEMO',
      qr: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    })
    const confirmed = records('post', '/api/v1/account/second-factor/confirm', {
      recoveryCodes: ['AAAA-BBBB-CCCC-DDDD', 'EEEE-FFFF-GGGG-HHHH'],
    })
    const { user } = await renderRoute('/me/security', admin)
    await user.click(await screen.findByRole('button', { name: 'Mettre en place' }))
    expect(await screen.findByText('DEMO DEMO DEMO DEMO DEMO DEMO DEMO DEMO')).toBeVisible()
    await user.type(screen.getByLabelText(/Code affiché/), '123 456')
    await user.click(screen.getByRole('button', { name: 'Vérifier le code' }))
    const list = await screen.findByRole('list', { name: 'Codes de secours' })
    expect(within(list).getAllByRole('listitem')).toHaveLength(2)
    expect(confirmed[0]?.body).toEqual({ code: '123 456' })
    expect(screen.getByRole('button', { name: 'Terminer' })).toBeDisabled()
    await user.click(screen.getByLabelText('J’ai mis ces codes en lieu sûr'))
    await user.click(screen.getByRole('button', { name: 'Terminer' }))
    expect(screen.queryByText('AAAA-BBBB-CCCC-DDDD')).toBeNull()
  })
})
