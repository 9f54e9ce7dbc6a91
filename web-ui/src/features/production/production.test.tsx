import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type {
  Assignment,
  CinemaCard,
  OwnAssignment,
  Production,
  Project,
  ProjectCard,
  SelectionProgress,
} from '@/shared/lib/model'
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

const progress: SelectionProgress = {
  run: 'r1',
  askedAt: '2026-11-20T10:00:00Z',
  waiting: 0,
  sent: 1,
  failed: 1,
  skipped: 0,
  done: true,
  results: [
    { assignmentId: 'x1', code: 'MASAH001001', firstName: 'Coumba', lastName: 'Sarr', outcome: 'SENT' },
    {
      assignmentId: 'x2',
      code: 'MASAH001002',
      firstName: 'Awa',
      lastName: 'Diop',
      outcome: 'FAILED',
      error: '550 no such mailbox',
    },
  ],
}

const badges = {
  id: 'b1',
  status: 'DONE' as const,
  total: 2,
  done: 2,
  fileUrl: '/api/v1/cinema/projects/p/badges.pdf',
  askedAt: '2026-11-20T10:00:00Z',
}

const own: OwnAssignment = {
  id: '0190b7a0-0000-7000-8000-000000000094',
  code: 'MASAH001001',
  firstName: 'Coumba',
  projectName: 'La Route du sel',
  productionType: 'FILM',
  projectStatus: 'SHOOTING',
  company: 'Les Films du Sahel',
  shootingLocations: [],
  talentType: 'EXTRA',
  status: 'NOTIFIED',
  badge: `MASAH001001AB${'C'.repeat(107)}`,
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
  answers('get', `${PROJECTS}/{id}/selection-emails`, progress)
  answers('get', `${PROJECTS}/{id}/badges`, badges)
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

  it('tells everybody in one press and what became of each mail', async () => {
    house()
    const sent = records('post', `${PROJECTS}/{id}/selection-emails`, progress)
    const { user } = await renderRoute(`/staff/projects/${card.id}`, admin)
    await user.click(await screen.findByRole('button', { name: 'Prévenir les talents' }))
    await expect.poll(() => sent[0]?.body).toEqual({})
    await user.click(await screen.findByRole('button', { name: 'Détail par personne' }))
    expect(screen.getByText('échec : 550 no such mailbox')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Télécharger 2 badges' })).toHaveAttribute('href', badges.fileUrl)
  })

  it('shows how far the printing of badges is, follows it by itself and hands over the file', async () => {
    house()
    const running = { ...badges, status: 'RUNNING' as const, total: 40, done: 10, fileUrl: undefined }
    answers('get', `${PROJECTS}/{id}/badges`, running)
    const { user } = await renderRoute(`/staff/projects/${card.id}`, admin)
    const bar = await screen.findByRole('meter', { name: 'Impression des badges' })
    expect(bar).toHaveAttribute('aria-valuenow', '25')
    expect(screen.queryByRole('link', { name: /Télécharger \d+ badge/ })).toBeNull()
    answers('get', `${PROJECTS}/{id}/badges`, { ...running, done: 30 })
    await waitFor(() => expect(bar).toHaveAttribute('aria-valuenow', '75'), { timeout: 3_000 })
    answers('get', `${PROJECTS}/{id}/badges`, { ...badges, total: 40, done: 40 })
    expect(
      await screen.findByRole('link', { name: 'Télécharger 40 badges' }, { timeout: 3_000 }),
    ).toBeVisible()
    expect(screen.queryByRole('meter')).toBeNull()

    const asked = records('post', `${PROJECTS}/{id}/badges`, { ...running, status: 'QUEUED', done: 0 })
    answers('get', `${PROJECTS}/{id}/badges`, { ...badges, status: 'FAILED', fileUrl: undefined })
    await user.click(screen.getByRole('button', { name: 'Imprimer tous les badges' }))
    await expect.poll(() => asked).toHaveLength(1)
    expect(await screen.findByText(/n’ont pas pu être imprimés/)).toBeVisible()
  })

  it('shows the badge as it will be while the part is typed', async () => {
    house()
    const { user } = await renderRoute(`/staff/projects/${card.id}`, admin)
    await user.click(
      (await screen.findAllByRole('button', { name: 'Modifier le rôle de Coumba Sarr' }))[0] as HTMLElement,
    )
    const preview = within(screen.getByRole('figure', { name: 'Aperçu du badge de Coumba Sarr' }))
    await user.type(within(screen.getByRole('dialog')).getByLabelText(/Personnage/), 'Zineb')
    expect(preview.getByText('Zineb')).toBeVisible()
    await user.selectOptions(within(screen.getByRole('dialog')).getByLabelText(/Type de rôle/), 'STUNT')
    expect(preview.getByText(/Cascad/)).toBeVisible()
  })

  it('lets a talent confirm signed in, and by the link of the mail', async () => {
    answers('get', '/api/v1/account/assignments', [own])
    const confirmed = records('post', '/api/v1/cinema/assignments/{id}/confirm', {
      ...own,
      status: 'CONFIRMED',
    })
    const { user } = await renderRoute('/me/assignments', admin)
    await user.click(await screen.findByRole('button', { name: 'Je confirme' }))
    await expect.poll(() => confirmed).toHaveLength(1)
  })

  it('leads a talent from their assignments to their own days', async () => {
    answers('get', '/api/v1/account/assignments', [own])
    answers('get', '/api/v1/cinema/talents/{ref}/attendance', {
      minutes: 600,
      duration: '10h 00min',
      days: 1,
      projects: [
        {
          projectId: card.id,
          project: 'La Route du sel',
          code: own.code,
          minutes: 600,
          duration: '10h 00min',
          days: 1,
          sessions: ['08:00', '13:00'].map((hour, place) => ({
            id: `s${place}`,
            workDate: '2027-01-12',
            in: `2027-01-12T${hour}:00Z`,
            out: `2027-01-12T${place ? '18' : '13'}:00:00Z`,
            status: 'OUT' as const,
            inMethod: 'QR' as const,
            minutes: 300,
            duration: '5h 00min',
            version: 0,
          })),
        },
      ],
    })
    const { user, router } = await renderRoute('/me/assignments', {
      ...admin,
      permissions: [],
      codes: { cinema: 'SNDAK00001F' },
    })
    await user.click(await screen.findByRole('link', { name: 'Mes journées sur le plateau' }))
    // both stays stand in the table, the chart has one bar for the day
    expect(await screen.findAllByText('5h 00min')).toHaveLength(2)
    expect(router.state.location.pathname).toBe('/presence/history/SNDAK00001F')
    expect(screen.getByRole('img', { name: 'Heures par journée' }).querySelectorAll('rect')).toHaveLength(1)
  })

  it('answers by the link without signing in', async () => {
    answers('post', '/api/v1/public/selections/look', own)
    const sent = records('post', '/api/v1/public/selections/answer', { ...own, status: 'DECLINED' })
    const { user } = await renderRoute('/selection#secret', visitor)
    await user.click(await screen.findByRole('button', { name: 'Je décline' }))
    await expect.poll(() => sent[0]?.body).toEqual({ token: 'secret', confirm: false })
    expect(await screen.findByText(/Vous avez décliné/)).toBeVisible()
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
