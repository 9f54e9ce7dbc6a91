import { answers } from '@/test/answers'

const country = (
  code: string,
  iso3: string,
  fr: string,
  en: string,
  nationality: [string, string, string],
  callingCode: string,
  currency: string,
) => ({
  code,
  iso3,
  name: { fr, en },
  nationality: { masculine: nationality[0], feminine: nationality[1], en: nationality[2] },
  callingCode,
  currency,
  region: 'AFRICA',
  flag: '',
  african: true,
})

/** The reference lists every form asks for. */
export function referenceLists() {
  answers('get', '/api/v1/countries', [
    country('MA', 'MAR', 'Maroc', 'Morocco', ['Marocain', 'Marocaine', 'Moroccan'], '212', 'MAD'),
    country('SN', 'SEN', 'Sénégal', 'Senegal', ['Sénégalais', 'Sénégalaise', 'Senegalese'], '221', 'XOF'),
  ])
  answers('get', '/api/v1/languages', [
    { code: 'fr', fr: 'français', en: 'French', group: 'INTERNATIONAL' },
    { code: 'wo', fr: 'wolof', en: 'Wolof', group: 'AFRICAN' },
  ])
  answers('get', '/api/v1/currencies', [{ code: 'XOF', fr: 'franc CFA', en: 'CFA franc', digits: 0 }])
  answers('get', '/api/v1/talents', [
    {
      key: 'STAGE',
      name: { fr: 'Arts et spectacle', en: 'Stage' },
      emoji: '🎭',
      tag: 'GENERAL',
      talents: [{ key: 'STAGE.singing', name: { fr: 'Chant', en: 'Singing' } }],
    },
  ])
}
