import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Ward } from '@/shared/lib/model'
import { answers, records } from '@/test/answers'
import { admin, renderRoute } from '@/test/render'
import { server } from '@/test/server'

const asked: Ward = {
  id: 'w1',
  kind: 'TALENT',
  code: 'SNF0007DAK',
  firstName: 'Aminata',
  status: 'ACTIVE',
  invitedAt: '2026-11-20T10:00:00Z',
  consents: [],
}
const agreed: Ward = {
  ...asked,
  lastName: 'Fall',
  until: '2031-06-01',
  acceptedAt: '2026-11-21T10:00:00Z',
  consents: [
    {
      kind: 'GUARDIAN',
      step: 'GIVEN',
      version: '2026-11',
      words: 'En tant que parent ou représentant légal, j’autorise l’inscription.',
      at: '2026-11-21T10:00:00Z',
    },
  ],
}

describe('minors one answers for', () => {
  it('are agreed to, shown with their consents, and given up again', async () => {
    answers('get', '/api/v1/account/wards', [asked])
    const { user } = await renderRoute('/me/wards', admin)
    expect(await screen.findByRole('heading', { level: 2, name: 'Aminata' })).toBeVisible()
    const accepted = records('post', '/api/v1/account/wards/{id}/accept', agreed)
    answers('get', '/api/v1/account/wards', [agreed])
    await user.click(screen.getByRole('button', { name: 'J’accepte d’en répondre' }))
    expect(await screen.findByRole('heading', { level: 2, name: 'Aminata Fall' })).toBeVisible()
    expect(accepted).toHaveLength(1)
    expect(screen.getByText(/j’autorise l’inscription/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Lire et changer la fiche' })).toHaveAttribute(
      'href',
      '/me/talent/identity?of=SNF0007DAK',
    )
    const ended = records('delete', '/api/v1/account/wards/{id}', undefined as never)
    await user.click(screen.getByRole('button', { name: 'Retirer mon accord' }))
    answers('get', '/api/v1/account/wards', [])
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Retirer mon accord' }))
    expect(await screen.findByText('Personne pour l’instant')).toBeVisible()
    expect(ended[0]?.url.pathname).toBe('/api/v1/account/wards/w1')
  })

  it('can be taken a copy of, erased after a question, and kept after all', async () => {
    answers('get', '/api/v1/account/wards', [agreed])
    const { user } = await renderRoute('/me/wards', admin)
    expect(await screen.findByRole('link', { name: 'Prendre une copie' })).toHaveAttribute(
      'href',
      '/api/v1/account/wards/w1/export',
    )
    server.use(
      http.post('*/api/v1/account/wards/:id/erasure', () =>
        HttpResponse.json(
          { askedAt: '2026-11-22T10:00:00Z', dueAt: '2026-12-22T10:00:00Z' },
          { status: 202 },
        ),
      ),
    )
    answers('get', '/api/v1/account/wards', [
      { ...agreed, status: 'HIDDEN', erasureDueAt: '2026-12-22T10:00:00Z' },
    ])
    await user.click(screen.getByRole('button', { name: 'Tout faire effacer' }))
    await user.click(screen.getByRole('button', { name: 'Faire effacer' }))
    expect(await screen.findByText(/tout sera effacé le/)).toBeVisible()
    const kept = records('delete', '/api/v1/account/wards/{id}/erasure', undefined as never)
    await user.click(await screen.findByRole('button', { name: 'Ne rien effacer' }))
    expect(await screen.findByText('Rien ne sera effacé')).toBeVisible()
    expect(kept).toHaveLength(1)
  })

  it('whose owner hid the profile are not said to be erased', async () => {
    answers('get', '/api/v1/account/wards', [{ ...agreed, status: 'HIDDEN' }])
    await renderRoute('/me/wards', admin)
    expect(await screen.findByText('fiche non visible')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Ne rien effacer' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Tout faire effacer' })).toBeVisible()
  })

  it('are declined with one press', async () => {
    answers('get', '/api/v1/account/wards', [asked])
    const { user } = await renderRoute('/me/wards', admin)
    const ended = records('delete', '/api/v1/account/wards/{id}', undefined as never)
    await user.click(await screen.findByRole('button', { name: 'Je refuse' }))
    expect(await screen.findByText('C’est noté : vous avez refusé')).toBeVisible()
    expect(ended).toHaveLength(1)
  })
})
