import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { sheetAddress } from '@/features/audit/logs'
import type { LogCheck, LogEntry } from '@/shared/lib/model'
import { answers, records, refuses } from '@/test/answers'
import { admin, renderRoute, visitor } from '@/test/render'

const PATH = '/api/v1/admin/security-logs'

const failed: LogEntry = {
  id: '0190b7a0-0000-7000-8000-000000000071',
  at: '2026-11-20T10:00:00Z',
  book: 'SECURITY',
  severity: 'WARNING',
  outcome: 'REFUSED',
  action: 'sign-in-failed',
  says: 'Connexion refusée',
  category: 'account',
  system: false,
  resource: '0190b7a0-0000-7000-8000-000000000032',
  resourceName: 'Seydou Traoré',
  facts: {},
  address: '192.0.2.7',
  userAgent: 'Firefox',
  open: true,
}

const roles: LogEntry = {
  ...failed,
  id: '0190b7a0-0000-7000-8000-000000000072',
  outcome: 'DONE',
  action: 'roles-changed',
  says: 'Rôles modifiés',
  accountId: '0190b7a0-0000-7000-8000-000000000001',
  actorName: 'Awa Diop',
  facts: { before: '[TALENT]', after: '[TALENT, ADMIN]' },
  open: false,
  resolution: { byName: 'Awa Diop', at: '2026-11-20T11:00:00Z', note: 'Prévu' },
}

describe('logs', () => {
  it('reads as a timeline: what, who, on whom, from where, and what came of it', async () => {
    answers('get', PATH, { items: [failed, roles] })
    answers('get', '/api/v1/admin/log-acts', [])
    await renderRoute('/admin/logs', admin)
    const entry = (await screen.findByText('Connexion refusée')).closest('li')
    expect(entry).not.toBeNull()
    const inside = within(entry as HTMLElement)
    expect(inside.getByText('Visiteur')).toBeVisible()
    expect(inside.getByText('Seydou Traoré')).toBeVisible()
    expect(inside.getByText('192.0.2.7')).toBeVisible()
    expect(inside.getByText('Refusé')).toBeVisible()
    expect(screen.getByText(/Prévu/)).toBeVisible()
  })

  it('resolves an alert with a note', async () => {
    answers('get', PATH, { items: [failed] })
    answers('get', '/api/v1/admin/log-acts', [])
    const sent = records('post', `${PATH}/{id}/resolve`, { ...failed, open: false })
    const { user } = await renderRoute('/admin/logs', admin)
    await user.click(await screen.findByRole('button', { name: 'Traiter' }))
    expect(screen.getByRole('button', { name: 'Marquer comme traité' })).toBeDisabled()
    await user.type(screen.getByLabelText('Ce qui a été fait'), 'Rappelé, tout va bien')
    await user.click(screen.getByRole('button', { name: 'Marquer comme traité' }))
    await expect.poll(() => sent[0]?.body).toEqual({ note: 'Rappelé, tout va bien' })
  })

  it('says which line was touched', async () => {
    answers('get', PATH, { items: [] })
    answers('get', '/api/v1/admin/log-acts', [])
    const broken: LogCheck = {
      book: 'SECURITY',
      sound: false,
      lines: 12,
      seals: 3,
      waiting: 0,
      begins: 1,
      faults: [{ kind: 'LINE_CHANGED', seal: 2, entry: failed.id, sealedAt: failed.at }],
      faultCount: 1,
    }
    records('post', '/api/v1/admin/log-check', [broken])
    const { user } = await renderRoute('/admin/logs', admin)
    expect(await screen.findByText('Aucune ligne ne correspond')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Vérifier que rien n’a été touché' }))
    expect(await screen.findByText('Journal de sécurité : 1 anomalie')).toBeVisible()
    expect(screen.getByText(/Une ligne a été modifiée/)).toBeVisible()
  })

  it('offers to try again in place', async () => {
    refuses('get', PATH, { status: 503, code: 'database-unavailable' })
    answers('get', '/api/v1/admin/log-acts', [])
    await renderRoute('/admin/logs', admin)
    expect(await screen.findByRole('button', { name: /Réessayer/ }, { timeout: 15_000 })).toBeVisible()
  })

  it('is closed to visitors', async () => {
    const { router } = await renderRoute('/admin/logs', visitor)
    expect(router.state.location.pathname).toBe('/login')
  })

  it('exports what is on the screen', () => {
    expect(sheetAddress({ log: 'activity', action: 'contact-revealed' })).toBe(
      '/api/v1/admin/activity-logs/sheet?action=contact-revealed',
    )
    expect(sheetAddress({ open: true })).toBe(`${PATH}/sheet?open=true`)
  })
})
