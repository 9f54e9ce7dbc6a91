import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { Star } from 'lucide-react'
import { useId, useState } from 'react'
import { personName, type Words, writeBeside } from '@/features/folder/folders'
import type { FolderPerson } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Button } from '@/shared/ui/Button'
import { Field, Select, TextArea } from '@/shared/ui/Field'
import { useToast } from '@/shared/ui/Toast'

type Tag = NonNullable<FolderPerson['tag']>

const looks: Record<Tag, string> = {
  OCHRE: 'bg-ochre',
  LEAF: 'bg-leaf',
  LATERITE: 'bg-danger',
  INDIGO: 'bg-primary',
  GREY: 'bg-edge',
}

const STARS = [0, 1, 2, 3, 4, 5] as const

/** Stars, a coloured tag and a note beside somebody in a folder. */
export function Beside({ id, person, mayEdit }: { id: string; person: FolderPerson; mayEdit: boolean }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const group = useId()
  const [note, setNote] = useState(person.note ?? '')
  const words: Record<Tag, string> = {
    OCHRE: t`Ocre`,
    LEAF: t`Vert`,
    LATERITE: t`Rouge`,
    INDIGO: t`Bleu`,
    GREY: t`Gris`,
  }
  const name = personName(person)
  const write = useMutation({
    mutationFn: (change: Words) =>
      writeBeside(id, person.id, { note: person.note, rating: person.rating, tag: person.tag, ...change }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['folders', id] }),
    onError: error => toast(problemWords(error), 'danger'),
  })
  const rating =
    write.isPending && write.variables.rating !== undefined ? write.variables.rating : person.rating
  if (!mayEdit)
    return (
      <div className="grid gap-1 text-sm">
        <p className="flex flex-wrap items-center gap-2">
          {person.rating === undefined ? null : <Trans>{person.rating} étoiles sur 5</Trans>}
          {person.tag ? (
            <span className="inline-flex items-center gap-1.5">
              <span aria-hidden="true" className={clsx('size-3 rounded-full', looks[person.tag])} />
              {words[person.tag]}
            </span>
          ) : null}
        </p>
        {person.note ? <p className="whitespace-pre-line">{person.note}</p> : null}
      </div>
    )
  return (
    <div className="grid grid-cols-1 gap-x-4 sm:grid-cols-[auto_10rem_1fr]">
      <Field group label={<Trans>Étoiles</Trans>}>
        <div className="flex">
          {STARS.map(star => (
            <label
              key={star}
              className="relative grid size-11 cursor-pointer place-items-center rounded-in has-focus-visible:outline-3 has-focus-visible:outline-focus sm:size-9"
            >
              <input
                type="radio"
                name={group}
                value={star}
                checked={rating === star}
                aria-label={t`${name} : ${star} sur 5`}
                onChange={() => write.mutate({ rating: star })}
                className="absolute inset-0 cursor-pointer appearance-none rounded-in outline-none"
              />
              {star === 0 ? (
                <span
                  aria-hidden="true"
                  className={clsx('font-semibold', rating === 0 ? 'text-ink' : 'text-muted')}
                >
                  0
                </span>
              ) : (
                <Star
                  size={20}
                  aria-hidden="true"
                  className={clsx(star <= (rating ?? 0) ? 'fill-ochre text-ochre' : 'text-edge')}
                />
              )}
            </label>
          ))}
        </div>
      </Field>
      <Field label={<Trans>Couleur</Trans>}>
        <span className="flex items-center gap-2">
          <span
            aria-hidden="true"
            className={clsx(
              'size-4 shrink-0 rounded-full',
              person.tag ? looks[person.tag] : 'border border-edge',
            )}
          />
          <Select
            aria-label={t`${name} : couleur`}
            value={person.tag ?? ''}
            onChange={event => write.mutate({ tag: (event.target.value || undefined) as Tag | undefined })}
            choices={[
              { value: '', label: t`Aucune` },
              ...(Object.keys(words) as Tag[]).map(tag => ({ value: tag, label: words[tag] })),
            ]}
          />
        </span>
      </Field>
      <Field label={<Trans>Note</Trans>}>
        <TextArea
          aria-label={t`${name} : note`}
          rows={2}
          maxLength={2000}
          value={note}
          onChange={event => setNote(event.target.value)}
        />
        {note === (person.note ?? '') ? null : (
          <Button
            tone="secondary"
            size="sm"
            busy={write.isPending}
            onClick={() => write.mutate({ note })}
            className="mt-2"
          >
            <Trans>Garder la note</Trans>
          </Button>
        )}
      </Field>
    </div>
  )
}
