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
  availability: 'FLEXIBLE',
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

  it('counts and applies filters with the text typed just before they were opened', async () => {
    list(person(1, 'Awa'), person(2, 'Coumba'))
    const { user } = await renderRoute('/staff/cinema', admin)
    const counted = records('get', COUNTS, {
      total: 2,
      fields: [{ field: 'eyes', keys: [{ key: 'HAZEL', count: 2 }] }],
    })
    const listed = records('get', LIST, {
      items: [person(1, 'Awa')],
      total: 1,
      totalExact: true,
      page: 0,
      size: 20,
    })
    await user.type(await screen.findByRole('searchbox'), 'souriante')
    await user.click(screen.getByRole('button', { name: 'Filtres' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Noisette (2)' }))
    await expect
      .poll(() => counted.map(({ url }) => url.search))
      .toContainEqual(expect.stringMatching(/q=souriante.*eyes=HAZEL|eyes=HAZEL.*q=souriante/))
    await user.click(screen.getByRole('button', { name: /Voir 2 fiches/ }))
    await expect
      .poll(() => listed.map(({ url }) => url.search))
      .toContainEqual(expect.stringMatching(/q=souriante.*eyes=HAZEL|eyes=HAZEL.*q=souriante/))
  })

  it('puts the people picked into a folder, and takes only them out', async () => {
    list(person(1, 'Awa'), person(2, 'Coumba'))
    answers('get', '/api/v1/folders', [])
    const made = records('post', '/api/v1/folders', { id: 'f1' } as never)
    const put = records('post', '/api/v1/folders/{id}/people', { added: 2 })
    answers('get', '/api/v1/export-columns', [
      { key: 'CODE', label: 'Code', usual: true, printed: true, contact: false },
    ] as never)
    answers('get', '/api/v1/export-column-sets', [])
    const exported = records('post', '/api/v1/export-jobs', { id: 'e1' } as never)
    const { user } = await renderRoute('/staff/cinema?q=souriante&picked=SNDAK00009F', admin)
    await user.click(await screen.findByRole('checkbox', { name: 'Choisir Awa Diop' }))
    await user.click(screen.getByRole('button', { name: 'Mettre dans un dossier' }))
    await user.type(await screen.findByLabelText('Nouveau dossier'), 'Le père')
    await user.click(screen.getByRole('button', { name: 'Créer et ajouter' }))
    expect(await screen.findByText('2 personnes ajoutées au dossier')).toBeVisible()
    expect(made[0]?.body).toEqual({ name: 'Le père' })
    expect(put[0]?.body).toEqual({ kind: 'CINEMA', people: ['SNDAK00009F', 'SNDAK00001F'] })
    await user.click(screen.getByRole('button', { name: 'Exporter le choix' }))
    answers('get', '/api/v1/export-jobs/{id}', { id: 'e1', status: 'RUNNING', written: 0 } as never)
    await user.click(await screen.findByRole('button', { name: 'Préparer le fichier' }))
    await expect
      .poll(() => exported[0]?.body)
      .toMatchObject({ kind: 'CINEMA', filters: {}, selection: ['SNDAK00009F', 'SNDAK00001F'] })
  })

  it.each([
    ['', '2026-11-20T10:00:00Z_id-19'],
    ['&sort=name', 'Diop Awa_id-19'],
    ['&sort=-completeness', '80_id-19'],
  ])('goes on from the last person seen where pages can no longer be counted: %s', async (order, after) => {
    const items = Array.from({ length: 20 }, (_, at) => ({
      ...person(1, 'Awa'),
      id: `id-${at}`,
      code: `SNDAK000${10 + at}F`,
    }))
    list(...items)
    const asked = records('get', LIST, { items, total: 20_000, totalExact: true, page: 499, size: 20 })
    const { user } = await renderRoute(`/staff/cinema?page=499${order}`, admin)
    await user.click(await screen.findByRole('button', { name: 'Page suivante' }))
    await expect.poll(() => asked.at(-1)?.url.searchParams.get('after')).toBe(after)
    expect(await screen.findByText(/10\s?001 à 10\s?020 sur 20\s?000/)).toBeVisible()
  })

  it('has no page beyond those by how well a text fits', async () => {
    list(person(1, 'Awa'))
    answers('get', LIST, { items: [person(1, 'Awa')], total: 20_000, totalExact: true, page: 499, size: 20 })
    await renderRoute('/staff/cinema?page=499&q=souriante', admin)
    expect(await screen.findByRole('button', { name: 'Page suivante' })).toBeDisabled()
    expect(screen.getByRole('button', { name: /^Page 500$/ })).toBeVisible()
  })

  it('compares what people can do on a set and when they are free', async () => {
    list(person(1, 'Awa'), person(2, 'Coumba'))
    answers('get', `${LIST}/{ref}`, {
      ...person(1, 'Awa'),
      nationality: { code: 'SN', name: 'Sénégal' },
      languages: [],
      skills: [],
      licences: ['CAR', 'MOTORBIKE'],
      stunts: ['HORSE'],
      dances: [],
      instruments: ['KORA'],
      credits: [],
      gallery: [],
    } as never)
    const { user } = await renderRoute('/staff/cinema?picked=SNDAK00001F,SNDAK00002F', admin)
    await screen.findByRole('button', { name: 'Awa Diop' })
    await user.keyboard('c')
    const table = await within(await screen.findByRole('dialog', { name: 'Comparer' })).findByRole('table')
    const said = async (name: string) => {
      const row = await within(table).findByRole('row', { name: new RegExp(`^${name} `) })
      return within(row)
        .getAllByRole('cell')
        .map(cell => cell.textContent)
    }
    expect(await said('Permis')).toEqual(['Voiture, Moto', 'Voiture, Moto'])
    expect(await said('Cascades')).toEqual(['Cascade équestre', 'Cascade équestre'])
    expect(await said('Instruments')).toEqual(['Kora', 'Kora'])
    expect(await said('Danses')).toEqual(['–', '–'])
    expect(await said('Disponibilité')).toEqual(['Horaires flexibles', 'Horaires flexibles'])
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
