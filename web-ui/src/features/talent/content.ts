import { type Guardian, noGuardian } from '@/features/registration/guardian'
import { type SpokenAnswer, spokenFromWire, spokenToWire } from '@/features/world/spoken'
import { isMinor } from '@/shared/lib/person'
import { fill, numeric, prune, webAddressToWire } from '@/shared/lib/wire'

/** The ten sections of a talent's profile as a form holds them: text everywhere, empty when not answered. */
export interface TalentValues {
  identity: {
    firstName: string
    lastName: string
    birthDate: string
    gender: string
    passportNumber: string
    residenceCard: string
  }
  contact: {
    email: string
    phone: string
    phoneCountry: string
    whatsapp: string
    whatsappCountry: string
    address: string
  }
  location: {
    originCountry: string
    nationality: string
    residenceCountry: string
    /** Id of a city, as text. */
    residenceCity: string
    /** Its name; stays on the device. */
    residenceCityName: string
    residenceCityOther: string
  }
  experience: { yearsExperience: string; bio: string; education: string }
  languages: SpokenAnswer[]
  availability: { availability: string; rates: { unit: string; amount: string; currency: string }[] }
  workMode: { workMode: string }
  talents: string[]
  documents: { photo: string; cv: string; portfolioUrl: string; website: string }
  socials: Record<TalentNetwork, string>
  guardian: Guardian
  consent: { terms: boolean; privacy: boolean }
}

export const talentNetworks = [
  'instagram',
  'tiktok',
  'facebook',
  'youtube',
  'linkedin',
  'x',
  'threads',
  'snapchat',
  'telegram',
  'imdb',
  'behance',
  'dribbble',
  'pinterest',
  'github',
] as const
export type TalentNetwork = (typeof talentNetworks)[number]

export const TALENTS_LIMIT = 50

export const blankTalent: TalentValues = {
  identity: { firstName: '', lastName: '', birthDate: '', gender: '', passportNumber: '', residenceCard: '' },
  contact: { email: '', phone: '', phoneCountry: '', whatsapp: '', whatsappCountry: '', address: '' },
  location: {
    originCountry: '',
    nationality: '',
    residenceCountry: '',
    residenceCity: '',
    residenceCityName: '',
    residenceCityOther: '',
  },
  experience: { yearsExperience: '', bio: '', education: '' },
  languages: [],
  availability: { availability: '', rates: [] },
  workMode: { workMode: '' },
  talents: [],
  documents: { photo: '', cv: '', portfolioUrl: '', website: '' },
  socials: Object.fromEntries(talentNetworks.map(network => [network, ''])) as Record<TalentNetwork, string>,
  guardian: noGuardian,
  consent: { terms: false, privacy: false },
}

export function talentToWire(values: TalentValues): Record<string, unknown> {
  const { residenceCityName: _shown, ...location } = values.location
  return (prune({
    ...values,
    location: { ...location, residenceCity: numeric(location.residenceCity) },
    experience: { ...values.experience, yearsExperience: numeric(values.experience.yearsExperience) },
    languages: spokenToWire(values.languages),
    availability: {
      ...values.availability,
      rates: values.availability.rates
        .map(rate => ({ ...rate, amount: numeric(rate.amount) }))
        .filter(rate => rate.amount !== undefined && rate.unit && rate.currency),
    },
    documents: {
      ...values.documents,
      portfolioUrl: webAddressToWire(values.documents.portfolioUrl),
      website: webAddressToWire(values.documents.website),
    },
    guardian: isMinor(values.identity.birthDate) ? values.guardian : undefined,
  }) ?? {}) as Record<string, unknown>
}

export function talentFromWire(content: Record<string, unknown>): TalentValues {
  const values = fill(blankTalent, content)
  return {
    ...values,
    languages: spokenFromWire(values.languages),
    availability: {
      ...values.availability,
      rates: values.availability.rates.map(rate => ({
        unit: rate.unit,
        amount: String(rate.amount),
        currency: rate.currency,
      })),
    },
  }
}
