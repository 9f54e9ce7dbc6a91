import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { NameHit, WatchedName } from '@/shared/lib/model'
import { answers, records, refuses } from '@/test/answers'
import { admin, renderRoute, visitor } from '@/test/render'

const PATH = '/api/v1/admin/name-tracking'

const name: WatchedName = {
  id: '0190b7a0-0000-7000-8000-000000000061',
  fullName: 'Mamadou Diallo',
  fuzzy: true,
  description: 'Recherché par une production',
  active: true,
  createdAt: '2026-11-20T10:00:00Z',
  version: 3,
  scan: { state: 'DONE', candidates: 12, checked: 12 },
  open: 1,
  confirmed: 0,
  falsePositives: 2,
}

const hit: NameHit = {
  id: '0190b7a0-0000-7000-8000-000000000064',
  watchedId: name.id,
  watchedName: name.fullName,
  kind: 'TALENT',
  code: 'SNM0042DAK',
  registeredName: 'Mamadu Jallow',
  place: 'Dakar, Sénégal',
  type: 'FUZZY',
  score: 95,
  explanations: [
    { reason: 'OTHER_FORM', watched: 'mamadou', registered: 'mamadu' },
    { reason: 'SPELLING', watched: 'diallo', registered: 'jallow' },
  ],
  status: 'NOTIFIED',
  foundAt: '2026-11-20T10:00:05Z',
}

function page<T>(...items: T[]) {
  return { items, total: items.length, totalExact: true, page: 0, size: 20 }
}

describe('watched names', () => {
  it('shows why a profile was found and sends the decision with its note', async () => {
    answers('get', `${PATH}/matches`, page(hit))
    const sent = records('post', `${PATH}/matches/{id}/review`, undefined as never)
    const { user } = await renderRoute('/admin/names', admin)
    expect(await screen.findByRole('link', { name: 'Mamadu Jallow' })).toBeVisible()
    expect(await screen.findByText('Autre orthographe : diallo ≈ jallow')).toBeVisible()
    expect(screen.getByText('Autre forme du nom : mamadou ≈ mamadu')).toBeVisible()
    await user.type(screen.getByLabelText('Note (facultative)'), 'Autre date de naissance')
    await user.click(screen.getByRole('button', { name: 'Fausse alerte' }))
    await expect
      .poll(() => sent[0]?.body)
      .toEqual({
        decision: 'FALSE_POSITIVE',
        note: 'Autre date de naissance',
      })
  })

  it('says what to do when nothing was found, and what failed', async () => {
    answers('get', `${PATH}/matches`, page<NameHit>())
    await renderRoute('/admin/names', admin)
    expect(await screen.findByText('Rien à regarder')).toBeVisible()
  })

  it('offers to try again in place', async () => {
    refuses('get', `${PATH}/matches`, { status: 503, code: 'database-unavailable' })
    await renderRoute('/admin/names', admin)
    expect(await screen.findByRole('button', { name: /Réessayer/ }, { timeout: 15_000 })).toBeVisible()
  })

  it('pauses a name on the version that was read', async () => {
    answers('get', PATH, page(name))
    const sent = records('patch', `${PATH}/{id}`, name)
    const { user } = await renderRoute('/admin/names?view=names', admin)
    await user.click(await screen.findByRole('switch', { name: 'Suivre ce nom' }))
    await expect.poll(() => sent[0]?.body).toEqual({ active: false })
  })

  it('watches a name, in English too', async () => {
    answers('get', PATH, page(name))
    const sent = records('post', PATH, name)
    const { user } = await renderRoute('/admin/names?view=names', admin, 'en')
    await user.click((await screen.findAllByRole('button', { name: 'Watch a name' }))[0] as HTMLElement)
    const dialog = within(screen.getByRole('dialog'))
    await user.type(dialog.getByLabelText(/Name to watch/), 'Awa Diop')
    await user.click(dialog.getByRole('button', { name: 'Watch this name' }))
    await expect.poll(() => sent[0]?.body).toEqual({ fullName: 'Awa Diop', fuzzy: true })
  })

  it('is closed to whoever may not track names', async () => {
    const { router } = await renderRoute('/admin/names', visitor)
    expect(router.state.location.pathname).toBe('/login')
  })
})
