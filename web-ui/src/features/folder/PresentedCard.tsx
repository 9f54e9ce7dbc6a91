import { Trans, useLingui } from '@lingui/react/macro'
import { ageBracket, availability, creditKind } from '@lists'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { useId, useState } from 'react'
import { Traits } from '@/features/cinema/Traits'
import {
  type Given,
  giveVote,
  type OpenedPresentation,
  presentationQuery,
} from '@/features/folder/presentations'
import { SpokenLanguages } from '@/features/world/SpokenLanguages'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf } from '@/shared/lib/lists'
import type { PresentedPerson } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Badge, CodeText } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Field, TextArea } from '@/shared/ui/Field'
import { Gallery } from '@/shared/ui/Gallery'
import { useToast } from '@/shared/ui/Toast'

type Vote = NonNullable<Given['vote']>

interface PresentedCardProps {
  link: string
  visit: string
  person: PresentedPerson
  mayVote: boolean
  /** Gives the name the votes are signed with; empty when it was not said yet, and then asks for it. */
  sign: () => string
}

/** Somebody in a presentation: small pictures, what was chosen to be seen, and what the visitor thinks. */
export function PresentedCard({ link, visit, person, mayVote, sign }: PresentedCardProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const place = [person.city, person.country].filter(Boolean).join(', ')
  const facts = [
    person.ageBracket ? labelOf(ageBracket, person.ageBracket, locale) : '',
    place,
    person.origin && person.origin.name !== person.country ? t`Origine : ${person.origin.name}` : '',
    person.availability ? labelOf(availability, person.availability, locale) : '',
  ].filter(Boolean)
  const pictures = [...(person.photoUrl ? [person.photoUrl] : []), ...person.gallery].map(src => ({
    src,
    thumb: src.replace(/\/photo$/, '/thumb'),
  }))
  return (
    <Card as="li" className="grid grid-cols-1 gap-4">
      <div>
        <h2 className="text-xl font-bold">{person.name}</h2>
        {person.code ? <CodeText code={person.code} /> : null}
        {facts.length > 0 ? <p className="text-muted">{facts.join(' · ')}</p> : null}
      </div>
      {pictures.length > 0 ? <Gallery pictures={pictures} name={person.name} /> : null}
      {person.talentTypes.length + person.talents.length > 0 ? (
        <ul className="flex flex-wrap gap-2">
          {person.talentTypes.map(type => (
            <li key={type.key}>
              <Badge tone="ink">{type.name}</Badge>
            </li>
          ))}
          {person.talents.map(talent => (
            <li key={talent.key}>
              <Badge>{talent.name}</Badge>
            </li>
          ))}
        </ul>
      ) : null}
      {person.languages.length > 0 ? <SpokenLanguages languages={person.languages} /> : null}
      {person.traits ? <Traits traits={person.traits} /> : null}
      {person.bio ? <p className="measure whitespace-pre-line">{person.bio}</p> : null}
      {person.credits.length > 0 ? (
        <ul className="grid gap-1 text-sm">
          {person.credits.map(credit => (
            <li key={`${credit.title}-${credit.year ?? ''}-${credit.role ?? ''}`}>
              <span className="font-semibold">{credit.title}</span>{' '}
              <span className="text-muted">
                {[credit.year, labelOf(creditKind, credit.kind, locale), credit.role]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {person.note ? (
        <p className="rounded-in bg-sunken px-4 py-3 whitespace-pre-line">{person.note}</p>
      ) : null}
      {mayVote ? <Opinion link={link} visit={visit} person={person} sign={sign} /> : null}
    </Card>
  )
}

const looks: Record<Vote, string> = {
  YES: 'has-checked:border-leaf has-checked:bg-leaf-soft has-checked:text-leaf-text',
  MAYBE: 'has-checked:border-ochre has-checked:bg-ochre-soft has-checked:text-ochre-text',
  NO: 'has-checked:border-danger has-checked:bg-danger-soft has-checked:text-danger-text',
}

function Opinion({ link, visit, person, sign }: Omit<PresentedCardProps, 'mayVote'>) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const group = useId()
  const given: Given = person.given ?? {}
  const [comment, setComment] = useState(given.comment ?? '')
  const { name } = person
  const words: Record<Vote, string> = { YES: t`Oui`, MAYBE: t`Peut-être`, NO: t`Non` }
  const give = useMutation({
    mutationFn: ({ signed, next }: { signed: string; next: Given }) =>
      giveVote(link, visit, person.id, signed, next),
    onSuccess: (_, { next }) => {
      queries.setQueryData<OpenedPresentation>(
        presentationQuery(link).queryKey,
        page =>
          page && {
            ...page,
            people: page.people.map(one => (one.id === person.id ? { ...one, given: next } : one)),
          },
      )
    },
    onError: error => toast(problemWords(error), 'danger'),
  })
  const send = (next: Given) => {
    const signed = sign()
    if (signed) give.mutate({ signed, next })
  }
  const chosen = give.isPending ? give.variables.next.vote : given.vote
  return (
    <div className="border-t border-line pt-4">
      <Field group required label={<Trans>Votre avis</Trans>}>
        <div className="flex flex-wrap gap-2">
          {(Object.keys(words) as Vote[]).map(vote => (
            <label
              key={vote}
              className={clsx(
                'relative inline-flex min-h-11 cursor-pointer items-center rounded-full border border-edge bg-surface px-4 font-semibold hover:border-ink',
                'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
                looks[vote],
              )}
            >
              <input
                type="radio"
                name={group}
                checked={chosen === vote}
                aria-label={`${name} : ${words[vote]}`}
                onChange={() => send({ ...given, vote })}
                className="absolute inset-0 cursor-pointer appearance-none rounded-full outline-none"
              />
              {words[vote]}
            </label>
          ))}
        </div>
      </Field>
      <Field label={<Trans>Commentaire</Trans>}>
        <TextArea
          rows={2}
          aria-label={t`${name} : commentaire`}
          value={comment}
          maxLength={1000}
          onChange={event => setComment(event.target.value)}
        />
      </Field>
      {comment.trim() === (given.comment ?? '') ? null : (
        <Button
          tone="secondary"
          size="sm"
          busy={give.isPending}
          onClick={() => send({ ...given, comment: comment.trim() })}
        >
          <Trans>Envoyer le commentaire</Trans>
        </Button>
      )}
    </div>
  )
}
