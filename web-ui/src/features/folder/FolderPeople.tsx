import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { ArrowDown, ArrowUp, GripVertical, UserMinus } from 'lucide-react'
import { useState } from 'react'
import { Ballots } from '@/features/folder/Ballots'
import { Beside } from '@/features/folder/Beside'
import { orderPeople, personName, takeOut } from '@/features/folder/folders'
import type { Ballot, FolderPerson } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Avatar } from '@/shared/ui/Avatar'
import { CodeText } from '@/shared/ui/Badge'
import { IconButton } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Link } from '@/shared/ui/Link'
import { useToast } from '@/shared/ui/Toast'

interface FolderPeopleProps {
  id: string
  people: readonly FolderPerson[]
  /** What those who were shown the folder said. */
  ballots: readonly Ballot[]
  mayEdit: boolean
}

/** The people in their order; moved by dragging, or by the arrows, which the keyboard reaches. */
export function FolderPeople({ id, people, ballots, mayEdit }: FolderPeopleProps) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const [dragged, setDragged] = useState<number>()
  const [told, setTold] = useState('')
  const fresh = () => queries.invalidateQueries({ queryKey: ['folders'] })
  const order = useMutation({
    mutationFn: (next: string[]) => orderPeople(id, next),
    onSettled: fresh,
    onError: error => toast(problemWords(error), 'danger'),
  })
  const take = useMutation({
    mutationFn: (person: string) => takeOut(id, person),
    onSettled: fresh,
    onError: error => toast(problemWords(error), 'danger'),
  })
  const asked = order.isPending ? order.variables : undefined
  const shown = asked ? asked.flatMap(one => people.find(person => person.id === one) ?? []) : people
  function move(from: number, to: number) {
    const person = shown[from]
    if (!person || to < 0 || to >= shown.length || from === to) return
    const next = shown.filter((_, at) => at !== from).map(one => one.id)
    next.splice(to, 0, person.id)
    order.mutate(next)
    const [name, place] = [personName(person), to + 1]
    setTold(t`${name} : place ${place}`)
  }
  return (
    <>
      <p role="status" className="sr-only">
        {told}
      </p>
      <ol className="grid grid-cols-1 gap-3">
        {shown.map((person, at) => {
          const name = personName(person)
          return (
            <li
              key={person.id}
              draggable={mayEdit}
              onDragStart={() => setDragged(at)}
              onDragEnd={() => setDragged(undefined)}
              onDragOver={event => event.preventDefault()}
              onDrop={event => {
                event.preventDefault()
                if (dragged !== undefined) move(dragged, at)
              }}
              className={clsx(dragged === at && 'opacity-60')}
            >
              <Card className="grid grid-cols-1 gap-4">
                <div className="flex flex-wrap items-center gap-3">
                  {mayEdit ? (
                    <GripVertical
                      size={20}
                      aria-hidden="true"
                      className="cursor-grab text-muted max-sm:hidden"
                    />
                  ) : null}
                  <Avatar name={name} src={person.photoUrl} size={64} square />
                  <div className="min-w-40 flex-1">
                    <h2 className="font-semibold">
                      <Link
                        to={person.kind === 'TALENT' ? '/staff/talents' : '/staff/cinema'}
                        search={{ code: person.code, open: person.code }}
                      >
                        {name}
                      </Link>
                    </h2>
                    <CodeText code={person.code} />
                    <p className="text-sm text-muted">
                      {person.age === undefined ? null : (
                        <>
                          <Plural value={person.age} one="# an" other="# ans" />
                          {' · '}
                        </>
                      )}
                      {[person.city, person.country].filter(Boolean).join(', ')}
                    </p>
                  </div>
                  {mayEdit ? (
                    <div className="flex">
                      <IconButton
                        icon={ArrowUp}
                        label={t`Monter ${name}`}
                        disabled={at === 0}
                        onClick={() => move(at, at - 1)}
                      />
                      <IconButton
                        icon={ArrowDown}
                        label={t`Descendre ${name}`}
                        disabled={at === shown.length - 1}
                        onClick={() => move(at, at + 1)}
                      />
                      <IconButton
                        icon={UserMinus}
                        label={t`Retirer ${name} du dossier`}
                        onClick={() => take.mutate(person.id)}
                      />
                    </div>
                  ) : null}
                </div>
                <Beside id={id} person={person} mayEdit={mayEdit} />
                <Ballots ballots={ballots.filter(ballot => ballot.personId === person.id)} />
                {person.addedBy ? (
                  <p className="text-sm text-muted">
                    <Trans>Mis de côté par {person.addedBy}</Trans>
                  </p>
                ) : null}
              </Card>
            </li>
          )
        })}
      </ol>
    </>
  )
}
