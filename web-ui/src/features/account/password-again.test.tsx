import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, it } from 'vitest'
import { answers, records, refuses } from '@/test/answers'
import { admin, renderRoute } from '@/test/render'
import { server } from '@/test/server'

const omar = {
  id: '0190b7a0-0000-7000-8000-000000000031',
  email: 'omar@example.org',
  firstName: 'Omar',
  lastName: 'Sy',
  roles: ['RECRUITER' as const],
  status: 'ACTIVE' as const,
  language: 'fr',
  createdAt: '2026-11-20T10:00:00Z',
  secondFactor: false,
}

/** Holds back what grants rights until the password was given. */
async function savingRoles() {
  let confirmed = false
  let saved = 0
  answers('get', '/api/v1/users', { items: [omar], total: 1, totalExact: true, page: 0, size: 20 })
  server.use(
    http.put('*/api/v1/users/:id/roles', async ({ request }) => {
      if (!confirmed) return HttpResponse.json({ status: 403, code: 'password-needed' }, { status: 403 })
      saved += 1
      expect(await request.json()).toEqual({ roles: ['RECRUITER'] })
      return HttpResponse.json(omar)
    }),
  )
  const { user } = await renderRoute('/admin/users', admin)
  await user.click((await screen.findAllByRole('button', { name: /rôles de Omar/ }))[0] as HTMLElement)
  await user.click(await screen.findByRole('button', { name: 'Enregistrer' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Est-ce bien vous ?' }))
  return { user, dialog, confirm: () => (confirmed = true), saved: () => saved }
}

describe('handing out rights', () => {
  it('asks for the password and then does what was asked', async () => {
    const { user, dialog, confirm, saved } = await savingRoles()
    const given = records('post', '/api/v1/auth/confirm', undefined as never)
    confirm()
    await user.type(dialog.getByLabelText('Mot de passe'), 'quatre mots sans lien')
    await user.click(dialog.getByRole('button', { name: 'Confirmer' }))
    await waitFor(() => expect(saved()).toBe(1))
    expect(given[0]?.body).toEqual({ password: 'quatre mots sans lien' })
    expect(await screen.findByText('Rôles enregistrés')).toBeInTheDocument()
    expect(screen.queryByRole('dialog', { name: 'Est-ce bien vous ?' })).toBeNull()
  })

  it('says beside the field that the password is wrong, and does nothing', async () => {
    const { user, dialog, saved } = await savingRoles()
    refuses('post', '/api/v1/auth/confirm', {
      status: 422,
      code: 'invalid-value',
      errors: [{ field: 'password', code: 'wrong-password', message: 'Ce n’est pas votre mot de passe.' }],
    })
    await user.type(dialog.getByLabelText('Mot de passe'), 'faux')
    await user.click(dialog.getByRole('button', { name: 'Confirmer' }))
    await waitFor(() =>
      expect(dialog.getByLabelText('Mot de passe')).toHaveAccessibleDescription(
        /Ce n’est pas votre mot de passe/,
      ),
    )
    await user.click(dialog.getByRole('button', { name: 'Annuler' }))
    expect(saved()).toBe(0)
    expect(screen.queryByRole('dialog', { name: 'Est-ce bien vous ?' })).toBeNull()
  })
})
