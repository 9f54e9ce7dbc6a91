import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { ExportProgress } from '@/features/export/ExportProgress'
import { exportsQuery } from '@/features/export/exports'
import { formatMoment } from '@/shared/lib/format'
import type { Export } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Badge } from '@/shared/ui/Badge'
import { Card } from '@/shared/ui/Card'
import { Link } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Skeleton } from '@/shared/ui/Skeleton'
import { EmptyState, ErrorState } from '@/shared/ui/states'

/** The lists one took out lately: what is under way, what can be fetched, what is gone. */
export function ExportsPage() {
  const { t } = useLingui()
  useTitle(t`Exports`)
  const jobs = useQuery(exportsQuery)
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        title={<Trans>Exports</Trans>}
        intro={<Trans>Les listes que vous avez sorties. Chaque fichier reste disponible 24 heures.</Trans>}
      />
      {jobs.isPending ? (
        <Skeleton className="h-40 rounded-ui" />
      ) : jobs.isError ? (
        <Card>
          <ErrorState onRetry={() => void jobs.refetch()} retrying={jobs.isFetching}>
            {problemWords(jobs.error)}
          </ErrorState>
        </Card>
      ) : jobs.data.length === 0 ? (
        <Card>
          <EmptyState icon={Download} title={<Trans>Rien d’exporté pour l’instant</Trans>}>
            <Trans>
              Ouvrez la liste des talents ou du cinéma, cherchez, puis « Exporter » : le fichier viendra ici.
            </Trans>
          </EmptyState>
        </Card>
      ) : (
        <ul className="grid grid-cols-1 gap-4">
          {jobs.data.map(job => (
            <Card as="li" key={job.id} className="grid grid-cols-1 gap-3">
              <Head job={job} />
              <ExportProgress job={job} />
            </Card>
          ))}
        </ul>
      )}
    </div>
  )
}

function Head({ job }: { job: Export }) {
  const asked = formatMoment(job.createdAt)
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <h2 className="flex flex-wrap items-center gap-2 font-semibold">
        <Link to={job.kind === 'TALENT' ? '/staff/talents' : '/staff/cinema'} search={job.filters}>
          {job.kind === 'TALENT' ? <Trans>Talents</Trans> : <Trans>Cinéma</Trans>}
        </Link>
        <Badge tone="ink">{job.format}</Badge>
        {job.chosen > 0 ? (
          <Badge>
            <Plural value={job.chosen} one="# fiche choisie" other="# fiches choisies" />
          </Badge>
        ) : null}
      </h2>
      <span className="text-sm text-muted">
        <Trans>Demandé le {asked}</Trans>
      </span>
    </div>
  )
}
