import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { AttendanceDoubt, GateProject } from '@/shared/lib/model'
import { answers, records, refuses } from '@/test/answers'
import { admin, renderRoute, visitor } from '@/test/render'

const BASE = '/api/v1/attendance'

const gate: GateProject = {
  id: '0190b7a0-0000-7000-8000-000000000081',
  name: 'Le Puits de Tata',
  production: 'Atlas Films',
  productionType: 'FILM',
  status: 'SHOOTING',
  workDate: '2026-11-25',
  timeZone: 'Africa/Casablanca',
  expected: 12,
  onSet: 7,
  waiting: 2,
}

const doubt: AttendanceDoubt = {
  scan: {
    scanId: '0190b7a0-0000-7000-8000-0000000000a4',
    result: 'HELD',
    at: '2026-11-25T08:00:00Z',
    workDate: '2026-11-25',
    doubts: ['SECOND_ENTRY'],
    assignmentId: '0190b7a0-0000-7000-8000-000000000091',
  },
  value: 'MAATE001001',
  claimedAt: '2026-11-25T08:00:00Z',
  receivedAt: '2026-11-25T12:00:00Z',
  name: 'Rachid Amrani',
  code: 'MAATE001001',
}

describe('presence', () => {
  it('shows each project with how many are there and what is to decide', async () => {
    answers('get', `${BASE}/projects`, [gate])
    await renderRoute('/presence', admin)
    expect(await screen.findByText('Présents : 7 sur 12')).toBeVisible()
    expect(screen.getByText('À décider : 2')).toBeVisible()
    expect(screen.getByRole('link', { name: /Le Puits de Tata/ })).toHaveAttribute(
      'href',
      `/presence/${gate.id}`,
    )
  })

  it('says what to do when no gate is open, and offers to try again', async () => {
    answers('get', `${BASE}/projects`, [])
    await renderRoute('/presence', admin)
    expect(await screen.findByText('Aucun tournage ouvert')).toBeVisible()
  })

  it('sends the decision of a doubtful scan', async () => {
    answers('get', `${BASE}/projects/{id}/doubts`, {
      items: [doubt],
      total: 1,
      totalExact: true,
      page: 0,
      size: 20,
    })
    refuses('post', `${BASE}/projects/{id}/roster`, { status: 503, code: 'database-unavailable' })
    refuses('get', `${BASE}/projects/{id}`, { status: 503, code: 'database-unavailable' })
    const sent = records('post', `${BASE}/scans/{id}/decision`, doubt.scan)
    const { user } = await renderRoute(`/presence/${gate.id}?view=doubts`, admin)
    expect(await screen.findByText('Rachid Amrani')).toBeVisible()
    expect(screen.getByText('Déjà entré, peut-être par une autre porte')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Ne compte pas' }))
    await expect.poll(() => sent[0]?.body).toEqual({ decision: 'DISMISSED' })
  })
})

describe('a badge’s public page', () => {
  it('shows whose it is while it counts', async () => {
    answers('get', '/api/v1/public/badges/{value}', {
      validity: 'VALID',
      code: 'MAATE001001',
      name: 'Rachid Amrani',
      talentType: 'EXTRA',
      project: 'Le Puits de Tata',
      from: '2026-11-01',
      until: '2026-12-15',
    })
    await renderRoute('/badge/X', visitor)
    expect(await screen.findByRole('heading', { name: 'Badge valable' })).toBeVisible()
    expect(screen.getByText('Rachid Amrani')).toBeVisible()
  })

  it('says nothing of the person once it was revoked', async () => {
    answers('get', '/api/v1/public/badges/{value}', { validity: 'REVOKED' })
    await renderRoute('/badge/X', visitor)
    expect(await screen.findByRole('heading', { name: 'Badge annulé' })).toBeVisible()
  })

  it('does not know what others signed', async () => {
    refuses('get', '/api/v1/public/badges/{value}', { status: 404, code: 'unknown-badge' })
    await renderRoute('/badge/X', visitor)
    expect(await screen.findByRole('heading', { name: /pas un badge de cette maison/ })).toBeVisible()
  })
})
