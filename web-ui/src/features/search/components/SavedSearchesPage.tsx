import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Bookmark, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { CadenceSelect } from '@/features/search/components/CadenceSelect'
import { readCinemaSearch, readTalentSearch } from '@/features/search/filters'
import { changeSearch, forgetSearch, savedSearchesQuery } from '@/features/search/saved'
import { formatDay } from '@/shared/lib/format'
import type { SavedSearch } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Badge } from '@/shared/ui/Badge'
import { Button, IconButton } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Field, TextInput } from '@/shared/ui/Field'
import { Link } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

/** The searches one keeps: open one, rename it, have it tell more or less often, forget it. */
export function SavedSearchesPage() {
  const { t } = useLingui()
  useTitle(t`Recherches gardées`)
  const searches = useQuery(savedSearchesQuery)
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        title={<Trans>Recherches gardées</Trans>}
        intro={<Trans>Une alerte ne part que lorsque de nouvelles personnes répondent à la recherche.</Trans>}
      />
      {searches.isPending ? (
        <Skeleton className="h-40 rounded-ui" />
      ) : searches.isError ? (
        <Card>
          <ErrorState onRetry={() => void searches.refetch()} retrying={searches.isFetching}>
            {problemWords(searches.error)}
          </ErrorState>
        </Card>
      ) : searches.data.length === 0 ? (
        <Card>
          <EmptyState icon={Bookmark} title={<Trans>Aucune recherche gardée pour l’instant</Trans>}>
            <Trans>Dans la liste des talents ou du cinéma, cherchez, puis « Garder la recherche ».</Trans>
          </EmptyState>
        </Card>
      ) : (
        <ul className="grid grid-cols-1 gap-3">
          {searches.data.map(search => (
            <One key={search.id} search={search} />
          ))}
        </ul>
      )}
    </div>
  )
}

function One({ search }: { search: SavedSearch }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const [renaming, setRenaming] = useState(false)
  const fresh = () => queries.invalidateQueries({ queryKey: ['saved-searches'] })
  const change = useMutation({
    mutationFn: (part: Partial<Pick<SavedSearch, 'name' | 'cadence'>>) =>
      changeSearch(search.id, { name: search.name, cadence: search.cadence, ...part }),
    onSuccess: async () => {
      setRenaming(false)
      await fresh()
    },
    onError: error => toast(problemWords(error), 'danger'),
  })
  const forget = useMutation({
    mutationFn: () => forgetSearch(search.id),
    onSuccess: fresh,
    onError: error => toast(problemWords(error), 'danger'),
  })
  const { name } = search
  const alerted = search.alertedAt ? formatDay(search.alertedAt) : undefined
  return (
    <Card as="li" className="grid grid-cols-1 gap-3 sm:grid-cols-[1fr_12rem_auto] sm:items-center">
      {renaming ? (
        <Rename
          name={name}
          busy={change.isPending}
          onName={next => change.mutate({ name: next })}
          onCancel={() => setRenaming(false)}
        />
      ) : (
        <div className="min-w-0">
          <h2 className="text-lg font-bold wrap-anywhere">
            {search.kind === 'TALENT' ? (
              <Link to="/staff/talents" search={readTalentSearch(search.filters)}>
                {name}
              </Link>
            ) : (
              <Link to="/staff/cinema" search={readCinemaSearch(search.filters)}>
                {name}
              </Link>
            )}
          </h2>
          <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
            <Badge>{search.kind === 'TALENT' ? <Trans>Talents</Trans> : <Trans>Cinéma</Trans>}</Badge>
            {alerted ? (
              <span>
                <Trans>Dernière alerte : {alerted}</Trans>
              </span>
            ) : null}
          </p>
        </div>
      )}
      <CadenceSelect
        label={t`${name} : alerte`}
        value={change.isPending ? (change.variables.cadence ?? search.cadence) : search.cadence}
        onChange={cadence => change.mutate({ cadence })}
      />
      <div className="flex">
        <IconButton icon={Pencil} label={t`Renommer ${name}`} onClick={() => setRenaming(true)} />
        <IconButton icon={Trash2} label={t`Oublier ${name}`} onClick={() => forget.mutate()} />
      </div>
    </Card>
  )
}

interface RenameProps {
  name: string
  busy: boolean
  onName: (name: string) => void
  onCancel: () => void
}

function Rename({ name, busy, onName, onCancel }: RenameProps) {
  const [next, setNext] = useState(name)
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (next.trim()) onName(next.trim())
      }}
    >
      <Field required label={<Trans>Nom de la recherche</Trans>}>
        <TextInput
          value={next}
          maxLength={80}
          autoComplete="off"
          onChange={event => setNext(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" busy={busy} disabled={!next.trim()}>
          <Trans>Enregistrer</Trans>
        </Button>
        <Button tone="ghost" size="sm" onClick={onCancel}>
          <Trans>Annuler</Trans>
        </Button>
      </div>
    </form>
  )
}
