import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { actsQuery } from '@/features/audit/logs'
import { type LogsSearch, readLogsSearch } from '@/features/audit/logs-search'
import { useSeverityWords } from '@/features/audit/words'
import { Button } from '@/shared/ui/Button'
import { DateInput, Field, Select } from '@/shared/ui/Field'
import { SearchBox } from '@/shared/ui/SearchBox'
import { Switch } from '@/shared/ui/toggles'

interface LogFiltersProps {
  search: LogsSearch
  onSearch: (next: LogsSearch) => void
}

/** What narrows a log; every choice stands in the address. */
export function LogFilters({ search, onSearch }: LogFiltersProps) {
  const { t } = useLingui()
  const severities = useSeverityWords()
  const acts = useQuery(actsQuery).data ?? []
  const book = search.log === 'activity' ? 'ACTIVITY' : 'SECURITY'
  const set = (change: Record<string, unknown>) => onSearch(readLogsSearch({ ...search, ...change }))
  const { log, ...narrowed } = search
  return (
    <search className="grid grid-cols-1 gap-x-4 gap-y-1 sm:grid-cols-2 lg:grid-cols-4">
      <Field label={t`Acte`} required>
        <Select
          empty={t`Tous les actes`}
          value={search.action ?? ''}
          onChange={event => set({ action: event.target.value })}
          choices={acts.filter(act => act.book === book).map(act => ({ value: act.action, label: act.says }))}
        />
      </Field>
      <Field label={t`Gravité`} required>
        <Select
          empty={t`Toutes`}
          value={search.severity ?? ''}
          onChange={event => set({ severity: event.target.value })}
          choices={Object.entries(severities).map(([value, { name }]) => ({ value, label: name }))}
        />
      </Field>
      <Field label={t`Du`} required>
        <DateInput value={search.from ?? ''} onChange={event => set({ from: event.target.value })} />
      </Field>
      <Field label={t`Au`} required>
        <DateInput value={search.to ?? ''} onChange={event => set({ to: event.target.value })} />
      </Field>
      <div className="sm:col-span-2">
        <SearchBox
          label={t`Code ou compte concerné`}
          value={search.resource ?? ''}
          onChange={resource => set({ resource })}
        />
      </div>
      <div className="sm:col-span-2">
        <SearchBox
          label={t`Adresse réseau`}
          value={search.address ?? ''}
          onChange={address => set({ address })}
        />
      </div>
      <div className="flex flex-wrap items-center gap-4 py-2 sm:col-span-2 lg:col-span-4">
        {log === 'activity' ? null : (
          <Switch
            label={<Trans>Seulement ce qui reste à traiter</Trans>}
            checked={search.open ?? false}
            onChange={event => set({ open: event.target.checked })}
          />
        )}
        {Object.keys(narrowed).length > 0 ? (
          <Button tone="ghost" size="sm" onClick={() => onSearch({ log })}>
            <Trans>Tout afficher</Trans>
          </Button>
        ) : null}
      </div>
    </search>
  )
}
