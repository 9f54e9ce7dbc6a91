import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { productionType, projectStatus } from '@lists'
import { datesOf, STATUSES } from '@/features/production/words'
import { formatNumber } from '@/shared/lib/format'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf } from '@/shared/lib/lists'
import type { ProjectCard } from '@/shared/lib/model'
import { QuietLink } from '@/shared/ui/Link'

/** One column for each state, in the order a project goes through them. */
export function Board({ projects }: { projects: readonly ProjectCard[] }) {
  const locale = useLocale()
  return (
    <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2 xl:grid-cols-4">
      {STATUSES.map(status => {
        const column = projects.filter(project => project.status === status)
        return (
          <section key={status} aria-labelledby={`column-${status}`} className="rounded-ui bg-sunken p-3">
            <h2 id={`column-${status}`} className="mb-3 flex justify-between px-1 font-bold">
              {labelOf(projectStatus, status, locale)}
              <span className="font-normal text-muted tabular-nums">{formatNumber(column.length)}</span>
            </h2>
            {column.length === 0 ? (
              <p className="px-1 pb-2 text-sm text-muted">
                <Trans>Rien ici</Trans>
              </p>
            ) : (
              <ul className="grid gap-3">
                {column.map(project => (
                  <BoardCard key={project.id} project={project} />
                ))}
              </ul>
            )}
          </section>
        )
      })}
    </div>
  )
}

function BoardCard({ project }: { project: ProjectCard }) {
  const { t } = useLingui()
  const locale = useLocale()
  const confirmed = formatNumber(project.confirmed)
  return (
    <li className="rounded-ui border border-line bg-surface p-4">
      <h3 className="font-semibold">
        <QuietLink to="/staff/projects/$id" params={{ id: project.id }}>
          {project.name}
        </QuietLink>
      </h3>
      <p className="text-sm text-muted">
        {labelOf(productionType, project.productionType, locale)} ·{' '}
        {project.productionName ?? t`Sans société`}
      </p>
      {datesOf(project) ? <p className="mt-1 text-sm">{datesOf(project)}</p> : null}
      <p className="mt-1 text-sm text-muted">
        <Plural value={project.assigned} _0="Personne encore" one="# personne" other="# personnes" />
        {project.assigned > 0 ? (
          <>
            {' · '}
            <Trans>confirmées : {confirmed}</Trans>
          </>
        ) : null}
      </p>
    </li>
  )
}
