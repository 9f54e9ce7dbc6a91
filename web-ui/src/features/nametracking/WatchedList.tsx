import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Radar, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { changeWatch, endWatch, NAMES_PER_PAGE, watchedNamesQuery } from '@/features/nametracking/names'
import type { NamesSearch } from '@/features/nametracking/names-search'
import { formatNumber } from '@/shared/lib/format'
import type { WatchedName } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { Badge } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Dialog } from '@/shared/ui/Dialog'
import { Link } from '@/shared/ui/Link'
import { Meter } from '@/shared/ui/Meter'
import { Pagination } from '@/shared/ui/Pagination'
import { SearchBox } from '@/shared/ui/SearchBox'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'
import { Switch } from '@/shared/ui/toggles'

interface WatchedListProps {
  search: NamesSearch
  onSearch: (next: NamesSearch) => void
  onAdd: () => void
}

/** The names that are watched, each with what was found and how far the look over existing people is. */
export function WatchedList({ search, onSearch, onAdd }: WatchedListProps) {
  const { t } = useLingui()
  const names = useQuery(watchedNamesQuery(search))
  return (
    <div className="grid grid-cols-1 gap-4">
      <SearchBox
        label={t`Chercher un nom suivi`}
        value={search.q ?? ''}
        onChange={q => onSearch({ view: 'names', q })}
      />
      {names.isPending ? (
        <Skeleton className="h-40 rounded-ui" />
      ) : names.isError ? (
        <Card>
          <ErrorState
            onRetry={() => void names.refetch()}
            retrying={names.isFetching}
            reference={asProblem(names.error).correlationId}
          >
            {problemWords(names.error)}
          </ErrorState>
        </Card>
      ) : names.data.items.length === 0 ? (
        <Card>
          <EmptyState
            icon={Radar}
            title={
              search.q ? <Trans>Aucun nom suivi ne correspond</Trans> : <Trans>Aucun nom n’est suivi</Trans>
            }
            action={
              <Button onClick={onAdd}>
                <Trans>Suivre un nom</Trans>
              </Button>
            }
          >
            <Trans>Les fiches déjà inscrites seront relues aussitôt.</Trans>
          </EmptyState>
        </Card>
      ) : (
        <>
          <ul className="grid grid-cols-1 gap-4">
            {names.data.items.map(name => (
              <WatchedCard key={name.id} name={name} />
            ))}
          </ul>
          {names.data.total > NAMES_PER_PAGE ? (
            <Pagination
              page={search.page ?? 0}
              size={NAMES_PER_PAGE}
              total={names.data.total}
              onPage={page => onSearch({ ...search, page })}
            />
          ) : null}
        </>
      )}
    </div>
  )
}

function WatchedCard({ name }: { name: WatchedName }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const [ending, setEnding] = useState(false)
  const change = useMutation({
    mutationFn: (wanted: { active?: boolean; fuzzy?: boolean }) => changeWatch(name, wanted),
    onSettled: () => queries.invalidateQueries({ queryKey: ['names'] }),
    onError: error => toast(problemWords(error), 'danger'),
  })
  const scanning = name.active && name.scan.state !== 'DONE'
  const waiting = formatNumber(name.open)
  const confirmed = formatNumber(name.confirmed)
  const wrong = formatNumber(name.falsePositives)
  const { notificationEmail } = name
  return (
    <Card as="li" className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="text-lg font-bold">{name.fullName}</h2>
          {name.description ? <p className="text-muted">{name.description}</p> : null}
          {notificationEmail ? (
            <p className="text-sm text-muted">
              <Trans>Prévenir {notificationEmail}</Trans>
            </p>
          ) : null}
        </div>
        <span className="flex flex-wrap gap-1">
          {name.active ? null : (
            <Badge>
              <Trans>En pause</Trans>
            </Badge>
          )}
          {name.open > 0 ? (
            <Badge tone="ochre">
              <Trans>À regarder : {waiting}</Trans>
            </Badge>
          ) : null}
        </span>
      </div>
      {scanning ? (
        <Meter
          label={t`Relecture des fiches`}
          value={name.scan.candidates > 0 ? (name.scan.checked / name.scan.candidates) * 100 : 0}
        />
      ) : null}
      <p className="text-sm text-muted">
        <Link to="/admin/names" search={{ watched: name.id, status: 'ALL' }}>
          <Trans>Voir les fiches trouvées</Trans>
        </Link>{' '}
        · <Trans>Confirmées : {confirmed}</Trans> · <Trans>Fausses alertes : {wrong}</Trans>
      </p>
      <div className="grid gap-1 border-t border-line pt-3 sm:grid-cols-2 sm:gap-x-8">
        <Switch
          label={t`Suivre ce nom`}
          checked={name.active}
          disabled={change.isPending}
          onChange={event => change.mutate({ active: event.target.checked })}
        />
        <Switch
          label={t`Toutes les orthographes`}
          checked={name.fuzzy}
          disabled={change.isPending}
          onChange={event => change.mutate({ fuzzy: event.target.checked })}
        />
      </div>
      <div>
        <Button tone="ghost" size="sm" icon={Trash2} onClick={() => setEnding(true)}>
          <Trans>Ne plus suivre ce nom</Trans>
        </Button>
      </div>
      <EndDialog name={name} open={ending} onClose={() => setEnding(false)} />
    </Card>
  )
}

function EndDialog({ name, open, onClose }: { name: WatchedName; open: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const end = useMutation({
    mutationFn: () => endWatch(name.id),
    onSuccess: async () => {
      toast(t`Ce nom n’est plus suivi`)
      onClose()
      await queries.invalidateQueries({ queryKey: ['names'] })
    },
    onError: error => toast(problemWords(error), 'danger'),
  })
  const { fullName } = name
  return (
    <Dialog
      insistent
      open={open}
      onClose={onClose}
      title={<Trans>Ne plus suivre ce nom ?</Trans>}
      actions={
        <>
          <Button tone="secondary" onClick={onClose}>
            <Trans>Annuler</Trans>
          </Button>
          <Button tone="danger" busy={end.isPending} onClick={() => end.mutate()}>
            <Trans>Ne plus suivre</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          Les fiches trouvées pour « {fullName} » et vos décisions seront effacées. Pour les garder, mettez
          plutôt ce nom en pause.
        </Trans>
      </p>
    </Dialog>
  )
}
