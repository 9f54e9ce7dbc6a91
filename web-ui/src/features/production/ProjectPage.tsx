import { Trans, useLingui } from '@lingui/react/macro'
import { productionType, projectStatus } from '@lists'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Archive, ArchiveRestore, ArrowRight, Pencil, Trash2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { AgentList } from '@/features/production/AgentList'
import { People } from '@/features/production/People'
import { PrintPanel } from '@/features/production/PrintPanel'
import { ProjectDialog } from '@/features/production/ProjectDialog'
import type { ProjectSearch } from '@/features/production/production-search'
import {
  archiveProject,
  moveProject,
  projectQuery,
  removeProject,
  unarchiveProject,
} from '@/features/production/projects'
import { ReasonDialog } from '@/features/production/ReasonDialog'
import { SelectionPanel } from '@/features/production/SelectionPanel'
import { datesOf, nextOf, previousOf } from '@/features/production/words'
import { useCountries } from '@/features/world/reference'
import { formatMoment } from '@/shared/lib/format'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf } from '@/shared/lib/lists'
import type { Project } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Badge, CodeText } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card, Facts } from '@/shared/ui/Card'
import { QuietLink } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'
import { Tabs } from '@/shared/ui/Tabs'
import { useToast } from '@/shared/ui/Toast'

interface ProjectPageProps {
  id: string
  search: ProjectSearch
  onSearch: (next: ProjectSearch) => void
  onRemoved: () => void
}

/** One project: where it stands, who is on it, what it says and what it went through. */
export function ProjectPage({ id, search, onSearch, onRemoved }: ProjectPageProps) {
  const { t } = useLingui()
  const project = useQuery(projectQuery(id))
  useTitle(project.data?.project.name ?? t`Projet`)
  if (project.isPending) return <Skeleton className="h-96 rounded-ui" />
  if (project.isError)
    return (
      <Card>
        <ErrorState
          onRetry={() => void project.refetch()}
          retrying={project.isFetching}
          reference={asProblem(project.error).correlationId}
        >
          {problemWords(project.error)}
        </ErrorState>
      </Card>
    )
  const whole = project.data
  return (
    <div className="grid grid-cols-1 gap-4">
      <Head whole={whole} onRemoved={onRemoved} />
      <Tabs
        label={t`Le projet`}
        value={search.tab ?? 'people'}
        onChange={tab => onSearch(tab === 'record' ? { tab } : {})}
        tabs={[
          {
            value: 'people',
            label: <Trans>Équipe artistique</Trans>,
            content: (
              <div className="grid grid-cols-1 gap-4">
                <SelectionPanel whole={whole} />
                {whole.mayEdit ? <PrintPanel whole={whole} /> : null}
                <People whole={whole} search={search} onSearch={onSearch} />
              </div>
            ),
          },
          { value: 'record', label: <Trans>Fiche et étapes</Trans>, content: <Record whole={whole} /> },
        ]}
      />
    </div>
  )
}

function Head({ whole, onRemoved }: { whole: Project; onRemoved: () => void }) {
  const { t } = useLingui()
  const locale = useLocale()
  const toast = useToast()
  const queries = useQueryClient()
  const [dialog, setDialog] = useState<'edit' | 'back' | null>(null)
  const { project, mayEdit } = whole
  const act = useMutation({
    mutationFn: (wanted: () => Promise<unknown>) => wanted(),
    onError: error => toast(problemWords(error), 'danger'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['projects'] }),
  })
  const next = nextOf(project.status)
  const previous = previousOf(project.status)
  const to = next ? labelOf(projectStatus, next, locale) : ''
  const back = previous ? labelOf(projectStatus, previous, locale) : ''
  return (
    <>
      <PageHeader
        over={
          <>
            {labelOf(productionType, project.productionType, locale)}
            {project.productionId ? (
              <>
                {' · '}
                <QuietLink to="/staff/productions/$id" params={{ id: project.productionId }}>
                  {project.productionName}
                </QuietLink>
              </>
            ) : null}
          </>
        }
        title={project.name}
        intro={
          <span className="flex flex-wrap items-center gap-2">
            <Badge tone="ink">{labelOf(projectStatus, project.status, locale)}</Badge>
            {project.archived ? (
              <Badge>
                <Trans>Archivé</Trans>
              </Badge>
            ) : null}
            <CodeText code={project.codePrefix} />
            {datesOf(project)}
          </span>
        }
        actions={
          mayEdit ? (
            <>
              {previous && !project.archived ? (
                <Button tone="ghost" icon={Undo2} onClick={() => setDialog('back')}>
                  <Trans>Revenir : {back}</Trans>
                </Button>
              ) : null}
              {next && !project.archived ? (
                <Button
                  tone="secondary"
                  icon={ArrowRight}
                  busy={act.isPending}
                  onClick={() => act.mutate(() => moveProject(project.id, next))}
                >
                  <Trans>Passer : {to}</Trans>
                </Button>
              ) : null}
              <Button
                tone="ghost"
                icon={project.archived ? ArchiveRestore : Archive}
                busy={act.isPending}
                onClick={() =>
                  act.mutate(() =>
                    project.archived ? unarchiveProject(project.id) : archiveProject(project.id),
                  )
                }
              >
                {project.archived ? <Trans>Sortir des archives</Trans> : <Trans>Archiver</Trans>}
              </Button>
              {whole.codesIssued ? null : (
                <Button
                  tone="ghost"
                  icon={Trash2}
                  busy={act.isPending}
                  onClick={() =>
                    act.mutate(async () => {
                      await removeProject(project.id)
                      onRemoved()
                    })
                  }
                >
                  <Trans>Supprimer</Trans>
                </Button>
              )}
              <Button icon={Pencil} onClick={() => setDialog('edit')}>
                <Trans>Modifier</Trans>
              </Button>
            </>
          ) : null
        }
      />
      <ProjectDialog
        project={whole}
        open={dialog === 'edit'}
        onClose={() => setDialog(null)}
        onSaved={() => undefined}
      />
      {previous ? (
        <ReasonDialog
          open={dialog === 'back'}
          onClose={() => setDialog(null)}
          title={t`Revenir à l’étape précédente`}
          intro={
            <Trans>Le projet repasse à l’étape « {back} ». Dites pourquoi : la raison est gardée.</Trans>
          }
          act={t`Revenir`}
          send={async reason => {
            await moveProject(project.id, previous, reason)
            await queries.invalidateQueries({ queryKey: ['projects'] })
          }}
        />
      ) : null}
    </>
  )
}

function Record({ whole: { project, steps, mayEdit } }: { whole: Project }) {
  const { t } = useLingui()
  const locale = useLocale()
  const { byCode } = useCountries()
  const country = project.originCountry ? byCode.get(project.originCountry)?.name[locale] : undefined
  return (
    <div className="grid grid-cols-1 gap-4">
      <Card>
        <Facts
          items={[
            { label: t`Début des codes`, value: <CodeText code={project.codePrefix} /> },
            { label: t`Pays d’origine`, value: country ?? '–' },
            { label: t`Lieux de tournage`, value: project.shootingLocations.join(', ') || '–' },
            { label: t`Dates`, value: datesOf(project) || '–' },
            { label: t`Fuseau horaire`, value: project.timeZone.replaceAll('_', ' ') },
            { label: t`Début de la journée de travail`, value: project.dayCutover.slice(0, 5) },
          ]}
        />
      </Card>
      {mayEdit ? <AgentList projectId={project.id} /> : null}
      <Card>
        <h2 className="mb-3 text-lg font-bold">
          <Trans>Étapes</Trans>
        </h2>
        {steps.length === 0 ? (
          <p className="text-muted">
            <Trans>Le projet est en préparation depuis son ouverture.</Trans>
          </p>
        ) : (
          <ol className="grid gap-3">
            {steps.map(step => (
              <li key={step.at}>
                <span className="font-semibold">
                  {labelOf(projectStatus, step.from, locale)} → {labelOf(projectStatus, step.to, locale)}
                </span>
                <span className="block text-sm text-muted">
                  {formatMoment(step.at)}
                  {step.by ? ` · ${step.by}` : ''}
                </span>
                {step.reason ? <span className="block">{step.reason}</span> : null}
              </li>
            ))}
          </ol>
        )}
      </Card>
    </div>
  )
}
