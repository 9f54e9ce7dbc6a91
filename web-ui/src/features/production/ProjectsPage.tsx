import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { CalendarRange, Plus } from 'lucide-react'
import { useState } from 'react'
import { Board } from '@/features/production/Board'
import { ProjectDialog } from '@/features/production/ProjectDialog'
import type { ProjectsSearch } from '@/features/production/production-search'
import { ownCompaniesQuery } from '@/features/production/productions'
import { PROJECTS_SHOWN, projectsQuery } from '@/features/production/projects'
import { Timeline } from '@/features/production/Timeline'
import { formatNumber } from '@/shared/lib/format'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { can, meQuery } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Select } from '@/shared/ui/Field'
import { PageHeader } from '@/shared/ui/PageHeader'
import { SearchBox } from '@/shared/ui/SearchBox'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'
import { Tabs } from '@/shared/ui/Tabs'
import { Switch } from '@/shared/ui/toggles'

interface ProjectsPageProps {
  search: ProjectsSearch
  onSearch: (next: ProjectsSearch) => void
  onOpened: (id: string) => void
}

/** The projects: a board by where they stand, and a timeline by when they are. */
export function ProjectsPage({ search, onSearch, onOpened }: ProjectsPageProps) {
  const { t } = useLingui()
  useTitle(t`Projets`)
  const me = useQuery(meQuery).data
  const projects = useQuery(projectsQuery(search))
  const runs = can(me, 'MANAGE_PRODUCTIONS')
  const companies = useQuery({ ...ownCompaniesQuery, enabled: runs }).data ?? []
  const [opening, setOpening] = useState(false)
  const open = (
    <Button icon={Plus} onClick={() => setOpening(true)}>
      <Trans>Nouveau projet</Trans>
    </Button>
  )
  const items = projects.data?.items ?? []
  const shown = formatNumber(PROJECTS_SHOWN)
  const content = (view: 'board' | 'timeline') =>
    projects.isPending ? (
      <Skeleton className="h-64 rounded-ui" />
    ) : projects.isError ? (
      <Card>
        <ErrorState
          onRetry={() => void projects.refetch()}
          retrying={projects.isFetching}
          reference={asProblem(projects.error).correlationId}
        >
          {problemWords(projects.error)}
        </ErrorState>
      </Card>
    ) : items.length === 0 ? (
      <Card>
        <EmptyState
          icon={CalendarRange}
          title={
            search.q || search.production || search.archived ? (
              <Trans>Aucun projet ne correspond</Trans>
            ) : (
              <Trans>Aucun projet pour l’instant</Trans>
            )
          }
          action={runs ? open : null}
        >
          <Trans>
            Un film, une série, une publicité : on y affecte des talents, on imprime leurs badges.
          </Trans>
        </EmptyState>
      </Card>
    ) : view === 'board' ? (
      <Board projects={items} />
    ) : (
      <Timeline projects={items} />
    )
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader title={t`Projets`} actions={runs ? open : null} />
      <div className="flex flex-wrap items-center gap-4">
        <SearchBox
          label={t`Nom du projet ou début du code`}
          value={search.q ?? ''}
          onChange={q => onSearch({ ...search, q })}
        />
        {companies.length > 1 || search.production ? (
          <div className="min-w-48">
            <Select
              aria-label={t`Société`}
              empty={t`Toutes les sociétés`}
              choices={companies.map(company => ({ value: company.id, label: company.name }))}
              value={search.production ?? ''}
              onChange={event => onSearch({ ...search, production: event.target.value })}
            />
          </div>
        ) : null}
        <Switch
          label={t`Projets archivés`}
          checked={search.archived ?? false}
          onChange={event => onSearch({ ...search, archived: event.target.checked || undefined })}
        />
      </div>
      {projects.data && projects.data.total > PROJECTS_SHOWN ? (
        <Banner>
          <Trans>Les {shown} plus récents sont montrés. Cherchez par nom pour trouver les autres.</Trans>
        </Banner>
      ) : null}
      <Tabs
        label={t`Vue des projets`}
        value={search.view ?? 'board'}
        onChange={view => onSearch({ ...search, view: view === 'timeline' ? view : undefined })}
        tabs={[
          { value: 'board', label: <Trans>Tableau</Trans>, content: content('board') },
          { value: 'timeline', label: <Trans>Calendrier</Trans>, content: content('timeline') },
        ]}
      />
      <ProjectDialog open={opening} onClose={() => setOpening(false)} onSaved={onOpened} />
    </div>
  )
}
