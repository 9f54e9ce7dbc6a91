import { useLingui } from '@lingui/react/macro'
import type { ProfileKind } from '@/features/talent/own'

/** Section of the form where a missing piece is filled in. */
const sections: Record<ProfileKind, Record<string, string>> = {
  talent: {
    name: 'identity',
    birthDate: 'identity',
    email: 'contact',
    phone: 'contact',
    country: 'location',
    city: 'location',
    bio: 'experience',
    talents: 'talents',
    photo: 'documents',
    cv: 'documents',
    portfolio: 'documents',
    networks: 'socials',
    socials: 'socials',
  },
  cinema: {
    name: 'identity',
    birthDate: 'identity',
    email: 'identity',
    phone: 'identity',
    origins: 'origins',
    country: 'residence',
    city: 'residence',
    languages: 'languages',
    physical: 'physical',
    types: 'types',
    skills: 'skills',
    networks: 'socials',
    talents: 'skills',
    socials: 'socials',
    photo: 'media',
    idPhoto: 'media',
    gallery: 'media',
    credits: 'media',
    traits: 'physical',
    website: 'identity',
  },
}

/** Page where a section of my profile is edited. */
export const sectionPage = (kind: ProfileKind, section: string) =>
  ({ to: kind === 'talent' ? '/me/talent/$section' : '/me/cinema/$section', params: { section } }) as const

export const missingLink = (kind: ProfileKind, key: string) =>
  sectionPage(kind, sections[kind][key] ?? 'identity')

/** What to add, said as an invitation. */
export function useMissingWords() {
  const { t } = useLingui()
  const words: Record<string, string> = {
    name: t`Compléter mon nom`,
    birthDate: t`Indiquer ma date de naissance`,
    email: t`Ajouter mon e-mail`,
    phone: t`Ajouter mon téléphone`,
    country: t`Indiquer mon pays`,
    city: t`Indiquer ma ville`,
    bio: t`Me présenter en quelques phrases`,
    talents: t`Choisir mes talents`,
    skills: t`Choisir mes talents`,
    photo: t`Ajouter une photo`,
    cv: t`Ajouter mon CV`,
    portfolio: t`Ajouter mon portfolio`,
    socials: t`Relier mes réseaux`,
    networks: t`Relier mes réseaux`,
    origins: t`Compléter mes origines`,
    languages: t`Dire les langues que je parle`,
    physical: t`Décrire mon physique`,
    traits: t`Décrire mon physique`,
    website: t`Indiquer mon site web`,
    types: t`Choisir mes types de rôle`,
    idPhoto: t`Ajouter ma pièce d’identité`,
    gallery: t`Ajouter des photos à ma galerie`,
    credits: t`Ajouter ma filmographie`,
  }
  return (key: string) => words[key] ?? key
}
