import { list, oneOf, readSearch, text, whole, yesNo } from '@/shared/lib/search'

/**
 * Search parameters both lists know. A key with a minus sign in front is ruled out. `open` is the profile in the side
 * panel, `picked` are those set aside to be compared, `cityName` only spares asking for it again.
 */
const person = {
  q: text,
  name: text,
  code: text,
  phone: text,
  without: text,
  country: list,
  nationality: list,
  origin: list,
  city: list,
  cityName: text,
  gender: list,
  ageBracket: list,
  ageMin: whole,
  ageMax: whole,
  language: list,
  experience: list,
  hasPhoto: yesNo,
  verified: yesNo,
  duplicates: yesNo,
  createdFrom: text,
  createdTo: text,
  page: whole,
  after: text,
  sort: text,
  open: text,
  picked: list,
  compare: yesNo,
}

export const readTalentSearch = readSearch({
  ...person,
  talents: list,
  availability: list,
  workMode: list,
  hasCv: yesNo,
  hasPortfolio: yesNo,
})

export const readCinemaSearch = readSearch({
  ...person,
  type: list,
  skills: list,
  licences: list,
  instruments: list,
  dances: list,
  stunts: list,
  availability: list,
  appearance: list,
  eyes: list,
  hair: list,
  hairType: list,
  skin: list,
  build: list,
  heightMin: whole,
  heightMax: whole,
})

export type TalentSearch = ReturnType<typeof readTalentSearch>
export type CinemaSearch = ReturnType<typeof readCinemaSearch>

export const readDuplicatesSearch = readSearch({
  status: oneOf('OPEN', 'SAME_PERSON', 'DIFFERENT'),
  page: whole,
})
export type DuplicatesSearch = ReturnType<typeof readDuplicatesSearch>

/** Either search, seen as named values; what filters, chips and drawers work on. */
export type AnySearch = Readonly<Record<string, string | number | boolean | string[] | undefined>>
