import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render, screen, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Bars, short } from '@/features/statistics/Bars'
import { csvOf } from '@/features/statistics/saving'
import type { StatisticsFigures } from '@/shared/lib/model'
import { answers, records } from '@/test/answers'
import { referenceLists } from '@/test/reference'
import { admin, renderRoute } from '@/test/render'

const TALENTS = '/api/v1/stats/talents'

const figures: StatisticsFigures = {
  total: 200,
  newThisWeek: 4,
  newThisMonth: 21,
  withPhoto: 100,
  withCv: 50,
  verified: 3,
  averageCompleteness: 61.4,
  averageAge: 29.2,
  growth: [
    { month: '2026-09', count: 120 },
    { month: '2026-11', count: 80 },
  ],
  dimensions: [
    {
      dimension: 'GENDER',
      several: false,
      slices: [
        { key: 'F', label: 'Femme', count: 150 },
        { key: 'M', label: 'Homme', count: 50 },
      ],
    },
    {
      dimension: 'COUNTRY',
      several: false,
      slices: [
        { key: 'SN', label: 'Sénégal', count: 180 },
        { key: 'FR', label: 'France', count: 20 },
      ],
    },
  ],
}

beforeAll(() => {
  globalThis.ResizeObserver = class {
    constructor(private readonly told: ResizeObserverCallback) {}
    observe(element: Element) {
      const entry = { target: element, contentRect: { width: 600 } } as unknown as ResizeObserverEntry
      this.told([entry], this as unknown as ResizeObserver)
    }
    unobserve() {}
    disconnect() {}
  }
})

beforeEach(referenceLists)

describe('statistics', () => {
  it('draws each figure and says it in a table', async () => {
    answers('get', TALENTS, figures)
    await renderRoute('/staff/statistics', admin)
    expect(await screen.findByRole('img', { name: /Genre : surtout Femme, 150 fiches/ })).toBeVisible()
    expect(await screen.findByRole('img', { name: /Pays de résidence : surtout Sénégal/ })).toBeVisible()
    expect(screen.getByText('Hors d’Afrique : 20')).toBeVisible()
    const table = screen.getByRole('region', { name: 'Genre', hidden: true })
    expect(within(table).getByRole('row', { name: 'Femme 150 75', hidden: true })).toBeInTheDocument()
    const growth = screen.getByRole('region', { name: 'Inscriptions par mois', hidden: true })
    expect(within(growth).getByRole('row', { name: /oct. 2026 0 120/, hidden: true })).toBeInTheDocument()
  })

  it('asks for the people one narrows them down to', async () => {
    const asked = records('get', TALENTS, figures)
    await renderRoute('/staff/statistics?country=SN&gender=F', admin)
    await expect.poll(() => asked[0]?.url.search).toBe('?country=SN&gender=F')
    expect(await screen.findByRole('button', { name: /Retirer le filtre Genre/ })).toBeVisible()
  })

  it('keeps the filters there are when one is added', async () => {
    answers('get', '/api/v1/search/talents/counts', { total: 200, fields: [] })
    const asked = records('get', TALENTS, figures)
    const { user } = await renderRoute('/staff/statistics?country=SN', admin)
    await user.click(await screen.findByRole('button', { name: 'Filtres' }))
    await user.click(await screen.findByRole('checkbox', { name: /^Femme/ }))
    await user.click(screen.getByRole('button', { name: 'Voir 200 fiches' }))
    await expect.poll(() => asked.map(({ url }) => url.search)).toContain('?country=SN&gender=F')
  })

  it('adds up hours, of a company and some days', async () => {
    const slice = { key: 'EXTRA', label: 'Figurant·e', minutes: 485, days: 3, people: 2 }
    const asked = records('get', '/api/v1/stats/attendance', {
      minutes: 605,
      days: 3,
      people: 2,
      months: [{ ...slice, key: '2026-11', label: '2026-11' }],
      types: [slice],
      productions: [
        {
          id: '0190b7a0-0000-7000-8000-000000000081',
          name: 'Teranga Films',
          projects: 2,
          assigned: 4,
          minutes: 605,
          days: 3,
          people: 2,
        },
        { projects: 1, assigned: 0, minutes: 0, days: 0, people: 0 },
      ],
      projects: [{ ...slice, label: 'La lune' }],
      workers: [{ ...slice, key: 'SNDAK00001F', label: 'Awa Diop' }],
    })
    const { user } = await renderRoute('/staff/statistics?kind=hours', admin)
    expect(
      await screen.findByRole('img', { name: 'Heures par type de rôle : surtout Figurant·e, 8,1 heures' }),
    ).toBeVisible()
    const table = screen.getByRole('region', { name: 'Sociétés de production', hidden: true })
    expect(
      within(table).getByRole('row', { name: 'Teranga Films 2 4 3 10,1', hidden: true }),
    ).toBeInTheDocument()
    expect(within(table).getByRole('row', { name: 'Sans société 1 0 0 0', hidden: true })).toBeInTheDocument()
    await user.selectOptions(screen.getByRole('combobox', { name: /^Société/ }), 'Teranga Films')
    await expect
      .poll(() => asked.map(({ url }) => url.search))
      .toContain('?production=0190b7a0-0000-7000-8000-000000000081')
  })

  it('writes a table that spreadsheets read and never run', () => {
    const rows = [
      { label: '=1+1', values: [3, 1.5] },
      { label: 'Awa; Diop', values: [1, 0] },
    ]
    expect(csvOf(['Nom', 'Fiches', 'Part'], rows, 'fr')).toBe(
      '\uFEFFNom;Fiches;Part\r\n\'=1+1;3;1,5\r\n"Awa; Diop";1;0\r\n',
    )
  })
})

describe('the names beside the bars', () => {
  it('have room for wide letters, and lose their end only where the room ends', () => {
    render(
      <I18nProvider i18n={i18n}>
        <Bars title="Genre" width={440} unit="fiches" rows={[{ label: 'Homme', count: 3 }]} />
      </I18nProvider>,
    )
    const bar = screen.getByRole('img', { name: /Genre/ }).querySelector('rect')
    // "Homme" is 50 px wide in 13 px DejaVu Sans, the widest face a system is likely to have.
    expect(Number(bar?.getAttribute('x'))).toBeGreaterThanOrEqual(54)
    expect(short('Homme', 60)).toBe('Homme')
    expect(short('Kinshasa (Congo-Kinshasa)', 120)).toMatch(/^Kinshasa.*…$/)
  })
})
