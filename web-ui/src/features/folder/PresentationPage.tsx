import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Hourglass, LinkIcon, Users } from 'lucide-react'
import { useRef, useState } from 'react'
import { PresentedCard } from '@/features/folder/PresentedCard'
import {
  type OpenedPresentation,
  openPresentation,
  presentationQuery,
  wantsPassword,
} from '@/features/folder/presentations'
import { formatDay } from '@/shared/lib/format'
import { keep, kept } from '@/shared/lib/kept'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Field, TextInput } from '@/shared/ui/Field'
import { PageHeader } from '@/shared/ui/PageHeader'
import { PasswordInput } from '@/shared/ui/PasswordInput'
import { PagePending } from '@/shared/ui/pages'
import { EmptyState, ErrorState } from '@/shared/ui/states'

const NAME = 'presentation-name'

/** A folder shown by a link, without an account. */
export function PresentationPage({ link }: { link: string }) {
  const { t } = useLingui()
  const page = useQuery(presentationQuery(link))
  useTitle(page.data?.title ?? t`Présentation`)
  if (page.data) return <Shown link={link} page={page.data} />
  if (page.isPending) return <PagePending />
  if (wantsPassword(page.error)) return <PasswordCard link={link} />
  const { status } = asProblem(page.error)
  if (status === 404 || status === 410)
    return (
      <EmptyState
        page
        icon={status === 410 ? Hourglass : LinkIcon}
        title={
          status === 410 ? (
            <Trans>Cette présentation est terminée</Trans>
          ) : (
            <Trans>Ce lien ne mène à aucune présentation</Trans>
          )
        }
      >
        {problemWords(page.error)}
      </EmptyState>
    )
  return (
    <Card>
      <h1 tabIndex={-1} className="text-xl font-bold">
        <Trans>Présentation</Trans>
      </h1>
      <ErrorState onRetry={() => void page.refetch()} retrying={page.isFetching}>
        {problemWords(page.error)}
      </ErrorState>
    </Card>
  )
}

function PasswordCard({ link }: { link: string }) {
  const queries = useQueryClient()
  const [password, setPassword] = useState('')
  const open = useMutation({
    mutationFn: () => openPresentation(link, password),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['presentation', link] }),
  })
  return (
    <Card className="mx-auto w-full max-w-md">
      <h1 tabIndex={-1} className="mb-4 text-xl font-bold">
        <Trans>Cette présentation demande un mot de passe</Trans>
      </h1>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (password) open.mutate()
        }}
      >
        <Field
          required
          label={<Trans>Mot de passe</Trans>}
          hint={<Trans>La personne qui vous a envoyé le lien vous l’a dit.</Trans>}
          error={
            open.isError ? (asProblem(open.error).errors[0]?.message ?? problemWords(open.error)) : undefined
          }
        >
          <PasswordInput
            value={password}
            maxLength={128}
            autoComplete="off"
            onChange={event => setPassword(event.target.value)}
          />
        </Field>
        <Button type="submit" busy={open.isPending}>
          <Trans>Ouvrir</Trans>
        </Button>
      </form>
    </Card>
  )
}

function Shown({ link, page }: { link: string; page: OpenedPresentation }) {
  const { t } = useLingui()
  const [name, setName] = useState(kept(NAME) ?? '')
  const [asked, setAsked] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const until = formatDay(page.expiresAt)
  const { from } = page
  /** The name votes are signed with; asks for it where there is none. */
  const sign = () => {
    const signed = name.trim()
    setAsked(signed === '')
    if (signed) keep(NAME, signed)
    else box.current?.focus()
    return signed
  }
  return (
    <div className="mx-auto grid w-full max-w-3xl grid-cols-1 gap-4">
      <PageHeader
        over={<Trans>Présenté par {from}</Trans>}
        title={page.title}
        intro={
          <>
            <Plural value={page.people.length} _0="Personne" one="# personne" other="# personnes" />
            {' · '}
            <Trans>ouvert jusqu’au {until}</Trans>
          </>
        }
      />
      {page.message ? <p className="whitespace-pre-line">{page.message}</p> : null}
      {page.mayVote && page.people.length > 0 ? (
        <Field
          required
          label={<Trans>Votre nom, pour signer vos avis</Trans>}
          error={asked && !name.trim() ? t`Dites d’abord qui vous êtes.` : undefined}
          className="max-w-md"
        >
          <TextInput
            ref={box}
            value={name}
            maxLength={60}
            autoComplete="name"
            onChange={event => setName(event.target.value)}
          />
        </Field>
      ) : null}
      {page.people.length === 0 ? (
        <Card>
          <EmptyState icon={Users} title={<Trans>Personne n’est présenté pour l’instant</Trans>} />
        </Card>
      ) : (
        <ul className="grid grid-cols-1 gap-4">
          {page.people.map(person => (
            <PresentedCard
              key={person.id}
              link={link}
              visit={page.visit}
              person={person}
              mayVote={page.mayVote}
              sign={sign}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
