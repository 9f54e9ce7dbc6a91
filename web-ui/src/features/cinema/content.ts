import {
  appearance,
  build,
  documentType,
  eyeColor,
  gender,
  hairColor,
  hairType,
  languageLevel,
  skinTone,
  talentType,
} from '@lists'
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
  oneOf,
  personName,
  phone,
  refuse,
  required,
  requiredText,
  text,
  webAddress,
  wholeBetween,
} from '@/shared/lib/rules'
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
  languages: { code: string; level: string }[]
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
  types: { talentTypes: string[]; yearsExperience: string }
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
  types: { talentTypes: [], yearsExperience: '' },
  skills: [],
  socials: Object.fromEntries(cinemaNetworks.map(network => [network, ''])) as Record<CinemaNetwork, string>,
  media: { photo: '', idPhoto: '', gallery: [], credits: [] },
  guardian: noGuardian,
  consent: { terms: false, privacy: false },
}

/** The rules of every section, in the server's codes and under the server's paths. */
export const cinemaRules = z
  .object({
    identity: z.object({
      firstName: personName(),
      lastName: personName(),
      birthDate: z.string().check(required(), birthDate()),
      gender: z.string().check(required(), oneOf(gender)),
      documentType: z.string().check(required(), oneOf(documentType)),
      documentNumber: z.string().check(required(), atMost(50), documentNumber()),
      email: z.string().check(required(), email()),
      phone: z.string().check(required(), phone()),
      phoneCountry: z.string(),
      whatsapp: z.string().check(phone()),
      whatsappCountry: z.string(),
      website: z.string().check(atMost(290), webAddress()),
    }),
    origins: z.object({
      appearances: z.array(z.string().check(oneOf(appearance))),
      appearanceConsent: z.boolean(),
      originCountry: z.string(),
      nationality: requiredText(2),
    }),
    residence: z.object({
      country: requiredText(2),
      city: z.string().check(required()),
      cityName: z.string(),
      cityOther: text(100),
    }),
    languages: z.array(z.object({ code: requiredText(20), level: z.string().check(oneOf(languageLevel)) })),
    physical: z.object({
      eyeColor: z.string().check(oneOf(eyeColor)),
      hairColor: z.string().check(oneOf(hairColor)),
      hairType: z.string().check(oneOf(hairType)),
      heightCm: z.string().check(wholeBetween(100, 250)),
      skinTone: z.string().check(oneOf(skinTone)),
      build: z.string().check(oneOf(build)),
      weightKg: z.string().check(wholeBetween(20, 300)),
      shoeSize: z.string().check(wholeBetween(15, 60)),
    }),
    types: z.object({
      talentTypes: z.array(z.string().check(oneOf(talentType))).check(z.minLength(1, refusal('required'))),
      yearsExperience: z.string(),
    }),
    skills: z.array(z.string()),
    socials: socialRules(cinemaNetworks),
    media: z.object({
      photo: z.string(),
      idPhoto: z.string(),
      gallery: z
        .array(z.string())
        .check(z.maxLength(GALLERY_LIMIT, refusal('too-many', { max: GALLERY_LIMIT }))),
      credits: z.array(
        z.object({
          title: requiredText(200),
          year: z.string().check(wholeBetween(1895, new Date().getFullYear() + 2)),
          kind: z.string(),
          role: text(200),
        }),
      ),
    }),
    guardian: z.any(),
    consent: z.object({
      terms: z.boolean().check(z.refine(given => given, refusal('consent-required'))),
      privacy: z.boolean().check(z.refine(given => given, refusal('consent-required'))),
    }),
  })
  .check(context => {
    const values = context.value as unknown as CinemaValues
    const refused = (path: string[], message: string) => refuse(context.issues, values, path, message)
    if (Number(values.residence.city) < 0 && !values.residence.cityOther.trim())
      refused(['residence', 'cityOther'], refusal('required'))
    if (values.origins.appearances.length > 0 && !values.origins.appearanceConsent)
      refused(['origins', 'appearanceConsent'], refusal('consent-required'))
    if (isMinor(values.identity.birthDate))
      guardianRules(values.guardian, (field, message) => refused(['guardian', field], message))
  })

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
    languages: values.languages.filter(language => language.code),
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
    languages: values.languages.map(language => ({ code: language.code, level: language.level ?? '' })),
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
