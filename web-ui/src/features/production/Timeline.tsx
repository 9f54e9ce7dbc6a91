import { Trans, useLingui } from '@lingui/react/macro'
import { projectStatus } from '@lists'
import { clsx } from 'clsx'
import { spanOf } from '@/features/production/span'
import { datesOf } from '@/features/production/words'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf } from '@/shared/lib/lists'
import type { ProjectCard } from '@/shared/lib/model'
import { Card } from '@/shared/ui/Card'
import { QuietLink } from '@/shared/ui/Link'

const looks: Record<ProjectCard['status'], string> = {
  PREPARATION: 'bg-tint border-link',
  SHOOTING: 'bg-ochre-soft border-ochre',
  POST_PRODUCTION: 'bg-leaf-soft border-leaf',
  COMPLETED: 'bg-sunken border-edge',
}

/** Projects over the months, the earliest first; those without dates below. */
export function Timeline({ projects }: { projects: readonly ProjectCard[] }) {
  const { t } = useLingui()
  const locale = useLocale()
  const dated = projects
    .flatMap(project => {
      const from = project.startDate ?? project.endDate
      const to = project.endDate ?? project.startDate
      return from && to ? [{ project, from, to }] : []
    })
    .sort((a, b) => a.from.localeCompare(b.from))
  const without = projects.filter(project => !project.startDate && !project.endDate)
  const span = spanOf(dated.flatMap(({ from, to }) => [from, to]))
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const percent = (share: number) => `${(share * 100).toFixed(3)}%`
  return (
    <div className="grid grid-cols-1 gap-4">
      {span ? (
        <section
          aria-label={t`Calendrier`}
          className="overflow-x-auto rounded-ui border border-line bg-surface"
        >
          <div style={{ minWidth: `${Math.max(20, span.months.length * 9)}rem` }} className="pb-3">
            <div
              aria-hidden="true"
              className="relative h-9 border-b border-line bg-sunken text-sm text-muted"
            >
              {span.months.map(({ key, day, from, width }) => (
                <span
                  key={key}
                  style={{ insetInlineStart: percent(from), width: percent(width) }}
                  className="absolute inset-y-0 border-s border-line px-2 py-1.5 whitespace-nowrap"
                >
                  {month.format(day)}
                </span>
              ))}
            </div>
            <ul className="grid gap-2 pt-3">
              {dated.map(({ project, from, to }) => (
                <li key={project.id} className="relative h-14">
                  <span
                    aria-hidden="true"
                    style={{
                      insetInlineStart: percent(span.place(from)),
                      width: percent(span.place(to, true) - span.place(from)),
                    }}
                    className={clsx(
                      'absolute inset-y-0 min-w-2 rounded-in border-s-4',
                      looks[project.status],
                    )}
                  />
                  <span
                    style={{ marginInlineStart: percent(Math.min(span.place(from), 0.7)) }}
                    className="relative block px-3 py-1.5 whitespace-nowrap"
                  >
                    <QuietLink
                      to="/staff/projects/$id"
                      params={{ id: project.id }}
                      className="font-semibold text-ink"
                    >
                      {project.name}
                    </QuietLink>
                    <span className="block text-sm text-ink">
                      {datesOf(project)} · {labelOf(projectStatus, project.status, locale)}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </div>
        </section>
      ) : null}
      {without.length > 0 ? (
        <Card>
          <h2 className="mb-2 font-bold">
            <Trans>Sans dates</Trans>
          </h2>
          <ul className="grid gap-1">
            {without.map(project => (
              <li key={project.id}>
                <QuietLink to="/staff/projects/$id" params={{ id: project.id }}>
                  {project.name}
                </QuietLink>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </div>
  )
}
