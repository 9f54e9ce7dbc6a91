import { availability, gender, rateUnit, workMode } from '@lists'
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
import { TALENTS_LIMIT, type TalentValues, talentNetworks } from './content'

/** The rules of every section, in the server's codes and under the server's paths. */
const talentSchema = z
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
    languages: spokenRules(),
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

export const talentRules = rulesOf(talentSchema)
