import { availability, gender, languageLevel, rateUnit, workMode } from '@lists'
import * as z from 'zod/mini'
import { type Guardian, guardianRules, noGuardian } from '@/features/registration/guardian'
import { socialRules } from '@/features/registration/socials'
import { refusal } from '@/shared/lib/refusal'
import {
  atMost,
  birthDate,
  documentNumber,
  email,
  isMinor,
  numberBetween,
  oneOf,
  personName,
  phone,
  refuse,
  required,
  requiredText,
  text,
  webAddress,
} from '@/shared/lib/rules'
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
  languages: { code: string; level: string }[]
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

/** The rules of every section, in the server's codes and under the server's paths. */
export const talentRules = z
  .object({
    identity: z.object({
      firstName: personName(),
      lastName: personName(),
      birthDate: z.string().check(birthDate()),
      gender: z.string().check(required(), oneOf(gender)),
      passportNumber: z.string().check(atMost(50), documentNumber()),
      residenceCard: z.string().check(atMost(50), documentNumber()),
    }),
    contact: z.object({
      email: z.string().check(required(), email()),
      phone: z.string().check(required(), phone()),
      phoneCountry: z.string(),
      whatsapp: z.string().check(phone()),
      whatsappCountry: z.string(),
      address: text(300),
    }),
    location: z.object({
      originCountry: requiredText(2),
      nationality: requiredText(2),
      residenceCountry: requiredText(2),
      residenceCity: z.string().check(required()),
      residenceCityName: z.string(),
      residenceCityOther: text(100),
    }),
    experience: z.object({ yearsExperience: z.string(), bio: text(4000), education: text(4000) }),
    languages: z.array(z.object({ code: requiredText(20), level: z.string().check(oneOf(languageLevel)) })),
    availability: z.object({
      availability: z.string().check(oneOf(availability)),
      rates: z.array(
        z.object({
          unit: z.string().check(required(), oneOf(rateUnit)),
          amount: z.string().check(required(), numberBetween(1, 1_000_000_000)),
          currency: requiredText(3),
        }),
      ),
    }),
    workMode: z.object({ workMode: z.string().check(oneOf(workMode)) }),
    talents: z
      .array(z.string())
      .check(z.maxLength(TALENTS_LIMIT, refusal('too-many', { max: TALENTS_LIMIT }))),
    documents: z.object({
      photo: z.string(),
      cv: z.string(),
      portfolioUrl: z.string().check(atMost(290), webAddress()),
      website: z.string().check(atMost(290), webAddress()),
    }),
    socials: socialRules(talentNetworks),
    guardian: z.any(),
    consent: z.object({
      terms: z.boolean().check(z.refine(given => given, refusal('consent-required'))),
      privacy: z.boolean().check(z.refine(given => given, refusal('consent-required'))),
    }),
  })
  .check(context => {
    const values = context.value as unknown as TalentValues
    if (Number(values.location.residenceCity) < 0 && !values.location.residenceCityOther.trim())
      refuse(context.issues, values, ['location', 'residenceCityOther'], refusal('required'))
    if (isMinor(values.identity.birthDate))
      guardianRules(values.guardian, (field, message) =>
        refuse(context.issues, values, ['guardian', field], message),
      )
  })

export function talentToWire(values: TalentValues): Record<string, unknown> {
  const { residenceCityName: _shown, ...location } = values.location
  return (prune({
    ...values,
    location: { ...location, residenceCity: numeric(location.residenceCity) },
    experience: { ...values.experience, yearsExperience: numeric(values.experience.yearsExperience) },
    languages: values.languages.filter(language => language.code),
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
    languages: values.languages.map(language => ({ code: language.code, level: language.level ?? '' })),
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
