import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { UserSearch } from 'lucide-react'
import { useState } from 'react'
import { affectedQuery } from '@/features/privacy/affected'
import { type AffectedSearch, readAffectedSearch } from '@/features/privacy/affected-search'
import { formatMoment } from '@/shared/lib/format'
import type { AffectedPerson } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { CodeText } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { DateInput, Field, TextInput } from '@/shared/ui/Field'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'

interface AffectedPageProps {
  search: AffectedSearch
  onSearch: (next: AffectedSearch) => void
}

/** After a breach: whose data was seen or changed, so that they can be told. */
export function AffectedPage({ search, onSearch }: AffectedPageProps) {
  const { t } = useLingui()
  useTitle(t`Personnes concernées`)
  const [asked, setAsked] = useState(search)
  const set = (change: Record<string, unknown>) => setAsked(readAffectedSearch({ ...asked, ...change }))
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        title={<Trans>Personnes concernées</Trans>}
        intro={
          <Trans>
            Après un incident : de qui les données ont-elles été vues ou changées, par ce compte ou depuis
            cette adresse ? La question elle-même s’inscrit au journal de sécurité.
          </Trans>
        }
      />
      <Card>
        <form
          noValidate
          className="grid grid-cols-1 gap-x-4 gap-y-1 sm:grid-cols-2"
          onSubmit={event => {
            event.preventDefault()
            onSearch(asked)
          }}
        >
          <Field label={t`Du`} required>
            <DateInput value={asked.from ?? ''} onChange={event => set({ from: event.target.value })} />
          </Field>
          <Field label={t`Au`} required>
            <DateInput value={asked.to ?? ''} onChange={event => set({ to: event.target.value })} />
          </Field>
          <Field label={t`Compte`} hint={t`Identifiant, comme dans le journal`}>
            <TextInput
              autoComplete="off"
              value={asked.account ?? ''}
              onChange={event => set({ account: event.target.value })}
            />
          </Field>
          <Field label={t`Adresse réseau`} hint={t`Une seule`}>
            <TextInput
              autoComplete="off"
              value={asked.address ?? ''}
              onChange={event => set({ address: event.target.value })}
            />
          </Field>
          <div>
            <Button type="submit" icon={UserSearch}>
              <Trans>Chercher</Trans>
            </Button>
          </div>
        </form>
      </Card>
      {search.from && search.to ? <People search={search} /> : null}
    </div>
  )
}

function People({ search }: { search: AffectedSearch }) {
  const people = useInfiniteQuery(affectedQuery(search))
  if (people.isPending) return <Skeleton className="h-40 rounded-ui" />
  if (people.isError)
    return (
      <Card>
        <ErrorState
          onRetry={() => void people.refetch()}
          retrying={people.isFetching}
          reference={asProblem(people.error).correlationId}
        >
          {problemWords(people.error)}
        </ErrorState>
      </Card>
    )
  const all = people.data.pages.flatMap(page => page.items)
  if (all.length === 0)
    return (
      <Card>
        <EmptyState icon={UserSearch} title={<Trans>Personne</Trans>}>
          <Trans>Aucune fiche n’a été vue ni changée dans ces conditions.</Trans>
        </EmptyState>
      </Card>
    )
  return (
    <>
      <ul className="grid grid-cols-1 gap-3">
        {all.map(person => (
          <Person key={person.code} person={person} />
        ))}
      </ul>
      {people.hasNextPage ? (
        <div>
          <Button
            tone="secondary"
            busy={people.isFetchingNextPage}
            onClick={() => void people.fetchNextPage()}
          >
            <Trans>Suite</Trans>
          </Button>
        </div>
      ) : null}
    </>
  )
}

function Person({ person }: { person: AffectedPerson }) {
  const { t } = useLingui()
  const first = formatMoment(person.first)
  const last = formatMoment(person.last)
  return (
    <Card as="li">
      <p className="flex flex-wrap items-center gap-x-3">
        <span className="font-semibold">{person.name ?? t`Fiche effacée`}</span>
        <CodeText code={person.code} />
        {person.email ? <span className="[overflow-wrap:anywhere]">{person.email}</span> : null}
      </p>
      <p className="text-sm text-muted">
        {person.acts.join(', ')}
        {' · '}
        <Trans>
          du {first} au {last}
        </Trans>
      </p>
    </Card>
  )
}
