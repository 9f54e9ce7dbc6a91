import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { CinemaCard } from '@/shared/lib/model'
import { answers, records } from '@/test/answers'
import { referenceLists } from '@/test/reference'
import { admin, renderRoute } from '@/test/render'

const LIST = '/api/v1/cinema/talents'
const COUNTS = '/api/v1/search/cinema/counts'

const person = (number: number, firstName: string): CinemaCard => ({
  id: `0190b7a0-0000-7000-8000-00000000010${number}`,
  code: `SNDAK0000${number}F`,
  firstName,
  lastName: 'Diop',
  gender: 'F',
  age: 30,
  residence: { country: { code: 'SN', name: 'Sénégal' }, city: 'Dakar' },
  talentTypes: ['LEAD'],
  heightCm: 170,
  verified: false,
  completeness: 80,
  createdAt: '2026-11-20T10:00:00Z',
})

function list(...items: CinemaCard[]) {
  referenceLists()
  answers('get', LIST, { items, total: items.length, totalExact: true, page: 0, size: 20 })
  answers('get', COUNTS, {
    total: items.length,
    fields: [{ field: 'eyes', keys: [{ key: 'HAZEL', count: 2 }] }],
  })
}

describe('finding people', () => {
  it('turns what was typed into chips on Enter and leaves the rest in the box', async () => {
    list(person(1, 'Awa'))
    answers('get', '/api/v1/search/cinema/understanding', {
      filters: { eyes: 'HAZEL', heightMax: '169', type: '-EXTRA' },
      text: 'souriante',
      pieces: [
        { field: 'eyes', words: 'yeux noisette' },
        { field: 'height', words: "moins d'1m70" },
      ],
    })
    const { user } = await renderRoute('/staff/cinema', admin)
    const box = await screen.findByRole('searchbox')
    await user.type(box, "yeux noisette, moins d'1m70, souriante{Enter}")
    const chips = await screen.findByRole('list', { name: 'Filtres en cours' })
    expect(within(chips).getByText('Yeux : Noisette')).toBeVisible()
    expect(within(chips).getByText('Taille, à 169 cm')).toBeVisible()
    expect(within(chips).getByText('Types de rôle : sauf Figurant·e')).toBeVisible()
    expect(box).toHaveValue('souriante')
    await user.click(within(chips).getByRole('button', { name: 'Retirer le filtre Yeux : Noisette' }))
    expect(screen.queryByText('Yeux : Noisette')).toBeNull()
  })

  it('says beside each choice how many people it would leave', async () => {
    list(person(1, 'Awa'), person(2, 'Coumba'))
    const { user } = await renderRoute('/staff/cinema', admin)
    await user.click(await screen.findByRole('button', { name: 'Filtres' }))
    expect(await screen.findByRole('checkbox', { name: 'Noisette (2)' })).toBeInTheDocument()
    expect(screen.getByRole('checkbox', { name: 'Ambre (0)' })).toBeInTheDocument()
    expect(await screen.findByRole('button', { name: 'Voir 2 fiches' })).toBeVisible()
  })

  it('goes through the list, picks and compares without a mouse', async () => {
    list(person(1, 'Awa'), person(2, 'Coumba'))
    const { user } = await renderRoute('/staff/cinema', admin)
    await screen.findByRole('button', { name: 'Awa Diop' })
    await user.keyboard('jxjx')
    expect(await screen.findByText('2 personnes choisies')).toBeVisible()
    expect(screen.getByRole('checkbox', { name: 'Choisir Coumba Diop' })).toBeChecked()
    const asked = records('get', `${LIST}/{ref}`, undefined as never)
    await user.keyboard('c')
    expect(await screen.findByRole('dialog', { name: 'Comparer' })).toBeInTheDocument()
    await expect.poll(() => asked.length).toBeGreaterThanOrEqual(2)
  })
})
