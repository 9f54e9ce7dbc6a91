import { msg } from '@lingui/core/macro'
import {
  Camera,
  Clapperboard,
  Fingerprint,
  Globe,
  Languages,
  MapPin,
  Ruler,
  Share2,
  Sparkles,
} from 'lucide-react'
import { lazy } from 'react'
import { type FormDefinition, section } from '@/features/registration/form'
import { isMinor } from '@/shared/lib/person'
import { blankCinema, type CinemaValues, cinemaFromWire, cinemaToWire } from './content'

const summary = () => import('./Summary').then(module => module.CinemaSummary)
const some = (record: object) =>
  Object.values(record).some(
    value => value !== '' && value !== false && !(Array.isArray(value) && value.length === 0),
  )

/** A cinema registration: nine sections, each under its colour. */
export const cinemaForm: FormDefinition<CinemaValues> = {
  form: 'cinema',
  blank: blankCinema,
  firstStep: 'identity',
  loadRules: () => import('./rules').then(module => module.cinemaRules),
  toWire: cinemaToWire,
  fromWire: cinemaFromWire,
  withoutFiles: values => ({
    ...values,
    media: { ...values.media, photo: '', idPhoto: '', gallery: [] },
    guardian: { ...values.guardian, consent: '' },
  }),
  place(values, slot, fileId, how) {
    const id = how === 'put' ? fileId : ''
    const { media } = values
    if (slot === 'guardianConsent') return { ...values, guardian: { ...values.guardian, consent: id } }
    if (slot === 'photo' || slot === 'idPhoto') return { ...values, media: { ...media, [slot]: id } }
    if (slot !== 'gallery') return values
    const others = media.gallery.filter(kept => kept !== fileId)
    return { ...values, media: { ...media, gallery: how === 'put' ? [...others, fileId] : others } }
  },
  facts: values => ({
    email: values.identity.email,
    minor: isMinor(values.identity.birthDate),
    firstName: values.identity.firstName,
  }),
  Summary: lazy(() => summary().then(component => ({ default: component }))),
  preloadSummary: summary,
  sections: [
    section({
      key: 'identity',
      label: msg`Identité et contact`,
      intro: msg`Tels que sur vos papiers : votre code en est fait.`,
      icon: Fingerprint,
      colour: 1,
      paths: ['identity', 'guardian'],
      needed: true,
      answered: values => some(values.identity),
      load: () => import('./sections/Identity').then(module => module.IdentitySection),
    }),
    section({
      key: 'origins',
      label: msg`Origines`,
      intro: msg`Votre nationalité, et si vous le voulez, ce que vous pouvez incarner.`,
      icon: Globe,
      colour: 2,
      paths: ['origins'],
      needed: true,
      answered: values => some(values.origins),
      load: () => import('./sections/Origins').then(module => module.OriginsSection),
    }),
    section({
      key: 'residence',
      label: msg`Lieu de vie`,
      intro: msg`Une production cherche d’abord près du tournage.`,
      icon: MapPin,
      colour: 3,
      paths: ['residence'],
      needed: true,
      answered: values => some(values.residence),
      load: () => import('./sections/Residence').then(module => module.ResidenceSection),
    }),
    section({
      key: 'languages',
      label: msg`Langues`,
      intro: msg`Toutes celles que vous parlez, même un peu : un rôle peut en dépendre.`,
      icon: Languages,
      colour: 4,
      paths: ['languages'],
      needed: false,
      answered: values => values.languages.length > 0,
      load: () => import('./sections/Languages').then(module => module.LanguagesSection),
    }),
    section({
      key: 'physical',
      label: msg`Physique`,
      intro: msg`Pour les costumes, la lumière et les raccords. Tout est facultatif et reste entre équipes de casting.`,
      icon: Ruler,
      colour: 5,
      paths: ['physical'],
      needed: false,
      answered: values => some(values.physical),
      load: () => import('./sections/Physical').then(module => module.PhysicalSection),
    }),
    section({
      key: 'types',
      label: msg`Rôles`,
      intro: msg`Devant la caméra, à quelle place vous voyez-vous ?`,
      icon: Clapperboard,
      colour: 6,
      paths: ['types'],
      needed: true,
      answered: values => values.types.talentTypes.length > 0,
      load: () => import('./sections/Types').then(module => module.TypesSection),
    }),
    section({
      key: 'skills',
      label: msg`Talents`,
      intro: msg`Danse, équitation, couture, sang-froid : ce qui rend un rôle possible.`,
      icon: Sparkles,
      colour: 7,
      paths: ['skills'],
      needed: false,
      answered: values => values.skills.length > 0,
      load: () => import('./sections/Skills').then(module => module.SkillsSection),
    }),
    section({
      key: 'socials',
      label: msg`Réseaux sociaux`,
      intro: msg`Là où votre travail se voit déjà.`,
      icon: Share2,
      colour: 8,
      paths: ['socials'],
      needed: false,
      answered: values => some(values.socials),
      load: () => import('./sections/Socials').then(module => module.SocialsSection),
    }),
    section({
      key: 'media',
      label: msg`Photos et expériences`,
      intro: msg`Votre visage, puis ce que vous avez déjà tourné.`,
      icon: Camera,
      colour: 9,
      paths: ['media'],
      needed: false,
      answered: values => some(values.media),
      load: () => import('./sections/Media').then(module => module.MediaSection),
    }),
  ],
}
