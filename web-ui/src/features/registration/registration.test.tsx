import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { blankTalent, type TalentValues } from '@/features/talent/content'
import { talentForm } from '@/features/talent/form'
import { answers, records, refuses } from '@/test/answers'
import { referenceLists } from '@/test/reference'
import { renderRoute } from '@/test/render'
import { keeperOf } from './keepers'

const keeper = keeperOf(talentForm)

const draft = {
  draftId: '0190b7a0-0000-7000-8000-000000000001',
  resumeToken: 'token',
  expiresAt: '2099-01-01T00:00:00Z',
  step: 'identity',
  content: {},
  version: 0,
}

const complete: TalentValues = {
  ...blankTalent,
  identity: { ...blankTalent.identity, firstName: 'Awa', lastName: 'Diop', gender: 'F' },
  contact: { ...blankTalent.contact, email: 'awa@example.org', phone: '+221771234567', phoneCountry: 'SN' },
  location: {
    ...blankTalent.location,
    originCountry: 'SN',
    nationality: 'SN',
    residenceCountry: 'SN',
    residenceCity: '2253354',
    residenceCityName: 'Dakar',
  },
}

beforeEach(() => {
  referenceLists()
  answers('post', '/api/v1/registrations/talent', draft)
  answers('put', '/api/v1/registrations/talent/{draftId}', { ...draft, version: 1 })
})
afterEach(() => keeper.clear())

test('a_step_with_missing_answers_names_each_and_puts_the_cursor_in_the_first', async () => {
  const { user, router } = await renderRoute('/register/talent/identity')
  const first = await screen.findByLabelText('Prénom')
  await user.click(screen.getByRole('button', { name: /Continuer/ }))
  await waitFor(() => expect(first).toHaveFocus())
  expect(first).toHaveAccessibleDescription(/Cette réponse est nécessaire/)
  const summary = within(screen.getByRole('alert'))
  expect(summary.getByRole('link', { name: /^Prénom/ })).toBeInTheDocument()
  expect(summary.getByRole('link', { name: /^Nom/ })).toBeInTheDocument()
  expect(summary.getByRole('link', { name: /^Genre/ })).toBeInTheDocument()
  expect(router.state.location.pathname).toBe('/register/talent/identity')

  await user.type(first, 'Awa')
  expect(first).not.toBeInvalid()
  expect(summary.queryByRole('link', { name: /^Prénom/ })).not.toBeInTheDocument()
  await user.click(screen.getByRole('radio', { name: 'Femme' }))
  expect(summary.queryByRole('link', { name: /^Genre/ })).not.toBeInTheDocument()
})

test('a_birth_date_under_eighteen_asks_for_a_guardian_before_going_on', async () => {
  keeper.change({
    ...complete,
    identity: { ...complete.identity, birthDate: `${new Date().getFullYear() - 12}-01-15` },
  })
  const { user } = await renderRoute('/register/talent/identity')
  expect(await screen.findByRole('heading', { name: 'Parent ou tuteur·rice' })).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: /Continuer/ }))
  const summary = await screen.findByRole('alert')
  expect(within(summary).getAllByText(/Avant 18 ans, cette réponse est nécessaire/)).toHaveLength(3)
})

test('what_was_typed_stands_in_the_form_again_when_the_page_is_opened_anew', async () => {
  const first = await renderRoute('/register/talent/identity')
  await first.user.type(await screen.findByLabelText('Prénom'), 'Aïssatou')
  first.unmount()
  await renderRoute('/register/talent/identity')
  expect(await screen.findByLabelText('Prénom')).toHaveValue('Aïssatou')
})

test('a_registration_is_sent_once_consent_is_given_and_the_code_is_shown', async () => {
  keeper.change(complete)
  const submitted = records('post', '/api/v1/registrations/talent/{draftId}/submit', {
    code: 'SNF0001DAK',
    qrUrl: '/api/v1/profiles/SNF0001DAK/qr.svg',
    profileUrl: 'http://localhost/profile/view/SNF0001DAK',
    cardUrl: '/api/v1/profiles/SNF0001DAK/card.pdf',
  })
  const { user, router } = await renderRoute('/register/talent/review')
  await user.click(await screen.findByRole('button', { name: /Envoyer et recevoir mon code/ }))
  await waitFor(() =>
    expect(screen.getAllByText('Votre accord est nécessaire pour continuer.')).toHaveLength(2),
  )
  expect(submitted).toHaveLength(0)
  await user.click(screen.getByRole('checkbox', { name: /conditions/ }))
  await user.click(screen.getByRole('checkbox', { name: /vie privée/ }))
  await user.click(screen.getByRole('button', { name: /Envoyer et recevoir mon code/ }))
  await expect.poll(() => router.state.location.pathname).toBe('/register/done')
  expect(await screen.findByTestId('code')).toHaveTextContent('SNF0001DAK')
  expect(screen.getByRole('link', { name: /Télécharger ma carte/ })).toHaveAttribute(
    'href',
    '/api/v1/profiles/SNF0001DAK/card.pdf',
  )
  expect(submitted).toHaveLength(1)
  expect(submitted[0]?.headers.get('Idempotency-Key')).toMatch(/^[\w-]{8,}$/)
  expect(submitted[0]?.headers.get('X-Resume-Token')).toBe('token')
  expect(keeper.hasAnswers).toBe(false)
})

test('what_the_server_refuses_is_said_beside_its_field_in_the_servers_words', async () => {
  keeper.change({ ...complete, consent: { terms: true, privacy: true } })
  refuses('post', '/api/v1/registrations/talent/{draftId}/submit', {
    status: 422,
    code: 'invalid-value',
    errors: [
      { field: 'contact.phone', code: 'invalid-phone', message: 'Ce numéro n’existe pas au Sénégal.' },
    ],
  })
  const { user, router } = await renderRoute('/register/talent/review')
  await user.click(await screen.findByRole('button', { name: /Envoyer et recevoir mon code/ }))
  await expect.poll(() => router.state.location.pathname).toBe('/register/talent/contact')
  expect(await screen.findByLabelText('Téléphone')).toHaveAccessibleDescription(
    /Ce numéro n’existe pas au Sénégal/,
  )

  // Trying again without mending it does not get past it.
  await user.click(screen.getByRole('button', { name: /Continuer/ }))
  expect(await screen.findByLabelText('Téléphone')).toHaveAccessibleDescription(
    /Ce numéro n’existe pas au Sénégal/,
  )
  expect(router.state.location.pathname).toBe('/register/talent/contact')
})

test('a_resume_link_that_is_too_old_says_so_and_leaves_the_address', async () => {
  refuses('get', '/api/v1/registrations/talent/{draftId}', { status: 410, code: 'token-expired' })
  const { router } = await renderRoute(`/register/talent#resume=${draft.draftId}.secret`)
  expect(await screen.findByText('Ce lien ne s’ouvre pas')).toBeInTheDocument()
  expect(router.state.location.hash).toBe('')
})

test('a_resume_link_takes_the_answers_over_and_leaves_the_address', async () => {
  answers('get', '/api/v1/registrations/talent/{draftId}', {
    ...draft,
    step: 'contact',
    content: { identity: { firstName: 'Awa' }, contact: { email: 'awa@example.org' } },
  })
  const { router } = await renderRoute(`/register/talent#resume=${draft.draftId}.secret`)
  expect(await screen.findByLabelText('Adresse e-mail')).toHaveValue('awa@example.org')
  expect(router.state.location.pathname).toBe('/register/talent/contact')
  expect(router.state.location.hash).toBe('')
  expect(keeper.values.identity.firstName).toBe('Awa')
})
