import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { PublicCinema } from '@/shared/lib/model'
import { answers, refuses } from '@/test/answers'
import { renderRoute } from '@/test/render'

const salma: PublicCinema = {
  code: 'MACAS00001F',
  displayName: 'Salma B.',
  residence: { countryCode: 'MA', country: 'Maroc', cityName: 'Casablanca' },
  origin: { code: 'SN', name: 'Sénégal' },
  ageBracket: '26_35',
  talentTypes: [{ key: 'LEAD', name: 'Actrice principale', colour: '#C62828' }],
  skills: [{ key: 'C_SPORT.riding', name: 'Équitation' }],
  languages: [{ code: 'wo', name: 'wolof', level: 'NATIVE' }],
  credits: [
    { title: 'La Route du sel', year: 2027, kind: 'FILM', talentType: 'EXTRA', verified: true },
    { title: 'Les nuits de Dakar', year: 2024, kind: 'FILM', role: 'Awa', verified: false },
  ],
  gallery: ['/api/v1/files/f1/photo', '/api/v1/files/f2/photo'],
  verified: true,
  noindex: true,
  links: { page: 'http://localhost/cinema/profile/MACAS00001F', qrSvg: '/qr.svg', card: '/card.pdf' },
}

test('a_public_page_shows_the_person_and_nothing_one_could_call_or_write_to', async () => {
  answers('get', '/api/v1/public/cinema/{code}', salma)
  const { container } = await renderRoute('/cinema/profile/macas-00001f')
  expect(await screen.findByRole('heading', { level: 1, name: 'Salma B.' })).toBeInTheDocument()
  expect(screen.getByText('Casablanca, Maroc')).toBeInTheDocument()
  expect(screen.getByText('Origine : Sénégal')).toBeInTheDocument()
  expect(screen.getByText('26–35 ans')).toBeInTheDocument()
  expect(screen.getByText('Actrice principale')).toBeInTheDocument()
  expect(screen.getByText('Les nuits de Dakar').closest('li')).toHaveTextContent('Déclaré, non vérifié')
  expect(screen.getByText('La Route du sel').closest('li')).toHaveTextContent(
    /Figurant·e.*Vérifié : présent·e sur le plateau/,
  )
  expect(screen.getByRole('link', { name: /Carte PDF/ })).toHaveAttribute('href', '/card.pdf')
  expect(container.querySelector('a[href^="tel:"], a[href^="mailto:"]')).toBeNull()
  expect(document.title).toBe('Salma B. · taalentio')
})

test('a_gallery_opens_large_and_closes', async () => {
  answers('get', '/api/v1/public/cinema/{code}', salma)
  const { user } = await renderRoute('/cinema/profile/MACAS00001F')
  await user.click(await screen.findByRole('button', { name: 'Agrandir la photo 2 de Salma B.' }))
  const box = within(await screen.findByRole('dialog', { name: 'Photos de Salma B.' }))
  expect(box.getAllByRole('img')).toHaveLength(2)
  await user.click(box.getByRole('button', { name: 'Fermer' }))
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

test('a_code_that_was_replaced_leads_to_the_new_page', async () => {
  refuses('get', '/api/v1/public/cinema/{code}', {
    status: 410,
    code: 'alias-moved',
    newCode: 'MACAS00009F',
  } as never)
  const { router } = await renderRoute('/cinema/profile/MACAS00001F')
  await waitFor(() => expect(router.state.location.pathname).toBe('/cinema/profile/MACAS00009F'))
})

test('a_code_without_a_page_is_told_with_a_way_on', async () => {
  refuses('get', '/api/v1/public/profiles/{code}', { status: 404, code: 'not-found' })
  refuses('get', '/api/v1/public/cinema/{code}', { status: 404, code: 'not-found' })
  const { user, router } = await renderRoute('/profile/view/MAM0009RAB')
  expect(await screen.findByRole('heading', { name: 'Aucune page ouverte sous ce code' })).toBeInTheDocument()
  const field = screen.getByLabelText('Trouver une personne par son code')
  await user.type(field, 'hello{Enter}')
  expect(field).toHaveAccessibleDescription(/10 ou 11 signes/)
  await user.clear(field)
  await user.type(field, 'macas 00001 f{Enter}')
  await waitFor(() => expect(router.state.location.pathname).toBe('/cinema/profile/MACAS00001F'))
})

describe('a film looked up for the credits', () => {
  const media = '/register/cinema/media'

  test('is_added_as_a_line_to_complete', async () => {
    answers('get', '/api/v1/movies/search', [{ id: 'tt1', title: 'Atlantique', year: 2019, kind: 'FILM' }])
    const { user } = await renderRoute(media)
    await user.type(await screen.findByLabelText(/Chercher un film ou une série/), 'atlant{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Atlantique (2019) · Film' }))
    expect(screen.getByLabelText(/Titre/)).toHaveValue('Atlantique')
    expect(screen.getByLabelText(/Année/)).toHaveValue('2019')
  })

  test('says_clearly_when_the_house_has_no_key', async () => {
    refuses('get', '/api/v1/movies/search', {
      status: 503,
      code: 'movies-not-configured',
      detail: 'Sans clé.',
    })
    const { user } = await renderRoute(media)
    await user.type(await screen.findByLabelText(/Chercher un film ou une série/), 'atlant')
    await user.click(screen.getByRole('button', { name: 'Chercher' }))
    expect(await screen.findByText('Sans clé.')).toBeInTheDocument()
  })
})
