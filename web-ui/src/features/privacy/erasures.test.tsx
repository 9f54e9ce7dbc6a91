import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ProfileErasure } from '@/shared/lib/model'
import { answers, records, refuses } from '@/test/answers'
import { admin, renderRoute } from '@/test/render'

const PATH = '/api/v1/admin/profile-erasures'
const open: ProfileErasure = {
  id: 'p1',
  kind: 'TALENT',
  code: 'SNF0007DAK',
  firstName: 'Aminata',
  lastName: 'Fall',
  reason: 'Lettre des parents du 3 mai',
  askedAt: '2026-11-20T10:00:00Z',
  dueAt: '2026-12-20T10:00:00Z',
}
const done: ProfileErasure = {
  id: 'p2',
  kind: 'CINEMA',
  code: 'MACAS00001F',
  reason: 'Demande de vive voix',
  askedAt: '2026-09-20T10:00:00Z',
  dueAt: '2026-10-20T10:00:00Z',
  doneAt: '2026-10-20T10:05:00Z',
}
const list = (...items: ProfileErasure[]) => ({
  items,
  total: items.length,
  totalExact: true,
  page: 0,
  size: 20,
})

describe('erasure of people without an account', () => {
  it('notes a request with its reason, and shows until when it can be undone', async () => {
    answers('get', PATH, list())
    const { user } = await renderRoute('/admin/erasures', admin)
    expect(await screen.findByText('Aucune demande')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Effacer une personne' }))
    const sent = records('post', PATH, open)
    answers('get', PATH, list(open))
    const form = within(screen.getByRole('dialog'))
    await user.type(form.getByLabelText(/Code de la fiche/), 'SNF-0007-DAK')
    await user.type(form.getByLabelText(/Qui l’a demandé/), 'Lettre des parents du 3 mai')
    await user.click(form.getByRole('button', { name: 'Masquer et effacer' }))
    expect(await screen.findByText('Aminata Fall')).toBeVisible()
    expect(sent[0]?.body).toEqual({ profile: 'SNF-0007-DAK', reason: 'Lettre des parents du 3 mai' })
    expect(screen.getByText(/^Demandé le .*tout sera effacé le 20 déc\. 2026$/)).toBeVisible()
  })

  it('says why somebody with an account is not erased here', async () => {
    answers('get', PATH, list())
    refuses('post', PATH, {
      status: 409,
      code: 'profile-attached',
      detail: 'Cette personne a un compte : elle efface ses données elle-même, sous « Mes données ».',
    })
    const { user } = await renderRoute('/admin/erasures', admin)
    await user.click(await screen.findByRole('button', { name: 'Effacer une personne' }))
    const form = within(screen.getByRole('dialog'))
    await user.type(form.getByLabelText(/Code de la fiche/), 'SNF0007DAK')
    await user.type(form.getByLabelText(/Qui l’a demandé/), 'Un appel')
    await user.click(form.getByRole('button', { name: 'Masquer et effacer' }))
    expect(await form.findByText(/a un compte/)).toBeVisible()
  })

  it('says when it was the guardian who asked', async () => {
    answers('get', PATH, list({ ...open, reason: undefined }))
    await renderRoute('/admin/erasures', admin)
    expect(await screen.findByText(/^Demandé par le parent ou le tuteur/)).toBeVisible()
  })

  it('takes a request back, but none that is done', async () => {
    answers('get', PATH, list(open, done))
    const { user } = await renderRoute('/admin/erasures', admin)
    expect(await screen.findByText(/effacée le/)).toBeVisible()
    const kept = records('delete', `${PATH}/{id}`, undefined as never)
    answers('get', PATH, list(done))
    await user.click(screen.getByRole('button', { name: 'Ne rien effacer' }))
    expect(await screen.findByText(/Rien ne sera effacé/)).toBeVisible()
    expect(kept[0]?.url.pathname).toBe(`${PATH}/p1`)
    await expect.poll(() => screen.queryByRole('button', { name: 'Ne rien effacer' })).toBeNull()
  })
})
