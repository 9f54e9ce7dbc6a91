import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { KeyChange, SealingKey } from '@/shared/lib/model'
import { answers, records, refuses } from '@/test/answers'
import { admin, renderRoute } from '@/test/render'

const PATH = '/api/v1/admin/keys'
const countedAt = '2026-11-20T09:59:00Z'
const old: SealingKey = { id: '0d0e0a00', use: 'SEALING', seals: false, values: 0, countedAt }
const inUse: SealingKey = { id: '1a2b3c4d', use: 'SEALING', seals: true, values: 1200, countedAt }
const counting = false
const running: KeyChange = {
  key: inUse.id,
  use: 'SEALING',
  step: 'SEALING',
  rows: 1000,
  done: 250,
  startedAt: '2026-11-20T10:00:00Z',
}

describe('keys of protected data', () => {
  it('shows how far a change is and lets nobody begin another', async () => {
    answers('get', PATH, { keys: [old, inUse], change: running, counting })
    await renderRoute('/admin/keys', admin)
    expect(await screen.findByText('25 %')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Changer de clé de chiffrement' })).toBeDisabled()
    expect(screen.getByRole('button', { name: 'Changer de clé d’empreinte' })).toBeDisabled()
  })

  it('changes the key by which sealed values are found, and shows how far it is', async () => {
    const finding: SealingKey = { id: '5e6f7a8b', use: 'SEARCH', seals: true, values: 40, countedAt }
    answers('get', PATH, { keys: [inUse, finding], counting })
    const sent = records('post', `${PATH}/change`, { ...running, key: finding.id, use: 'SEARCH' })
    const { user } = await renderRoute('/admin/keys', admin)
    expect(await screen.findByText(/^Empreintes : 40, comptées le/)).toBeVisible()
    answers('get', PATH, {
      keys: [inUse, finding],
      change: { ...running, key: finding.id, use: 'SEARCH' },
      counting,
    })
    await user.click(screen.getByRole('button', { name: 'Changer de clé d’empreinte' }))
    await expect.poll(() => sent[0]?.url.search).toBe('?use=SEARCH')
    expect(await screen.findByText(/250 fiches sur 1.000 retrouvées/)).toBeVisible()
  })

  it('asks before it drops a key that nothing bears, and offers it for no other', async () => {
    answers('get', PATH, { keys: [old, inUse], counting })
    const sent = records('delete', `${PATH}/{keyId}`, undefined as never)
    const { user } = await renderRoute('/admin/keys', admin)
    const buttons = await screen.findAllByRole('button', { name: 'Détruire cette clé' })
    expect(buttons).toHaveLength(1)
    await user.click(buttons[0] as HTMLElement)
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Détruire' }))
    await expect.poll(() => sent[0]?.url.pathname).toBe(`${PATH}/${old.id}`)
  })

  it('says what is not counted yet, never offers to drop it, and shows the count once it is there', async () => {
    const unknown: SealingKey = { id: '0d0e0a00', use: 'SEALING', seals: false }
    answers('get', PATH, { keys: [unknown, inUse], counting: true })
    await renderRoute('/admin/keys', admin)
    expect(await screen.findByText('Pas encore comptées')).toBeVisible()
    expect(screen.getByText(/comptées de nouveau/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Détruire cette clé' })).toBeNull()
    answers('get', PATH, { keys: [old, inUse], counting })
    expect(
      await screen.findByRole('button', { name: 'Détruire cette clé' }, { timeout: 10_000 }),
    ).toBeVisible()
    expect(screen.queryByText('Pas encore comptées')).toBeNull()
  })

  it('offers to try again in place', async () => {
    refuses('get', PATH, { status: 503, code: 'database-unavailable' })
    await renderRoute('/admin/keys', admin)
    expect(await screen.findByRole('button', { name: /Réessayer/ }, { timeout: 15_000 })).toBeVisible()
  })
})
