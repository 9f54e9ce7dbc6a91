import { screen, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
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
