import {
  appearance,
  availability,
  build,
  dance,
  documentType,
  eyeColor,
  gender,
  hairColor,
  hairType,
  instrument,
  licence,
  skinTone,
  stunt,
  talentType,
} from '@lists'
import * as z from 'zod/mini'
import { guardianRules } from '@/features/registration/guardian'
import { socialRules } from '@/features/registration/socials'
import { rulesOf } from '@/features/registration/zod-rules'
import { spokenRules } from '@/features/world/spoken-rules'
import { isMinor } from '@/shared/lib/person'
import { refusal } from '@/shared/lib/refusal'
import {
  atMost,
  birthDate,
  documentNumber,
  email,
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
import { type CinemaValues, cinemaNetworks, GALLERY_LIMIT } from './content'

/** The rules of every section, in the server's codes and under the server's paths. */
const cinemaSchema = z
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
    languages: spokenRules(),
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
      availability: z.string().check(oneOf(availability)),
      licences: z.array(z.string().check(oneOf(licence))),
      instruments: z.array(z.string().check(oneOf(instrument))),
      dances: z.array(z.string().check(oneOf(dance))),
      stunts: z.array(z.string().check(oneOf(stunt))),
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

export const cinemaRules = rulesOf(cinemaSchema)
