import { type Guardian, noGuardian } from '@/features/registration/guardian'
import { type SpokenAnswer, spokenFromWire, spokenToWire } from '@/features/world/spoken'
import { isMinor } from '@/shared/lib/person'
import { fill, numeric, prune, webAddressToWire, whole } from '@/shared/lib/wire'

export interface Credit {
  title: string
  year: string
  kind: string
  role: string
}

/** The nine sections of a cinema profile as a form holds them: text everywhere, empty when not answered. */
export interface CinemaValues {
  identity: {
    firstName: string
    lastName: string
    birthDate: string
    gender: string
    documentType: string
    documentNumber: string
    email: string
    phone: string
    phoneCountry: string
    whatsapp: string
    whatsappCountry: string
    website: string
  }
  origins: { appearances: string[]; appearanceConsent: boolean; originCountry: string; nationality: string }
  residence: {
    country: string
    /** Id of a city, as text. */
    city: string
    /** Its name; stays on the device. */
    cityName: string
    cityOther: string
  }
  languages: SpokenAnswer[]
  physical: {
    eyeColor: string
    hairColor: string
    hairType: string
    heightCm: string
    skinTone: string
    build: string
    weightKg: string
    shoeSize: string
  }
  types: {
    talentTypes: string[]
    yearsExperience: string
    availability: string
    licences: string[]
    instruments: string[]
    dances: string[]
    stunts: string[]
  }
  skills: string[]
  socials: Record<CinemaNetwork, string>
  media: { photo: string; idPhoto: string; gallery: string[]; credits: Credit[] }
  guardian: Guardian
  consent: { terms: boolean; privacy: boolean }
}

export const cinemaNetworks = [
  'facebook',
  'instagram',
  'tiktok',
  'snapchat',
  'youtube',
  'x',
  'linkedin',
  'telegram',
  'imdb',
  'threads',
] as const
export type CinemaNetwork = (typeof cinemaNetworks)[number]

export const GALLERY_LIMIT = 10

export const blankCinema: CinemaValues = {
  identity: {
    firstName: '',
    lastName: '',
    birthDate: '',
    gender: '',
    documentType: '',
    documentNumber: '',
    email: '',
    phone: '',
    phoneCountry: '',
    whatsapp: '',
    whatsappCountry: '',
    website: '',
  },
  origins: { appearances: [], appearanceConsent: false, originCountry: '', nationality: '' },
  residence: { country: '', city: '', cityName: '', cityOther: '' },
  languages: [],
  physical: {
    eyeColor: '',
    hairColor: '',
    hairType: '',
    heightCm: '',
    skinTone: '',
    build: '',
    weightKg: '',
    shoeSize: '',
  },
  types: {
    talentTypes: [],
    yearsExperience: '',
    availability: '',
    licences: [],
    instruments: [],
    dances: [],
    stunts: [],
  },
  skills: [],
  socials: Object.fromEntries(cinemaNetworks.map(network => [network, ''])) as Record<CinemaNetwork, string>,
  media: { photo: '', idPhoto: '', gallery: [], credits: [] },
  guardian: noGuardian,
  consent: { terms: false, privacy: false },
}

export function cinemaToWire(values: CinemaValues): Record<string, unknown> {
  const { cityName: _shown, ...residence } = values.residence
  const consented = values.origins.appearances.length > 0
  return (prune({
    ...values,
    identity: { ...values.identity, website: webAddressToWire(values.identity.website) },
    origins: {
      ...values.origins,
      appearanceConsent: consented ? values.origins.appearanceConsent : undefined,
    },
    residence: { ...residence, city: numeric(residence.city) },
    languages: spokenToWire(values.languages),
    physical: {
      ...values.physical,
      heightCm: whole(values.physical.heightCm),
      weightKg: whole(values.physical.weightKg),
      shoeSize: whole(values.physical.shoeSize),
    },
    types: { ...values.types, yearsExperience: numeric(values.types.yearsExperience) },
    media: {
      ...values.media,
      credits: values.media.credits
        .filter(credit => credit.title.trim())
        .map(credit => ({ ...credit, year: whole(credit.year) })),
    },
    guardian: isMinor(values.identity.birthDate) ? values.guardian : undefined,
  }) ?? {}) as Record<string, unknown>
}

export function cinemaFromWire(content: Record<string, unknown>): CinemaValues {
  const values = fill(blankCinema, content)
  return {
    ...values,
    languages: spokenFromWire(values.languages),
    media: {
      ...values.media,
      credits: values.media.credits.map(credit => ({
        title: credit.title ?? '',
        year: String(credit.year ?? ''),
        kind: credit.kind ?? 'FILM',
        role: credit.role ?? '',
      })),
    },
  }
}
