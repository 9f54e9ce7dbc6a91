import { msg } from '@lingui/core/macro'
import {
  Briefcase,
  CalendarClock,
  FileImage,
  Globe,
  Languages,
  Mail,
  MapPin,
  Share2,
  Sparkles,
  UserRound,
} from 'lucide-react'
import { lazy } from 'react'
import { type FormDefinition, section } from '@/features/registration/form'
import { isMinor } from '@/shared/lib/person'
import { blankTalent, type TalentValues, talentFromWire, talentToWire } from './content'

const summary = () => import('./Summary').then(module => module.TalentSummary)
const some = (record: object) =>
  Object.values(record).some(value => value !== '' && !(Array.isArray(value) && value.length === 0))

/** A talent's registration: ten sections. */
export const talentForm: FormDefinition<TalentValues> = {
  form: 'talent',
  blank: blankTalent,
  firstStep: 'identity',
  loadRules: () => import('./rules').then(module => module.talentRules),
  toWire: talentToWire,
  fromWire: talentFromWire,
  withoutFiles: values => ({
    ...values,
    documents: { ...values.documents, photo: '', cv: '' },
    guardian: { ...values.guardian, consent: '' },
  }),
  place(values, slot, fileId, how) {
    const id = how === 'put' ? fileId : ''
    if (slot === 'guardianConsent') return { ...values, guardian: { ...values.guardian, consent: id } }
    if (slot === 'photo' || slot === 'cv')
      return { ...values, documents: { ...values.documents, [slot]: id } }
    return values
  },
  facts: values => ({
    email: values.contact.email,
    minor: isMinor(values.identity.birthDate),
    firstName: values.identity.firstName,
  }),
  Summary: lazy(() => summary().then(component => ({ default: component }))),
  preloadSummary: summary,
  sections: [
    section({
      key: 'identity',
      label: msg`Identité`,
      intro: msg`Tels que sur vos papiers : votre code en est fait.`,
      icon: UserRound,
      paths: ['identity', 'guardian'],
      needed: true,
      answered: values => some(values.identity),
      load: () => import('./sections/Identity').then(module => module.IdentitySection),
    }),
    section({
      key: 'contact',
      label: msg`Contact`,
      intro: msg`Pour vous joindre. Jamais publié ; chaque consultation par une équipe de casting est notée.`,
      icon: Mail,
      paths: ['contact'],
      needed: true,
      answered: values => some(values.contact),
      load: () => import('./sections/Contact').then(module => module.ContactSection),
    }),
    section({
      key: 'location',
      label: msg`Origine et lieu de vie`,
      intro: msg`Votre pays d’origine et votre ville entrent dans votre code.`,
      icon: MapPin,
      paths: ['location'],
      needed: true,
      answered: values => some(values.location),
      load: () => import('./sections/Location').then(module => module.LocationSection),
    }),
    section({
      key: 'experience',
      label: msg`Parcours`,
      intro: msg`Ce que vous avez appris et fait, en vos mots.`,
      icon: Briefcase,
      paths: ['experience'],
      needed: false,
      answered: values => some(values.experience),
      load: () => import('./sections/Experience').then(module => module.ExperienceSection),
    }),
    section({
      key: 'languages',
      label: msg`Langues`,
      intro: msg`Toutes celles que vous parlez, même un peu : un rôle peut en dépendre.`,
      icon: Languages,
      paths: ['languages'],
      needed: false,
      answered: values => values.languages.length > 0,
      load: () => import('./sections/Languages').then(module => module.LanguagesSection),
    }),
    section({
      key: 'availability',
      label: msg`Disponibilité et tarifs`,
      intro: msg`Quand vous pouvez travailler, et à quel prix.`,
      icon: CalendarClock,
      paths: ['availability'],
      needed: false,
      answered: values => some(values.availability),
      load: () => import('./sections/Availability').then(module => module.AvailabilitySection),
    }),
    section({
      key: 'work-mode',
      label: msg`Façon de travailler`,
      intro: msg`Sur place, à distance, en déplacement…`,
      icon: Globe,
      paths: ['workMode'],
      needed: false,
      answered: values => some(values.workMode),
      load: () => import('./sections/WorkMode').then(module => module.WorkModeSection),
    }),
    section({
      key: 'talents',
      label: msg`Talents`,
      intro: msg`Tout ce que vous savez faire, du chant à la couture. C’est par là que l’on vous trouve.`,
      icon: Sparkles,
      paths: ['talents'],
      needed: false,
      answered: values => values.talents.length > 0,
      load: () => import('./sections/Talents').then(module => module.TalentsSection),
    }),
    section({
      key: 'documents',
      label: msg`Photo et documents`,
      intro: msg`Une photo dit beaucoup. Tout peut aussi s’ajouter plus tard.`,
      icon: FileImage,
      paths: ['documents'],
      needed: false,
      answered: values => some(values.documents),
      load: () => import('./sections/Documents').then(module => module.DocumentsSection),
    }),
    section({
      key: 'socials',
      label: msg`Réseaux sociaux`,
      intro: msg`Là où votre travail se voit déjà.`,
      icon: Share2,
      paths: ['socials'],
      needed: false,
      answered: values => some(values.socials),
      load: () => import('./sections/Socials').then(module => module.SocialsSection),
    }),
  ],
}
