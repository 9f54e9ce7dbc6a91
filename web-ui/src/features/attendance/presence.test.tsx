import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { AttendanceDay, AttendanceDoubt, GateProject } from '@/shared/lib/model'
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

const line = (name: string, presence: 'ABSENT' | 'OUT'): AttendanceDay['lines'][number] => ({
  person: {
    assignmentId: `0190b7a0-0000-7000-8000-0000000000${name.length + 10}`,
    code: 'MAATE001001',
    cinemaCode: 'MAATE00001F',
    firstName: name,
    lastName: 'Diop',
    talentType: 'EXTRA',
    expected: true,
  },
  presence,
  earlier: [],
})

const yesterday: AttendanceDay = {
  projectId: gate.id,
  name: gate.name,
  timeZone: gate.timeZone,
  date: '2026-11-24',
  today: '2026-11-25',
  open: true,
  mayCorrect: true,
  lines: [line('Awa', 'ABSENT'), line('Ibrahima', 'ABSENT')],
  absent: 2,
  onSet: 0,
  left: 0,
  minutes: 0,
  pulse: 1,
}

describe('everybody of another day', () => {
  it('is noted at a time that is asked for, with what became of each', async () => {
    refuses('post', `${BASE}/projects/{id}/roster`, { status: 503, code: 'database-unavailable' })
    answers('get', `${BASE}/projects/{id}`, yesterday)
    const sent = records('post', `${BASE}/projects/{id}/check-in-all`, {
      date: '2026-11-24',
      at: '2026-11-24T07:30:00Z',
      done: 1,
      already: 1,
      people: [
        { assignmentId: 'a', code: 'MAATE001001', name: 'Awa Diop', outcome: 'DONE' },
        { assignmentId: 'b', code: 'MAATE001002', name: 'Ibrahima Diop', outcome: 'ELSEWHERE' },
      ],
    })
    const { user } = await renderRoute(`/presence/${gate.id}?view=board`, admin)
    fireEvent.change(await screen.findByLabelText(/Journée/), { target: { value: '2026-11-24' } })
    await user.click(screen.getByRole('button', { name: 'Tous arrivés' }))
    expect(screen.getByRole('button', { name: 'Confirmer' })).toBeDisabled()
    fireEvent.change(screen.getByLabelText(/Heure du lieu de tournage/), { target: { value: '08:30' } })
    await user.click(screen.getByRole('button', { name: 'Confirmer' }))
    await expect.poll(() => sent[0]?.body).toEqual({ date: '2026-11-24', time: '08:30' })
    expect(await screen.findByText('C’est fait pour 1 personnes')).toBeVisible()
    expect(screen.getByText('Sur un autre tournage à cette heure')).toBeVisible()
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
