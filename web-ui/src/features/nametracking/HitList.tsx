import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Radar } from 'lucide-react'
import { useId, useState } from 'react'
import { hitsQuery, NAMES_PER_PAGE, reviewHit, watchedNameQuery } from '@/features/nametracking/names'
import type { NamesSearch } from '@/features/nametracking/names-search'
import { useExplanationWords, useHitStatusWords } from '@/features/nametracking/words'
import { formatDay } from '@/shared/lib/format'
import type { NameHit } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { Avatar } from '@/shared/ui/Avatar'
import { Badge, CodeText } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Select, TextArea } from '@/shared/ui/Field'
import { Link } from '@/shared/ui/Link'
import { Pagination } from '@/shared/ui/Pagination'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

interface HitListProps {
  search: NamesSearch
  onSearch: (next: NamesSearch) => void
}

/** People who bear a watched name, with why, and the decision. */
export function HitList({ search, onSearch }: HitListProps) {
  const { t } = useLingui()
  const hits = useQuery(hitsQuery(search))
  return (
    <div className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <div className="w-full sm:w-56">
          <Select
            aria-label={t`État`}
            value={search.status ?? 'OPEN'}
            onChange={event => onSearch({ watched: search.watched, status: event.target.value })}
            choices={[
              { value: 'OPEN', label: t`À regarder` },
              { value: 'CONFIRMED', label: t`Confirmées` },
              { value: 'FALSE_POSITIVE', label: t`Fausses alertes` },
              { value: 'ALL', label: t`Toutes` },
            ]}
          />
        </div>
        {search.watched ? (
          <OnlyOne id={search.watched} onAll={() => onSearch({ status: search.status })} />
        ) : null}
      </div>
      {hits.isPending ? (
        <Skeleton className="h-40 rounded-ui" />
      ) : hits.isError ? (
        <Card>
          <ErrorState
            onRetry={() => void hits.refetch()}
            retrying={hits.isFetching}
            reference={asProblem(hits.error).correlationId}
          >
            {problemWords(hits.error)}
          </ErrorState>
        </Card>
      ) : hits.data.items.length === 0 ? (
        <Card>
          <EmptyState icon={Radar} title={<Trans>Rien à regarder</Trans>}>
            <Trans>Dès qu’une fiche portera un nom suivi, elle viendra ici et vous serez prévenu.</Trans>
          </EmptyState>
        </Card>
      ) : (
        <>
          <ul className="grid grid-cols-1 gap-4">
            {hits.data.items.map(hit => (
              <HitCard key={hit.id} hit={hit} />
            ))}
          </ul>
          {hits.data.total > NAMES_PER_PAGE ? (
            <Pagination
              page={search.page ?? 0}
              size={NAMES_PER_PAGE}
              total={hits.data.total}
              onPage={page => onSearch({ ...search, page })}
            />
          ) : null}
        </>
      )}
    </div>
  )
}

function OnlyOne({ id, onAll }: { id: string; onAll: () => void }) {
  const watched = useQuery(watchedNameQuery(id)).data?.fullName ?? '…'
  return (
    <p className="flex flex-wrap items-center gap-2">
      <span>
        <Trans>Seulement « {watched} »</Trans>
      </span>
      <Button tone="ghost" size="sm" onClick={onAll}>
        <Trans>Voir tous les noms</Trans>
      </Button>
    </p>
  )
}

function HitCard({ hit }: { hit: NameHit }) {
  const explain = useExplanationWords()
  const { name: state, tone } = useHitStatusWords()[hit.status]
  const day = formatDay(hit.foundAt)
  const { watchedName, score } = hit
  return (
    <Card as="li" className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="flex flex-wrap items-center gap-2">
          <Badge tone={tone}>{state}</Badge>
          <span className="text-sm tabular-nums">
            <Trans>Ressemblance : {score} %</Trans>
          </span>
        </span>
        <span className="text-sm text-muted">
          <Trans>Trouvée le {day}</Trans>
        </span>
      </div>
      <div className="flex items-start gap-3">
        <Avatar name={hit.registeredName} />
        <div className="min-w-0">
          <Link
            to={hit.kind === 'TALENT' ? '/staff/talents' : '/staff/cinema'}
            search={{ code: hit.code, open: hit.code }}
            className="font-semibold"
          >
            {hit.registeredName}
          </Link>
          <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
            <CodeText code={hit.code} /> <span>{hit.place}</span>
          </p>
          <p className="mt-2">
            <Trans>Nom suivi : {watchedName}</Trans>
          </p>
          <ul className="mt-1 flex flex-wrap gap-1">
            {hit.explanations.map(one => (
              <li key={`${one.reason}${one.watched ?? ''}`}>
                <Badge>{explain(one)}</Badge>
              </li>
            ))}
          </ul>
          {hit.note ? <p className="mt-2 text-sm text-muted">{hit.note}</p> : null}
        </div>
      </div>
      {hit.reviewedAt ? null : <Review hit={hit} />}
    </Card>
  )
}

function Review({ hit }: { hit: NameHit }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const note = useId()
  const [words, setWords] = useState('')
  const decide = useMutation({
    mutationFn: (decision: 'CONFIRMED' | 'FALSE_POSITIVE') => reviewHit(hit, decision, words),
    onSuccess: async () => {
      toast(t`C’est noté`)
      await queries.invalidateQueries({ queryKey: ['names'] })
    },
    onError: error => toast(problemWords(error), 'danger'),
  })
  return (
    <div className="grid gap-3 border-t border-line pt-4">
      <div>
        <label htmlFor={note} className="mb-1 block text-sm font-semibold">
          <Trans>Note (facultative)</Trans>
        </label>
        <TextArea
          id={note}
          rows={2}
          maxLength={1000}
          value={words}
          onChange={event => setWords(event.target.value)}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          tone="secondary"
          busy={decide.isPending && decide.variables === 'FALSE_POSITIVE'}
          onClick={() => decide.mutate('FALSE_POSITIVE')}
        >
          <Trans>Fausse alerte</Trans>
        </Button>
        <Button
          busy={decide.isPending && decide.variables === 'CONFIRMED'}
          onClick={() => decide.mutate('CONFIRMED')}
        >
          <Trans>C’est bien cette personne</Trans>
        </Button>
      </div>
    </div>
  )
}
