import messages from '@messages'
import { expect, test } from 'vitest'
import { blankCinema, type CinemaValues, cinemaFromWire, cinemaToWire } from '@/features/cinema/content'
import { cinemaRules } from '@/features/cinema/rules'
import { blankTalent, talentFromWire, talentToWire } from '@/features/talent/content'
import { talentRules } from '@/features/talent/rules'
import { ageOf, today } from '@/shared/lib/person'
import { refusalWords } from '@/shared/lib/refusal'

const refusals = (values: CinemaValues) =>
  Object.fromEntries(cinemaRules(values).map(refused => [refused.path, refused.message]))

test('an_empty_form_is_refused_for_what_is_needed_and_nothing_else', () => {
  expect(talentRules(blankTalent).map(refused => refused.path)).toEqual([
    'identity.firstName',
    'identity.lastName',
    'identity.gender',
    'contact.email',
    'contact.phone',
    'location.originCountry',
    'location.nationality',
    'location.residenceCountry',
    'location.residenceCity',
    'consent.terms',
    'consent.privacy',
  ])
  expect(Object.keys(refusals(blankCinema))).toEqual([
    'identity.firstName',
    'identity.lastName',
    'identity.birthDate',
    'identity.gender',
    'identity.documentType',
    'identity.documentNumber',
    'identity.email',
    'identity.phone',
    'origins.nationality',
    'residence.country',
    'residence.city',
    'types.talentTypes',
    'consent.terms',
    'consent.privacy',
  ])
})

test('a_city_not_listed_a_minor_and_an_appearance_each_ask_for_more', () => {
  const born = `${Number(today().slice(0, 4)) - 10}-01-01`
  const found = refusals({
    ...blankCinema,
    identity: { ...blankCinema.identity, birthDate: born },
    origins: { ...blankCinema.origins, appearances: ['AMAZIGH'] },
    residence: { ...blankCinema.residence, city: '-3' },
  })
  expect(found['residence.cityOther']).toBe('required')
  expect(found['guardian.name']).toBe('guardian-required')
  expect(found['guardian.consent']).toBe('guardian-required')
  expect(found['origins.appearanceConsent']).toBe('consent-required')
})

test('values_out_of_bounds_say_the_bounds', () => {
  const found = refusals({
    ...blankCinema,
    physical: { ...blankCinema.physical, heightCm: '99', shoeSize: '42,5' },
    socials: { ...blankCinema.socials, instagram: 'https://evil.example/awa', tiktok: '@awa.diop' },
    identity: { ...blankCinema.identity, birthDate: '2001-02-30', website: 'nowhere', documentNumber: '<b>' },
  })
  expect(refusalWords(found['physical.heightCm'] ?? '', 'fr')).toBe('Entre 100 et 250.')
  expect(found['physical.shoeSize']).toMatch(/^out-of-range/)
  expect(found['socials.instagram']).toBe('invalid-social')
  expect(found['socials.tiktok']).toBeUndefined()
  expect(found['identity.birthDate']).toBe('invalid-date')
  expect(found['identity.website']).toBe('invalid-url')
  expect(found['identity.documentNumber']).toBe('invalid-document-number')
})

test('a_language_that_the_list_lacks_needs_its_name', () => {
  const spoken = (name: string) => ({ ...blankCinema, languages: [{ code: 'mis', level: '', name }] })
  expect(refusals(spoken(' '))['languages.0.name']).toBe('required')
  expect(refusals(spoken('Bassari'))['languages.0.name']).toBeUndefined()
})

test('every_code_of_a_rule_has_its_words_in_both_languages', () => {
  for (const entry of Object.values(messages)) {
    expect(entry.fr).not.toBe('')
    expect(entry.en).not.toBe('')
  }
  expect(refusalWords('too-long {"max":100}', 'en')).toBe('100 characters at most.')
  expect(refusalWords('Mots du serveur.', 'fr')).toBe('Mots du serveur.')
})

test('what_is_not_answered_does_not_travel_and_numbers_travel_as_numbers', () => {
  expect(talentToWire(blankTalent)).toEqual({ consent: { terms: false, privacy: false } })
  const wire = talentToWire({
    ...blankTalent,
    identity: { ...blankTalent.identity, firstName: '  Awa ' },
    location: { ...blankTalent.location, residenceCity: '2253354', residenceCityName: 'Dakar' },
    experience: { ...blankTalent.experience, yearsExperience: '4' },
    availability: {
      availability: '',
      rates: [
        { unit: 'DAY', amount: '50000', currency: 'XOF' },
        { unit: 'HOUR', amount: '', currency: 'XOF' },
      ],
    },
    documents: { ...blankTalent.documents, website: 'awa.example' },
  })
  expect(wire).toMatchObject({
    identity: { firstName: 'Awa' },
    location: { residenceCity: 2253354 },
    experience: { yearsExperience: 4 },
    availability: { rates: [{ unit: 'DAY', amount: 50000, currency: 'XOF' }] },
    documents: { website: 'https://awa.example' },
  })
  expect(JSON.stringify(wire)).not.toContain('Dakar')
})

test('answers_come_back_from_the_server_as_they_were_given', () => {
  const values: CinemaValues = {
    ...blankCinema,
    identity: { ...blankCinema.identity, firstName: 'Awa', birthDate: '1998-03-04', gender: 'F' },
    residence: { ...blankCinema.residence, country: 'SN', city: '2253354' },
    languages: [
      { code: 'wo', level: 'NATIVE', name: '' },
      { code: 'fr', level: '', name: '' },
      { code: 'mis', level: 'FLUENT', name: 'Bassari' },
    ],
    physical: { ...blankCinema.physical, heightCm: '172' },
    types: { ...blankCinema.types, talentTypes: ['EXTRA'], yearsExperience: '0' },
    media: {
      ...blankCinema.media,
      gallery: ['a', 'b'],
      credits: [{ title: 'Médina', year: '2022', kind: 'SERIES', role: '' }],
    },
  }
  expect(cinemaFromWire(cinemaToWire(values))).toEqual(values)
  expect(talentFromWire(talentToWire(blankTalent))).toEqual(blankTalent)
})

test('age_counts_full_years', () => {
  expect(ageOf('2008-06-15', '2026-06-14')).toBe(17)
  expect(ageOf('2008-06-15', '2026-06-15')).toBe(18)
  expect(ageOf('', '2026-06-15')).toBeUndefined()
})
