import { useLingui } from '@lingui/react/macro'
import {
  ageBracket,
  appearance,
  availability,
  build,
  dance,
  experience,
  eyeColor,
  gender,
  hairColor,
  hairType,
  instrument,
  languageLevel,
  licence,
  skinTone,
  stunt,
  talentType,
  workMode,
} from '@lists'
import { useMemo } from 'react'
import { useCatalogue } from '@/features/catalogue/catalogue'
import type { AnySearch } from '@/features/search/filters'
import type { Kind } from '@/features/search/profiles'
import { useCountries, useLanguages } from '@/features/world/reference'
import type { Option } from '@/shared/lib/find'
import { formatDay } from '@/shared/lib/format'
import { useLocale } from '@/shared/lib/i18n'
import { choicesOf, type Listed, labelOf } from '@/shared/lib/lists'
import type { Me } from '@/shared/lib/model'
import { can } from '@/shared/lib/session'
import type { Choice } from '@/shared/ui/Field'

/** One filter of a staff list: where it stands, how it is asked, how it is said in a chip. */
export type FilterField = { name: string; label: string; group: FilterGroup } & (
  | { ask: 'chips'; choices: readonly Choice[] }
  | { ask: 'several-of-many'; options: readonly Option[] }
  | { ask: 'city' }
  | { ask: 'text' }
  | { ask: 'number'; unit: string; min: number; max: number }
  | { ask: 'day' }
  | { ask: 'yes' }
)

export type FilterGroup = 'work' | 'person' | 'place' | 'looks' | 'file'

/** The filters of a list, in the order they are shown; those one may not use are not there. */
export function useFilterFields(kind: Kind, me: Me | undefined): FilterField[] {
  const { t } = useLingui()
  const locale = useLocale()
  const countries = useCountries().options
  const languages = useLanguages().options
  const { categories } = useCatalogue(kind === 'talent' ? 'GENERAL' : 'CINEMA')
  return useMemo(() => {
    const of = (list: readonly Listed[]) => choicesOf(list, locale)
    const talents = categories.flatMap(category =>
      category.talents.map((talent): Option => ({ ...talent, detail: category.name })),
    )
    const person: FilterField[] = [
      {
        name: 'ageBracket',
        label: t`Tranche d’âge`,
        group: 'person',
        ask: 'chips',
        choices: of(ageBracket),
      },
      { name: 'ageMin', label: t`Âge, de`, group: 'person', ask: 'number', unit: t`ans`, min: 0, max: 120 },
      { name: 'ageMax', label: t`Âge, à`, group: 'person', ask: 'number', unit: t`ans`, min: 0, max: 120 },
      { name: 'gender', label: t`Genre`, group: 'person', ask: 'chips', choices: of(gender) },
      {
        name: 'experience',
        label: t`Expérience`,
        group: 'person',
        ask: 'chips',
        choices: of(experience),
      },
      {
        name: 'language',
        label: t`Langue parlée`,
        group: 'person',
        ask: 'several-of-many',
        options: languages,
      },
      {
        name: 'origin',
        label: t`Pays d’origine`,
        group: 'person',
        ask: 'several-of-many',
        options: countries,
      },
      {
        name: 'nationality',
        label: t`Nationalité`,
        group: 'person',
        ask: 'several-of-many',
        options: countries,
      },
    ]
    const place: FilterField[] = [
      {
        name: 'country',
        label: t`Pays de résidence`,
        group: 'place',
        ask: 'several-of-many',
        options: countries,
      },
      { name: 'city', label: t`Ville de résidence`, group: 'place', ask: 'city' },
    ]
    const file: FilterField[] = [
      { name: 'hasPhoto', label: t`Avec une photo`, group: 'file', ask: 'yes' },
      { name: 'verified', label: t`Fiche vérifiée`, group: 'file', ask: 'yes' },
      ...(can(me, 'REVIEW_DUPLICATES')
        ? [{ name: 'duplicates', label: t`Doublon possible`, group: 'file', ask: 'yes' } as const]
        : []),
      { name: 'createdFrom', label: t`Inscription à partir du`, group: 'file', ask: 'day' },
      { name: 'createdTo', label: t`Inscription jusqu’au`, group: 'file', ask: 'day' },
      { name: 'name', label: t`Nom`, group: 'file', ask: 'text' },
      { name: 'code', label: t`Code`, group: 'file', ask: 'text' },
      ...(can(me, 'REVEAL_CONTACT')
        ? [{ name: 'phone', label: t`Téléphone`, group: 'file', ask: 'text' } as const]
        : []),
      { name: 'without', label: t`Sans les mots`, group: 'file', ask: 'text' },
    ]
    if (kind === 'talent')
      return [
        { name: 'talents', label: t`Talents`, group: 'work', ask: 'several-of-many', options: talents },
        {
          name: 'availability',
          label: t`Disponibilité`,
          group: 'work',
          ask: 'chips',
          choices: of(availability),
        },
        {
          name: 'workMode',
          label: t`Mode de travail`,
          group: 'work',
          ask: 'chips',
          choices: of(workMode),
        },
        ...place,
        ...person,
        { name: 'hasCv', label: t`Avec un CV`, group: 'file', ask: 'yes' },
        { name: 'hasPortfolio', label: t`Avec un portfolio`, group: 'file', ask: 'yes' },
        ...file,
      ]
    return [
      { name: 'type', label: t`Types de rôle`, group: 'work', ask: 'chips', choices: of(talentType) },
      { name: 'skills', label: t`Talents`, group: 'work', ask: 'several-of-many', options: talents },
      {
        name: 'availability',
        label: t`Disponibilité`,
        group: 'work',
        ask: 'chips',
        choices: of(availability),
      },
      { name: 'licences', label: t`Permis`, group: 'work', ask: 'chips', choices: of(licence) },
      { name: 'stunts', label: t`Cascades`, group: 'work', ask: 'several-of-many', options: of(stunt) },
      { name: 'dances', label: t`Danses`, group: 'work', ask: 'several-of-many', options: of(dance) },
      {
        name: 'instruments',
        label: t`Instruments`,
        group: 'work',
        ask: 'several-of-many',
        options: of(instrument),
      },
      ...person,
      ...place,
      {
        name: 'heightMin',
        label: t`Taille, de`,
        group: 'looks',
        ask: 'number',
        unit: 'cm',
        min: 50,
        max: 250,
      },
      {
        name: 'heightMax',
        label: t`Taille, à`,
        group: 'looks',
        ask: 'number',
        unit: 'cm',
        min: 50,
        max: 250,
      },
      { name: 'eyes', label: t`Yeux`, group: 'looks', ask: 'chips', choices: of(eyeColor) },
      {
        name: 'hair',
        label: t`Couleur des cheveux`,
        group: 'looks',
        ask: 'chips',
        choices: of(hairColor),
      },
      {
        name: 'hairType',
        label: t`Nature des cheveux`,
        group: 'looks',
        ask: 'chips',
        choices: of(hairType),
      },
      { name: 'skin', label: t`Carnation`, group: 'looks', ask: 'chips', choices: of(skinTone) },
      { name: 'build', label: t`Corpulence`, group: 'looks', ask: 'chips', choices: of(build) },
      ...(can(me, 'FILTER_BY_APPEARANCE')
        ? [
            {
              name: 'appearance',
              label: t`Apparences jouables`,
              group: 'looks',
              ask: 'chips',
              choices: of(appearance),
            } as const,
          ]
        : []),
      ...file,
    ]
  }, [t, locale, countries, languages, categories, kind, me])
}

export function useGroupWords(): Record<FilterGroup, string> {
  const { t } = useLingui()
  return {
    work: t`Ce que l’on cherche`,
    place: t`Où`,
    person: t`La personne`,
    looks: t`Le physique`,
    file: t`La fiche`,
  }
}

/** Levels stand behind a colon: `wo:FLUENT`. */
const keyOf = (entry: string) => (entry.startsWith('-') ? entry.slice(1) : entry)

/** A filter in use, said in a few words. */
export function useChipWords() {
  const { t } = useLingui()
  const locale = useLocale()
  return (field: FilterField, search: AnySearch): string => {
    const value = search[field.name]
    const names = (known: readonly { value: string; label: string }[]) =>
      [value]
        .flat()
        .map(entry => {
          const [key = '', level] = keyOf(String(entry)).split(':')
          const name = known.find(one => one.value === key)?.label ?? key
          const said = level
            ? `${name} (${labelOf(languageLevel, level, locale).toLocaleLowerCase(locale)})`
            : name
          return String(entry).startsWith('-') ? t`sauf ${said}` : said
        })
        .join(', ')
    switch (field.ask) {
      case 'chips':
        return `${field.label} : ${names(field.choices)}`
      case 'several-of-many':
        return `${field.label} : ${names(field.options)}`
      case 'city':
        return `${field.label} : ${search.cityName ?? value}`
      case 'number':
        return `${field.label} ${value} ${field.unit}`
      case 'day':
        return `${field.label} ${formatDay(String(value))}`
      case 'yes':
        return value === false ? t`Non : ${field.label}` : field.label
      case 'text':
        return `${field.label} : ${value}`
    }
  }
}
