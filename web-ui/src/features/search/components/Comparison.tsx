import { Plural, Trans, useLingui } from '@lingui/react/macro'
import {
  availability,
  build,
  dance,
  experience,
  eyeColor,
  gender,
  hairColor,
  hairType,
  instrument,
  licence,
  skinTone,
  stunt,
} from '@lists'
import { useQueries } from '@tanstack/react-query'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCatalogue } from '@/features/catalogue/catalogue'
import { Badges, fullName, roleTag } from '@/features/search/components/PersonLine'
import { cinemaTalentQuery, type Kind, talentQuery } from '@/features/search/profiles'
import { useLanguages } from '@/features/world/reference'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf, labelsOf } from '@/shared/lib/lists'
import type { CinemaProfile, TalentProfile } from '@/shared/lib/model'
import { Avatar } from '@/shared/ui/Avatar'
import { CodeText } from '@/shared/ui/Badge'
import { IconButton } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Skeleton } from '@/shared/ui/Skeleton'

/** More would not be looked at side by side. */
const MOST = 6

interface ComparisonProps {
  kind: Kind
  codes: readonly string[]
  open: boolean
  onClose: () => void
  onDrop: (code: string) => void
}

/** The people picked side by side, one fact a line. */
export function Comparison({ kind, codes, open, onClose, onDrop }: ComparisonProps) {
  return (
    <Dialog kind="wide" open={open} onClose={onClose} title={<Trans>Comparer</Trans>}>
      <Columns kind={kind} codes={codes.slice(0, MOST)} onDrop={onDrop} />
    </Dialog>
  )
}

type Person = TalentProfile | CinemaProfile

function Columns({ kind, codes, onDrop }: Pick<ComparisonProps, 'kind' | 'codes' | 'onDrop'>) {
  const { t } = useLingui()
  const talents = useQueries({ queries: kind === 'talent' ? codes.map(talentQuery) : [] })
  const cinema = useQueries({ queries: kind === 'cinema' ? codes.map(cinemaTalentQuery) : [] })
  const people: (Person | undefined)[] = (kind === 'talent' ? talents : cinema).map(one => one.data)
  const facts = useFacts(kind)
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">
          <Trans>Les personnes choisies, côte à côte</Trans>
        </caption>
        <thead>
          <tr>
            <td className="w-28" />
            {people.map((person, index) => (
              <th key={codes[index]} scope="col" className="min-w-36 px-3 pb-3 text-start align-top">
                {person ? (
                  <span className="grid justify-items-start gap-1">
                    <span className="flex w-full items-start justify-between">
                      <Avatar name={fullName(person)} src={person.photoUrl} size={96} square />
                      <IconButton
                        icon={X}
                        label={t`Laisser ${fullName(person)}`}
                        onClick={() => onDrop(person.code)}
                      />
                    </span>
                    <span className="text-base font-bold">{fullName(person)}</span>
                    <CodeText code={person.code} />
                  </span>
                ) : (
                  <Skeleton className="h-32 w-full" />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map(fact => (
            <tr key={fact.label} className="border-t border-line">
              <th scope="row" className="py-2 pe-3 text-start align-top font-semibold text-muted">
                {fact.label}
              </th>
              {people.map((person, index) => (
                <td key={codes[index]} className="px-3 py-2 align-top">
                  {person ? fact.of(person) || '–' : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ComparedFact {
  label: string
  of: (person: Person) => ReactNode
}

function useFacts(kind: Kind): ComparedFact[] {
  const { t } = useLingui()
  const locale = useLocale()
  const { name: languageName } = useLanguages()
  const { name: talentName } = useCatalogue()
  const trait = (list: Parameters<typeof labelOf>[0], key: string | undefined) =>
    key ? labelOf(list, key, locale) : ''
  const screen = (label: string, of: (person: CinemaProfile) => ReactNode): ComparedFact => ({
    label,
    of: person => ('talentTypes' in person ? of(person) : ''),
  })
  const looks = [
    screen(t`Types de rôle`, person => (
      <span className="flex flex-wrap gap-1">
        <Badges words={person.talentTypes.map(key => roleTag(key, locale))} most={4} />
      </span>
    )),
    screen(t`Taille`, person => (person.heightCm ? `${person.heightCm} cm` : '')),
    screen(t`Yeux`, person => trait(eyeColor, person.eyeColor)),
    screen(t`Couleur des cheveux`, person => trait(hairColor, person.hairColor)),
    screen(t`Nature des cheveux`, person => trait(hairType, person.hairType)),
    screen(t`Carnation`, person => trait(skinTone, person.skinTone)),
    screen(t`Corpulence`, person => trait(build, person.build)),
  ]
  const practice = [
    screen(t`Disponibilité`, person => trait(availability, person.availability)),
    screen(t`Permis`, person => labelsOf(licence, person.licences, locale)),
    screen(t`Cascades`, person => labelsOf(stunt, person.stunts, locale)),
    screen(t`Danses`, person => labelsOf(dance, person.dances, locale)),
    screen(t`Instruments`, person => labelsOf(instrument, person.instruments, locale)),
  ]
  return [
    {
      label: t`Âge`,
      of: person => (person.age === undefined ? '' : <Plural value={person.age} one="# an" other="# ans" />),
    },
    { label: t`Genre`, of: person => labelOf(gender, person.gender, locale) },
    { label: t`Résidence`, of: person => `${person.residence.city}, ${person.residence.country.name}` },
    ...(kind === 'cinema' ? looks : []),
    { label: t`Langues`, of: person => person.languages.map(one => languageName(one.code)).join(', ') },
    {
      label: t`Talents`,
      of: person =>
        ('talents' in person ? person.talents : (person.skills ?? [])).map(key => talentName(key)).join(', '),
    },
    {
      label: t`Expérience`,
      of: person =>
        person.yearsExperience === undefined
          ? ''
          : labelOf(experience, String(person.yearsExperience), locale),
    },
    ...(kind === 'cinema' ? practice : []),
  ]
}
