import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Export } from '@/shared/lib/model'
import { answers, records } from '@/test/answers'
import { admin, renderRoute, visitor } from '@/test/render'

const JOBS = '/api/v1/export-jobs'

const job: Export = {
  id: '0190b7a0-0000-7000-8000-000000000071',
  kind: 'TALENT',
  format: 'XLSX',
  columns: ['CODE', 'LAST_NAME'],
  filters: { country: 'SN' },
  chosen: 0,
  status: 'RUNNING',
  expected: 4000,
  written: 1000,
  createdAt: '2026-11-25T10:00:00Z',
  fileName: 'talents_20261125.xlsx',
}

describe('exports', () => {
  it('shows how far each is, stops one, and offers the file of another', async () => {
    const done: Export = {
      ...job,
      id: '0190b7a0-0000-7000-8000-000000000072',
      format: 'CSV',
      status: 'DONE',
      written: 4000,
      size: 123_456,
      expiresAt: '2026-11-26T10:00:00Z',
    }
    answers('get', JOBS, [job, done])
    const stopped = records('delete', `${JOBS}/{id}`, undefined as never)
    const { user } = await renderRoute('/staff/exports', admin)
    const [running, ready] = await screen
      .findAllByRole('listitem')
      .then(items => items.filter(item => within(item).queryByText(/XLSX|CSV/)))
    if (!running || !ready) throw new Error('two exports expected')
    expect(within(running).getByRole('meter')).toHaveAttribute('aria-valuenow', '25')
    expect(within(ready).getByRole('link', { name: 'Télécharger' })).toHaveAttribute(
      'href',
      `${JOBS}/${done.id}/file`,
    )
    await user.click(within(running).getByRole('button', { name: 'Arrêter' }))
    await expect.poll(() => stopped.length).toBe(1)
  })

  it('says what to do when there is none', async () => {
    answers('get', JOBS, [])
    await renderRoute('/staff/exports', admin)
    expect(await screen.findByText('Rien d’exporté pour l’instant')).toBeVisible()
  })

  it('is not for visitors', async () => {
    const { router } = await renderRoute('/staff/exports', visitor)
    expect(router.state.location.pathname).toBe('/login')
  })
})
