import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { FolderPerson, OpenFolder, Presentation } from '@/shared/lib/model'
import { answers, records, refuses } from '@/test/answers'
import { admin, renderRoute, visitor } from '@/test/render'

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

function opened(more: Partial<OpenFolder> = {}) {
  answers('get', FOLDER, { ...open, ...more })
  answers('get', `${FOLDER}/votes`, [])
  answers('get', `${FOLDER}/presentations`, { presentations: [], shown: 0 })
}

describe('folders', () => {
  it('moves somebody by the keyboard, gives stars, and keeps the rest as it was', async () => {
    opened()
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
    opened({ folder: { ...open.folder, mine: false, mayEdit: false } })
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

  it('renames one with the version that was read', async () => {
    opened()
    const changed = records('patch', FOLDER, open.folder)
    const { user } = await renderRoute(`/staff/folders/${ID}`, admin)
    await user.click(await screen.findByRole('button', { name: 'Renommer' }))
    const name = await screen.findByLabelText('Nom du dossier')
    await user.clear(name)
    await user.type(name, 'La tante')
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await expect.poll(() => changed[0]?.body).toEqual({ name: 'La tante' })
    expect(changed[0]?.headers.get('If-Match')).toBe('"0"')
  })

  it('makes a link, shows it once, withdraws one, and says what those who opened it think', async () => {
    opened()
    answers('get', `${FOLDER}/presentations`, { presentations: [presentation], shown: 1 })
    answers('get', `${FOLDER}/votes`, [
      {
        personId: open.people[0]?.id ?? '',
        presentationId: presentation.id,
        name: 'Moussa',
        vote: 'YES',
        comment: 'Très juste',
        at: '2026-11-25T10:00:00Z',
      },
    ])
    const made = records('post', `${FOLDER}/presentations`, {
      link: 'https://x/presentation/s3',
      presentation,
    })
    const revoked = records('delete', `${FOLDER}/presentations/{presentationId}`, undefined as never)
    const { user } = await renderRoute(`/staff/folders/${ID}`, admin)
    expect(await screen.findByText('Ouvert 3 fois')).toBeVisible()
    expect(screen.getByText(/1 personne du dossier n’y paraît pas/)).toBeVisible()
    await user.click(screen.getByText('1 avis'))
    expect(screen.getByText('Très juste')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Retirer le lien Pour Moussa' }))
    await expect.poll(() => revoked[0]?.url.pathname).toContain(presentation.id)
    await user.click(screen.getByRole('button', { name: 'Créer un lien' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Ville et pays' }))
    await user.click(screen.getByRole('button', { name: 'Créer le lien' }))
    expect(await screen.findByLabelText('Lien à envoyer')).toHaveValue('https://x/presentation/s3')
    expect(made[0]?.body).toEqual({
      title: 'La mère',
      days: 14,
      fields: ['PHOTO', 'AGE', 'TALENTS', 'LANGUAGES'],
      mayVote: true,
    })
  })
})

const presentation: Presentation = {
  id: '0190b7a0-0000-7000-8000-000000000079',
  title: 'Pour Moussa',
  withPassword: false,
  fields: ['PHOTO'],
  mayVote: true,
  createdAt: '2026-11-25T10:00:00Z',
  expiresAt: '2999-12-09T10:00:00Z',
  opens: 3,
  lastOpenedAt: '2026-11-25T11:00:00Z',
}

describe('a presentation', () => {
  const PUBLIC = '/api/v1/public/presentations/{link}'

  it('asks for its password, then for a name, and keeps what one thinks', async () => {
    localStorage.clear()
    refuses('post', `${PUBLIC}/visits`, {
      status: 422,
      code: 'invalid-value',
      errors: [{ field: 'password', code: 'required', message: 'Obligatoire.' }],
    })
    const { user } = await renderRoute('/presentation/s3', visitor)
    const password = await screen.findByLabelText('Mot de passe')
    const tried = records('post', `${PUBLIC}/visits`, { visit: 'v1' })
    const looked = records('get', PUBLIC, {
      title: 'Pour vous',
      from: 'Awa Diop',
      expiresAt: '2999-12-09T10:00:00Z',
      mayVote: true,
      people: [
        {
          id: '0190b7a0-0000-7000-8000-000000000001',
          kind: 'CINEMA',
          name: 'Maty S.',
          gallery: [],
          talentTypes: [],
          talents: [],
          languages: [],
          credits: [],
          city: 'Dakar',
          country: 'Sénégal',
        },
      ],
    })
    const voted = records('put', `${PUBLIC}/votes/{personId}`, undefined as never)
    await user.type(password, 'teranga-2026{Enter}')
    expect(await screen.findByRole('heading', { name: 'Maty S.' })).toBeVisible()
    expect(tried[0]?.body).toEqual({ password: 'teranga-2026' })
    expect(looked[0]?.headers.get('Presentation-Visit')).toBe('v1')
    await user.click(screen.getByRole('radio', { name: 'Maty S. : Oui' }))
    expect(await screen.findByText('Dites d’abord qui vous êtes.')).toBeVisible()
    expect(voted).toHaveLength(0)
    await user.type(screen.getByLabelText('Votre nom, pour signer vos avis'), 'Moussa')
    await user.click(screen.getByRole('radio', { name: 'Maty S. : Oui' }))
    await expect.poll(() => voted[0]?.body).toEqual({ name: 'Moussa', vote: 'YES' })
    await user.type(screen.getByLabelText('Maty S. : commentaire'), 'Très juste')
    await user.click(screen.getByRole('button', { name: 'Envoyer le commentaire' }))
    await expect.poll(() => voted[1]?.body).toEqual({ name: 'Moussa', vote: 'YES', comment: 'Très juste' })
  })

  it('says when it is over', async () => {
    localStorage.clear()
    refuses('post', `${PUBLIC}/visits`, {
      status: 410,
      code: 'presentation-over',
      detail: 'Demandez un nouveau lien.',
    })
    await renderRoute('/presentation/s3', visitor)
    expect(await screen.findByRole('heading', { name: 'Cette présentation est terminée' })).toBeVisible()
    expect(screen.getByText('Demandez un nouveau lien.')).toBeVisible()
  })
})
