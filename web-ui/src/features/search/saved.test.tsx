import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { readTalentSearch } from '@/features/search/filters'
import type { SavedSearch } from '@/shared/lib/model'
import { answers, records, refuses } from '@/test/answers'
import { referenceLists } from '@/test/reference'
import { admin, renderRoute, visitor } from '@/test/render'

const PATH = '/api/v1/saved-searches'

const search: SavedSearch = {
  id: '0190b7a0-0000-7000-8000-0000000000e4',
  kind: 'TALENT',
  name: 'Dakar',
  filters: { country: 'SN', city: '2253354', language: 'wo,fr' },
  cadence: 'WEEKLY',
  createdAt: '2026-11-25T10:00:00Z',
  alertedAt: '2026-11-24T06:00:00Z',
}

describe('saved searches', () => {
  it('opens one as it was, changes how often it tells, renames and forgets it', async () => {
    answers('get', PATH, [search])
    const changed = records('put', `${PATH}/{id}`, search)
    const gone = records('delete', `${PATH}/{id}`, undefined as never)
    const { user } = await renderRoute('/staff/searches', admin)
    const link = await screen.findByRole('link', { name: 'Dakar' })
    const [path, asked] = String(link.getAttribute('href')).split('?')
    expect(path).toBe('/staff/talents')
    const named = Object.fromEntries([...new URLSearchParams(asked)].map(([k, v]) => [k, JSON.parse(v)]))
    expect(named).toEqual({ country: ['SN'], city: ['2253354'], language: ['wo', 'fr'] })
    await user.selectOptions(screen.getByLabelText('Dakar : alerte'), 'Chaque matin')
    await expect.poll(() => changed[0]?.body).toEqual({ name: 'Dakar', cadence: 'DAILY' })
    await user.click(screen.getByRole('button', { name: 'Renommer Dakar' }))
    const name = screen.getByLabelText('Nom de la recherche')
    await user.clear(name)
    await user.type(name, 'Wolof à Dakar{Enter}')
    await expect.poll(() => changed[1]?.body).toEqual({ name: 'Wolof à Dakar', cadence: 'WEEKLY' })
    await user.click(await screen.findByRole('button', { name: 'Oublier Dakar' }))
    await expect.poll(() => gone.length).toBe(1)
  })

  it('keeps the search at hand, and says why when it cannot', async () => {
    referenceLists()
    answers('get', '/api/v1/profiles', { items: [], total: 0, totalExact: true, page: 0, size: 20 })
    refuses('post', PATH, { status: 409, code: 'name-taken', detail: 'Ce nom est déjà pris.' })
    const { user } = await renderRoute('/staff/talents?q=conteuse&country=SN', admin)
    await user.click(await screen.findByRole('button', { name: 'Garder la recherche' }))
    const dialog = await screen.findByRole('dialog', { name: 'Garder cette recherche' })
    await user.click(within(dialog).getByRole('button', { name: 'Garder' }))
    expect(await within(dialog).findByText('Ce nom est déjà pris.')).toBeVisible()
    const kept = records('post', PATH, search)
    await user.type(within(dialog).getByLabelText('Nom de la recherche'), 's')
    await user.selectOptions(within(dialog).getByLabelText('Alerte par courriel'), 'Chaque lundi')
    await user.click(within(dialog).getByRole('button', { name: 'Garder' }))
    await expect
      .poll(() => kept[0]?.body)
      .toEqual({
        kind: 'TALENT',
        name: 'conteuses',
        filters: { q: 'conteuse', country: 'SN' },
        cadence: 'WEEKLY',
      })
  })

  it('reads the address a mail leads to, a single id included', () => {
    expect(readTalentSearch({ city: 2_253_354, language: 'wo,fr', hasCv: true })).toEqual({
      city: ['2253354'],
      language: ['wo', 'fr'],
      hasCv: true,
    })
  })

  it('ends the alerts of a search from the mail, without signing in', async () => {
    const stopped = records('post', `${PATH}/alerts/stop`, undefined as never)
    const { user } = await renderRoute('/alerts#t0ken', visitor)
    await user.click(await screen.findByRole('button', { name: 'Ne plus recevoir ces alertes' }))
    expect(await screen.findByText('C’est fait')).toBeVisible()
    expect(stopped[0]?.body).toEqual({ token: 't0ken' })
  })
})
