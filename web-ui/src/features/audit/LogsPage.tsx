import { Trans, useLingui } from '@lingui/react/macro'
import { Download } from 'lucide-react'
import { CheckPanel } from '@/features/audit/CheckPanel'
import { LogFilters } from '@/features/audit/LogFilters'
import { sheetAddress } from '@/features/audit/logs'
import type { LogsSearch } from '@/features/audit/logs-search'
import { Timeline } from '@/features/audit/Timeline'
import { useTitle } from '@/shared/lib/title'
import { ButtonAnchorLink } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Tabs } from '@/shared/ui/Tabs'

interface LogsPageProps {
  search: LogsSearch
  onSearch: (next: LogsSearch) => void
}

/** Who did what, to what, from where: nothing in it can be changed, and the page can prove that nothing was. */
export function LogsPage({ search, onSearch }: LogsPageProps) {
  const { t } = useLingui()
  useTitle(t`Journaux`)
  const content = (
    <div className="grid grid-cols-1 gap-4">
      <LogFilters search={search} onSearch={onSearch} />
      <Timeline search={search} onSearch={onSearch} />
    </div>
  )
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        title={<Trans>Journaux</Trans>}
        intro={
          <Trans>
            Qui a fait quoi, sur quoi, d’où, et avec quel résultat. Une ligne écrite ne peut plus être ni
            changée ni effacée.
          </Trans>
        }
        actions={
          <ButtonAnchorLink tone="secondary" icon={Download} href={sheetAddress(search)} download>
            <Trans>Exporter en CSV</Trans>
          </ButtonAnchorLink>
        }
      />
      <CheckPanel />
      <Tabs
        label={t`Journaux`}
        value={search.log ?? 'security'}
        onChange={next => onSearch({ log: next === 'activity' ? 'activity' : undefined })}
        tabs={[
          { value: 'security', label: <Trans>Sécurité</Trans>, content },
          { value: 'activity', label: <Trans>Activité</Trans>, content },
        ]}
      />
    </div>
  )
}
