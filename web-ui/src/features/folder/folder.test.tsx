import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { FolderPerson, OpenFolder } from '@/shared/lib/model'
import { answers, records } from '@/test/answers'
import { admin, renderRoute } from '@/test/render'

const FOLDER = '/api/v1/folders/{id}'
const ID = '0190b7a0-0000-7000-8000-000000000074'

const person = (at: number, firstName: string): FolderPerson => ({
  id: `0190b7a0-0000-7000-8000-00000000000${at}`,
  kind: 'CINEMA',
  code: `SNDAK0000${at}F`,
  firstName,
  lastName: 'Sarr',
  age: 30,
  city: 'Dakar',
  country: 'Sénégal',
  keys: ['LEAD'],
  addedAt: '2026-11-25T10:00:00Z',
})

const open: OpenFolder = {
  folder: {
    id: ID,
    name: 'La mère',
    ownerName: 'Awa Diop',
    mine: true,
    mayEdit: true,
    people: 2,
    shares: 0,
    createdAt: '2026-11-25T10:00:00Z',
    updatedAt: '2026-11-25T10:00:00Z',
    version: 0,
  },
  people: [person(1, 'Coumba'), { ...person(2, 'Maty'), rating: 2, note: 'À revoir', tag: 'LEAF' }],
  shares: [],
}

describe('folders', () => {
  it('moves somebody by the keyboard, gives stars, and keeps the rest as it was', async () => {
    answers('get', FOLDER, open)
    const ordered = records('put', `${FOLDER}/order`, undefined as never)
    const written = records('put', `${FOLDER}/people/{personId}`, undefined as never)
    const { user } = await renderRoute(`/staff/folders/${ID}`, admin)
    await user.click(await screen.findByRole('button', { name: 'Monter Maty Sarr' }))
    await expect.poll(() => ordered[0]?.body).toEqual({ people: [open.people[1]?.id, open.people[0]?.id] })
    expect(await screen.findByText('Maty Sarr : place 1')).toBeInTheDocument()
    await user.click(screen.getByRole('radio', { name: 'Maty Sarr : 4 sur 5' }))
    await expect.poll(() => written[0]?.body).toEqual({ note: 'À revoir', rating: 4, tag: 'LEAF' })
  })

  it('only shows what is written to whoever may only look', async () => {
    answers('get', FOLDER, { ...open, folder: { ...open.folder, mine: false, mayEdit: false } })
    await renderRoute(`/staff/folders/${ID}`, admin)
    expect(await screen.findByText('À revoir')).toBeVisible()
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.queryByRole('button', { name: /Monter/ })).toBeNull()
    expect(screen.queryByText('Partager avec des collègues')).toBeNull()
  })

  it('lists folders and makes one', async () => {
    answers('get', '/api/v1/folders', [open.folder])
    const made = records('post', '/api/v1/folders', open.folder)
    const { user } = await renderRoute('/staff/folders', admin)
    expect(await screen.findByText(/2 personnes/)).toBeVisible()
    await user.type(screen.getByLabelText('Nouveau dossier'), 'Le père')
    await user.click(screen.getByRole('button', { name: 'Créer le dossier' }))
    await expect.poll(() => made[0]?.body).toEqual({ name: 'Le père' })
  })
})
