import type { ReactNode } from 'react'

export function PageHeader({
  title,
  intro,
  actions,
  over,
}: {
  title: ReactNode
  intro?: ReactNode
  actions?: ReactNode
  over?: ReactNode
}) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="min-w-0 measure">
        {over ? <p className="mb-1 text-sm font-semibold text-ochre-text">{over}</p> : null}
        <h1 tabIndex={-1} className="text-2xl font-bold sm:text-3xl">
          {title}
        </h1>
        {intro ? <p className="mt-2 text-muted">{intro}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </header>
  )
}
