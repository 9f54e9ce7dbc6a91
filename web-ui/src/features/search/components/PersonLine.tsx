import { Trans, useLingui } from '@lingui/react/macro'
import { talentType } from '@lists'
import { BadgeCheck, MapPin } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Locale } from '@/shared/lib/i18n'
import { labelOf } from '@/shared/lib/lists'
import type { CinemaCard, TalentCard } from '@/shared/lib/model'
import { Avatar } from '@/shared/ui/Avatar'
import { Badge, CodeText } from '@/shared/ui/Badge'

type Person = Pick<
  TalentCard & CinemaCard,
  'firstName' | 'lastName' | 'photoUrl' | 'verified' | 'code' | 'residence'
>

/** A word, and the colour that stands for it where there is one. */
export interface Tag {
  word: string
  dot?: string | undefined
}

export const roleTag = (key: string, locale: Locale): Tag => ({
  word: labelOf(talentType, key, locale),
  dot: talentType.find(type => type.key === key)?.colour,
})

export const fullName = (person: { firstName: string; lastName: string }) =>
  `${person.firstName} ${person.lastName}`

/** Photo, name that opens the quick profile, and the sign of a verified person. */
export function PersonName({
  person,
  onOpen,
  under,
}: {
  person: Person
  onOpen: () => void
  under?: ReactNode
}) {
  const { t } = useLingui()
  const name = fullName(person)
  return (
    <span className="flex items-center gap-3">
      <Avatar name={name} src={person.photoUrl} size={44} />
      <span className="min-w-0">
        <button
          type="button"
          data-person={person.code}
          onClick={onOpen}
          className="flex min-h-11 items-center gap-1.5 text-start font-semibold underline-offset-4 hover:underline pointer-fine:min-h-7"
        >
          {name}
          {person.verified ? (
            <BadgeCheck size={16} aria-label={t`vérifié`} className="shrink-0 text-leaf" />
          ) : null}
        </button>
        {under}
      </span>
    </span>
  )
}

/** A person in the phone's list; the whole card opens the quick profile. */
export function PersonCard({
  person,
  onOpen,
  badges,
  facts,
}: {
  person: Person
  onOpen: () => void
  badges: readonly Tag[]
  facts: ReactNode
}) {
  const name = fullName(person)
  return (
    <button
      type="button"
      data-person={person.code}
      onClick={onOpen}
      className="-m-2 flex w-[calc(100%+1rem)] gap-3 rounded-ui p-2 text-start"
    >
      <Avatar name={name} src={person.photoUrl} size={64} />
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-1.5 font-semibold">
          {name}
          {person.verified ? (
            <>
              <BadgeCheck size={16} aria-hidden="true" className="shrink-0 text-leaf" />
              <span className="sr-only">
                <Trans>vérifié</Trans>
              </span>
            </>
          ) : null}
        </span>
        <CodeText code={person.code} />
        <span className="mt-1 flex items-center gap-1 text-sm text-muted">
          <MapPin size={14} aria-hidden="true" className="shrink-0" />
          {person.residence.city}, {person.residence.country.name}
        </span>
        <span className="block text-sm text-muted">{facts}</span>
        <span className="mt-2 flex flex-wrap gap-1">
          <Badges words={badges} />
        </span>
      </span>
    </button>
  )
}

/** The first few, and how many more. */
export function Badges({ words, most = 2 }: { words: readonly Tag[]; most?: number }) {
  return (
    <>
      {words.slice(0, most).map(({ word, dot }) => (
        <Badge key={word} tone="ink" dot={dot}>
          {word}
        </Badge>
      ))}
      {words.length > most ? <Badge>+{words.length - most}</Badge> : null}
    </>
  )
}
