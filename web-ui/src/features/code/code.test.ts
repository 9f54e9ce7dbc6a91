import { expect, test } from 'vitest'
import { kindOfCode, tidyCode } from './code'

test('a_talent_code_and_a_cinema_code_are_told_apart', () => {
  expect(kindOfCode('MAM0001RAB')).toBe('talent')
  expect(kindOfCode('SNMA0Z9CAS')).toBe('talent')
  expect(kindOfCode('MACAS00001F')).toBe('cinema')
  expect(kindOfCode('MACASZ0001N')).toBe('cinema')
  expect(kindOfCode('MACAS0001F')).toBe('cinema')
})

test('what_is_no_code_of_a_person_is_none', () => {
  for (const text of ['', 'MAABC001042', 'MAX0001RAB', 'MACASI0001F', 'hello'])
    expect(kindOfCode(text)).toBeUndefined()
})

test('blanks_dashes_small_letters_and_addresses_are_understood', () => {
  expect(tidyCode(' ma cas-00001 f ')).toBe('MACAS00001F')
  expect(tidyCode('https://example.org/cinema/profile/MACAS00001F?utm=x')).toBe('MACAS00001F')
  expect(tidyCode('https://example.org/profile/view/mam0001rab')).toBe('MAM0001RAB')
})
