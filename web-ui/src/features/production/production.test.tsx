import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Assignment, CinemaCard, Production, Project, ProjectCard } from '@/shared/lib/model'
import { answers, records } from '@/test/answers'
import { admin, renderRoute, visitor } from '@/test/render'

const PRODUCTIONS = '/api/v1/cinema/productions'
const PROJECTS = '/api/v1/cinema/projects'

const company: Production = {
  id: '0190b7a0-0000-7000-8000-000000000071',
  name: 'Les Films du Sahel',
  initials: 'SAH',
  codesIssued: false,
  about: { city: 'Casablanca', phone: '+212522300100', services: ['CASTING'] },
  verified: true,
  active: true,
  projects: 2,
  openProjects: 1,
  mayEdit: true,
  mayOwn: true,
  createdAt: '2026-11-20T10:00:00Z',
  version: 3,
}

const card: ProjectCard = {
  id: '0190b7a0-0000-7000-8000-000000000081',
  codePrefix: 'MASAH001',
  name: 'La Route du sel',
  productionType: 'FILM',
  productionId: company.id,
  productionName: company.name,
  originCountry: 'MA',
  shootingLocations: ['Merzouga'],
  startDate: '2027-01-10',
  endDate: '2027-02-10',
  status: 'SHOOTING',
  timeZone: 'Africa/Casablanca',
  dayCutover: '04:00',
  archived: false,
  assigned: 2,
  confirmed: 1,
  createdAt: '2026-11-20T10:00:00Z',
  version: 4,
}

const project: Project = {
  project: card,
  codesIssued: true,
  counts: { ASSIGNED: 2 },
  steps: [],
  mayEdit: true,
}

const assignment: Assignment = {
  id: '0190b7a0-0000-7000-8000-000000000091',
  projectId: card.id,
  projectName: card.name,
  code: 'MASAH001001',
  profileId: '0190b7a0-0000-7000-8000-000000000025',
  profileCode: 'SNDAK00001F',
  firstName: 'Coumba',
  lastName: 'Sarr',
  talentType: 'EXTRA',
  status: 'ASSIGNED',
  hold: 'SECOND',
  holds: [
    {
      projectId: 'p2',
      projectName: 'Thé du matin',
      code: 'MASAH002001',
      startDate: '2027-01-12',
      endDate: '2027-01-14',
      status: 'CONFIRMED',
      hold: 'FIRST',
    },
  ],
  assignedAt: '2026-11-20T10:00:00Z',
  version: 0,
}

const talent = {
  code: 'SNDAK00001F',
  firstName: 'Coumba',
  lastName: 'Sarr',
  verified: false,
  residence: { city: 'Dakar', country: { code: 'SN', name: 'Sénégal' } },
  talentTypes: ['EXTRA'],
} as unknown as CinemaCard

function page<T>(...items: T[]) {
  return { items, total: items.length, totalExact: true, page: 0, size: 20 }
}

function house() {
  answers('get', PRODUCTIONS, page(company))
  answers('get', PROJECTS, page(card))
  answers('get', `${PROJECTS}/{id}`, project)
  answers('get', `${PROJECTS}/{id}/assignments`, page(assignment))
  answers('get', '/api/v1/countries', [])
  answers('get', '/api/v1/currencies', [])
  answers('get', '/api/v1/languages', [])
  answers('get', '/api/v1/cinema/talents', page(talent))
}

describe('productions and projects', () => {
  it('shows projects by where they stand, and over the months', async () => {
    house()
    const { user } = await renderRoute('/staff/projects', admin)
    const column = await screen.findByRole('region', { name: /En tournage/ })
    expect(within(column).getByRole('link', { name: 'La Route du sel' })).toBeVisible()
    await user.click(screen.getByRole('tab', { name: 'Calendrier' }))
    expect(await screen.findByText(/10 janv\. 2027 – 10 févr\. 2027/)).toBeVisible()
  })

  it('shows who is on a project and whom another project held first', async () => {
    house()
    await renderRoute(`/staff/projects/${card.id}`, admin)
    expect((await screen.findAllByText('Coumba Sarr'))[0]).toBeVisible()
    expect(screen.getAllByText('Deuxième option')[0]).toBeVisible()
    expect(screen.getAllByText(/Thé du matin/)[0]).toBeVisible()
  })

  it('takes a project back only with a reason', async () => {
    house()
    const sent = records('post', `${PROJECTS}/{id}/status`, project)
    const { user } = await renderRoute(`/staff/projects/${card.id}`, admin)
    await user.click(await screen.findByRole('button', { name: 'Revenir : En préparation' }))
    const dialog = within(screen.getByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: 'Revenir' }))
    expect(sent).toHaveLength(0)
    await user.type(dialog.getByLabelText(/Raison/), 'Le décor manque')
    await user.click(dialog.getByRole('button', { name: 'Revenir' }))
    await expect.poll(() => sent[0]?.body).toEqual({ status: 'PREPARATION', reason: 'Le décor manque' })
  })

  it('assigns whoever was picked and says what became of each', async () => {
    house()
    const sent = records('post', `${PROJECTS}/{id}/assignments/batch`, [
      { cinemaTalent: 'SNDAK00001F', result: 'ALREADY_ASSIGNED', holds: [] },
    ])
    const { user } = await renderRoute(`/staff/projects/${card.id}/cast`, admin)
    await user.click(await screen.findByRole('checkbox', { name: /Coumba Sarr/ }))
    await user.click(screen.getByRole('button', { name: 'Affecter' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Affecter 1 personne' }))
    await expect.poll(() => sent[0]?.body).toEqual({ cinemaTalents: ['SNDAK00001F'], talentType: 'EXTRA' })
    expect(await screen.findByText(/Coumba Sarr : déjà sur le projet/)).toBeVisible()
  })

  it('opens a company, in English too', async () => {
    house()
    answers('get', `${PRODUCTIONS}/{id}`, company)
    answers('get', `${PRODUCTIONS}/{id}/members`, [])
    const sent = records('post', PRODUCTIONS, company)
    const { user } = await renderRoute('/staff/productions/new', admin, 'en')
    await user.type(await screen.findByLabelText(/Name of the company/), 'Sahel Films')
    await user.type(screen.getByLabelText(/^City/), 'Dakar')
    await user.click(screen.getByRole('button', { name: 'Open the company' }))
    await expect.poll(() => sent[0]?.body).toMatchObject({ name: 'Sahel Films', about: { city: 'Dakar' } })
  })

  it('is closed to visitors', async () => {
    const { router } = await renderRoute('/staff/projects', visitor)
    expect(router.state.location.pathname).toBe('/login')
  })
})
