import { list, oneOf, readSearch, text, whole, yesNo } from '@/shared/lib/search'

/** Search parameters both lists know; `open` is the profile in the side panel, `cityName` only spares asking for it again. */
const person = {
  q: text,
  code: text,
  country: text,
  nationality: text,
  city: whole,
  cityName: text,
  gender: text,
  language: text,
  experience: text,
  verified: yesNo,
  duplicates: yesNo,
  createdFrom: text,
  createdTo: text,
  page: whole,
  sort: text,
  open: text,
}

export const readTalentSearch = readSearch({
  ...person,
  talents: list,
  availability: text,
  workMode: text,
  hasCv: yesNo,
  hasPortfolio: yesNo,
})

export const readCinemaSearch = readSearch({
  ...person,
  name: text,
  type: list,
  skills: list,
  ageBracket: text,
  ageMin: whole,
  ageMax: whole,
  appearance: list,
  eyes: text,
  hair: text,
  hairType: text,
  skin: text,
  build: text,
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
