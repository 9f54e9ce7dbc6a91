import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { Me, OwnProfile } from '@/shared/lib/model'
import { answers } from '@/test/answers'
import { referenceLists } from '@/test/reference'
import { renderRoute } from '@/test/render'
import { server } from '@/test/server'

const me: Me = {
  authenticated: true,
  account: {
    id: 'a1',
    email: 'awa@example.org',
    firstName: 'Awa',
    lastName: 'Diop',
    language: 'fr',
    roles: ['TALENT'],
  },
  codes: { talent: 'SNF0001DAK' },
  permissions: [],
  csrfToken: 'write-token',
}

const content = {
  identity: { firstName: 'Awa', lastName: 'Diop', gender: 'F' },
  contact: { email: 'awa@example.org', phone: '+221771234567', phoneCountry: 'SN' },
  location: { originCountry: 'SN', nationality: 'SN', residenceCountry: 'SN', residenceCity: 2253354 },
  experience: { yearsExperience: 4, bio: 'Je chante.' },
  socials: { instagram: '@awa' },
  consent: { terms: true, privacy: true },
}

const profile = (change: Partial<OwnProfile> = {}): OwnProfile => ({
  id: 'p1',
  code: 'SNF0001DAK',
  status: 'ACTIVE',
  visibility: 'UNLISTED',
  fullNamePublic: false,
  completeness: 40,
  missing: [],
  version: 3,
  content,
  verified: false,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  locked: ['identity.firstName', 'identity.lastName', 'identity.gender', 'contact.email'],
  ...change,
})

/** A profile behind If-Match: what is sent over another version is refused. */
function versionedProfile() {
  const held = { version: 3, content: structuredClone(content) as Record<string, Record<string, unknown>> }
  const asked: { tag: string | null; content: Record<string, unknown> }[] = []
  const answer = () =>
    HttpResponse.json(profile({ version: held.version, content: held.content }), {
      headers: { ETag: `"${held.version}"` },
    })
  server.use(
    http.get('*/api/v1/profiles/me', answer),
    http.patch('*/api/v1/profiles/me', async ({ request }) => {
      const body = (await request.json()) as { content: Record<string, Record<string, unknown>> }
      const tag = request.headers.get('If-Match')
      asked.push({ tag, content: body.content })
      if (tag !== `"${held.version}"`)
        return HttpResponse.json({ status: 412, code: 'conflict-version' }, { status: 412 })
      Object.assign(held.content, body.content)
      held.version++
      return answer()
    }),
  )
  return { held, asked }
}

beforeEach(() => {
  referenceLists()
  answers('get', '/api/v1/cities/{id}', { id: 2253354, name: 'Dakar', code: 'DAK', population: 2_476_400 })
})

test('a_section_is_saved_whole_over_the_version_it_was_read_at', async () => {
  const { asked } = versionedProfile()
  const { user } = await renderRoute('/me/talent/experience', me)
  const bio = await screen.findByLabelText(/Présentez-vous/)
  await user.clear(bio)
  await user.type(bio, 'Je chante en wolof.')
  expect(await screen.findByText('Changements à enregistrer')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByText('C’est enregistré')).toBeInTheDocument()
  expect(asked).toEqual([
    { tag: '"3"', content: { experience: { yearsExperience: 4, bio: 'Je chante en wolof.' } } },
  ])
})

test('an_answer_taken_away_is_gone', async () => {
  const { asked } = versionedProfile()
  const { user } = await renderRoute('/me/talent/socials', me)
  await user.clear(await screen.findByLabelText(/Instagram/))
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  await screen.findByText('C’est enregistré')
  expect(asked[0]?.content).toEqual({ socials: {} })
})

test('settled_answers_are_shown_locked_with_the_reason', async () => {
  versionedProfile()
  await renderRoute('/me/talent/identity', me)
  expect(await screen.findByText('Diop')).toBeInTheDocument()
  expect(screen.queryByRole('textbox', { name: 'Nom' })).not.toBeInTheDocument()
  expect(screen.getAllByText(/Verrouillé/).length).toBeGreaterThanOrEqual(3)
})

test('a_change_elsewhere_in_another_section_does_not_disturb', async () => {
  const { held, asked } = versionedProfile()
  const { user } = await renderRoute('/me/talent/experience', me)
  const bio = await screen.findByLabelText(/Présentez-vous/)
  held.content.socials = { instagram: '@awa', tiktok: '@awa.diop' }
  held.version = 9
  await user.type(bio, ' Et je danse.')
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByText('C’est enregistré')).toBeInTheDocument()
  expect(asked.map(request => request.tag)).toEqual(['"3"', '"9"'])
  expect(held.content.socials).toEqual({ instagram: '@awa', tiktok: '@awa.diop' })
  expect(held.content.experience?.bio).toBe('Je chante. Et je danse.')
})

test('two_versions_of_the_same_section_are_both_shown_and_the_person_chooses', async () => {
  const { held } = versionedProfile()
  const { user } = await renderRoute('/me/talent/experience', me)
  const bio = await screen.findByLabelText(/Présentez-vous/)
  held.content.experience = { yearsExperience: 4, bio: 'Écrit sur la tablette.' }
  held.version = 9
  await user.type(bio, ' Et je danse.')
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  const dialog = within(await screen.findByRole('dialog', { name: /Deux versions/ }))
  expect(await dialog.findByText('Je chante. Et je danse.')).toBeInTheDocument()
  expect(dialog.getByText('Écrit sur la tablette.')).toBeInTheDocument()
  expect(held.content.experience?.bio).toBe('Écrit sur la tablette.')
  await user.click(dialog.getByRole('button', { name: 'Garder celle-ci' }))
  await waitFor(() => expect(held.content.experience?.bio).toBe('Je chante. Et je danse.'))
})

test('leaving_with_unsaved_changes_is_asked_about', async () => {
  versionedProfile()
  const { user, router } = await renderRoute('/me/talent/experience', me)
  await user.type(await screen.findByLabelText(/Présentez-vous/), ' Plus.')
  await user.click(screen.getAllByRole('link', { name: /Langues/ })[0] as HTMLElement)
  const dialog = within(await screen.findByRole('dialog', { name: /Partir sans enregistrer/ }))
  await user.click(dialog.getByRole('button', { name: 'Rester' }))
  expect(router.state.location.pathname).toBe('/me/talent/experience')
  expect(screen.getByLabelText(/Présentez-vous/)).toHaveValue('Je chante. Plus.')
})
