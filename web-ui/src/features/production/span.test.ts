import { describe, expect, it } from 'vitest'
import { spanOf } from '@/features/production/span'

describe('the span of a timeline', () => {
  it('holds whole months around all days', () => {
    const span = spanOf(['2027-01-10', '2027-03-02', '2027-01-31'])
    expect(span?.months.map(month => month.key)).toEqual(['2027-01', '2027-02', '2027-03'])
    expect(span?.place('2027-01-01')).toBe(0)
    expect(span?.place('2027-03-31', true)).toBe(1)
    expect(span?.months.reduce((sum, month) => sum + month.width, 0)).toBeCloseTo(1)
  })

  it('gives a single day a width', () => {
    const span = spanOf(['2027-02-14'])
    expect((span?.place('2027-02-14', true) ?? 0) - (span?.place('2027-02-14') ?? 0)).toBeCloseTo(1 / 28)
  })

  it('is nothing without days', () => {
    expect(spanOf([])).toBeUndefined()
  })
})
