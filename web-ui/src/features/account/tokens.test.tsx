import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { answers, records } from '@/test/answers'
import { admin, renderRoute } from '@/test/render'

const calendar = {
  id: '0190b7a0-0000-7000-8000-000000000054',
  name: 'Agenda',
  scopes: ['OWN_READ', 'LIST_TALENTS'],
  hint: 'tlt_abcd',
  createdAt: '2026-11-20T10:00:00Z',
  expiresAt: '2027-11-20T10:00:00Z',
}

describe('API tokens', () => {
  it('are listed in words, with their last use', async () => {
    answers('get', '/api/v1/account/tokens', [
      calendar,
      {
        ...calendar,
        id: 'b',
        name: 'Vieux',
        expiresAt: '2026-01-01T10:00:00Z',
        lastUsedAt: '2025-12-31T10:00:00Z',
        lastAddress: '192.0.2.1',
      },
    ])
    await renderRoute('/me/tokens', admin)
    expect(await screen.findAllByText('Voir la liste des talents')).toHaveLength(2)
    expect(screen.getByText('Jamais utilisé')).toBeVisible()
    expect(screen.getByText(/depuis 192\.0\.2\.1/)).toBeVisible()
    expect(screen.getByText('expiré')).toBeVisible()
  })

  it('are made with limits, and shown once', async () => {
    answers('get', '/api/v1/account/tokens', [])
    const asked = records('post', '/api/v1/account/tokens', { secret: 'tlt_secret', token: calendar })
    const { user } = await renderRoute('/me/tokens', admin)
    await user.click(await screen.findByRole('button', { name: 'Nouveau jeton' }))
    await user.type(screen.getByLabelText(/^Nom/), 'Agenda')
    await user.click(screen.getByLabelText('Voir la liste des talents'))
    await user.selectOptions(screen.getByLabelText(/Durée/), '30')
    await user.click(screen.getByRole('button', { name: 'Créer avec 2 droits' }))
    expect(await screen.findByText('tlt_secret')).toBeVisible()
    expect(asked[0]?.body).toEqual({ name: 'Agenda', scopes: ['OWN_READ', 'LIST_TALENTS'], days: 30 })
    await user.click(screen.getByRole('button', { name: 'Terminer' }))
    expect(screen.queryByText('tlt_secret')).toBeNull()
  })

  it('are revoked after a question', async () => {
    answers('get', '/api/v1/account/tokens', [calendar])
    const asked = records('delete', '/api/v1/account/tokens/{id}', undefined as never)
    const { user } = await renderRoute('/me/tokens', admin)
    await user.click(await screen.findByRole('button', { name: 'Révoquer Agenda' }))
    await user.click(screen.getByRole('button', { name: 'Révoquer' }))
    await expect.poll(() => asked.length).toBe(1)
  })
})
