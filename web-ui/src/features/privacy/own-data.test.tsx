import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { OwnData } from '@/shared/lib/model'
import { answers, records, refuses } from '@/test/answers'
import { admin, renderRoute, visitor } from '@/test/render'

const data: OwnData = {
  consents: [
    {
      kind: 'TERMS',
      step: 'GIVEN',
      version: '2026-11',
      words: 'J’accepte les conditions d’utilisation de taalentio.',
      at: '2026-11-20T10:00:00Z',
      address: '192.0.2.7',
      code: 'SNF0001DAK',
    },
  ],
  profiles: [{ kind: 'TALENT', code: 'SNF0001DAK', status: 'ACTIVE', visibility: 'UNLISTED' }],
}

describe('own data', () => {
  it('says what was agreed to, who sees the profile, and offers a copy', async () => {
    answers('get', '/api/v1/account/data', data)
    await renderRoute('/me/data', admin)
    expect(await screen.findByText(/J’accepte les conditions/)).toBeVisible()
    expect(screen.getByText('Ceux qui ont le code ou le QR')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Télécharger mes données' })).toHaveAttribute(
      'href',
      '/api/v1/account/export',
    )
  })

  it('asks before it lets somebody leave', async () => {
    answers('get', '/api/v1/account/data', data)
    const sent = records('delete', '/api/v1/account', undefined as never)
    const { user } = await renderRoute('/me/data', admin)
    await user.click(await screen.findByRole('button', { name: 'Effacer mon compte' }))
    expect(sent).toHaveLength(0)
    await user.click(
      within(screen.getByRole('dialog')).getByRole('button', { name: 'Tout effacer dans 30 jours' }),
    )
    await expect.poll(() => sent.length).toBe(1)
  })

  it('lets somebody who is leaving stay', async () => {
    answers('get', '/api/v1/account/data', {
      ...data,
      erasure: { askedAt: '2026-11-20T10:00:00Z', dueAt: '2026-12-20T10:00:00Z' },
    })
    const sent = records('post', '/api/v1/account/keep', undefined as never)
    const { user } = await renderRoute('/me/data', admin)
    expect(await screen.findByText(/Vos données seront effacées le/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Effacer mon compte' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Annuler mon départ' }))
    await expect.poll(() => sent.length).toBe(1)
  })

  it('offers to try again in place', async () => {
    refuses('get', '/api/v1/account/data', { status: 503, code: 'database-unavailable' })
    await renderRoute('/me/data', admin)
    expect(await screen.findByRole('button', { name: /Réessayer/ }, { timeout: 15_000 })).toBeVisible()
  })

  it('is closed to visitors', async () => {
    const { router } = await renderRoute('/me/data', visitor)
    expect(router.state.location.pathname).toBe('/login')
  })
})
