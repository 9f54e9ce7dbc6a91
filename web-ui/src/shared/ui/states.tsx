import { Trans } from '@lingui/react/macro'
import { CloudOff, type LucideIcon, RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/shared/ui/Button'

interface EmptyStateProps {
  icon: LucideIcon
  title: ReactNode
  /** The state is the whole page: its title is the page's. */
  page?: boolean
  /** What to do next. */
  children?: ReactNode
  action?: ReactNode
}

export function EmptyState({ icon: Icon, title, page = false, children, action }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-12 text-center">
      <span className="relative grid size-20 place-items-center rounded-full bg-tint text-on-tint">
        <Icon size={34} strokeWidth={1.6} aria-hidden="true" />
        <span
          aria-hidden="true"
          className="absolute end-1 top-1 size-4 rounded-full bg-ochre ring-4 ring-page"
        />
      </span>
      {page ? (
        <h1 tabIndex={-1} className="mt-1 text-xl font-bold">
          {title}
        </h1>
      ) : (
        <p className="mt-1 text-lg font-bold">{title}</p>
      )}
      {children ? <div className="text-muted">{children}</div> : null}
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  )
}

interface ErrorStateProps {
  title?: ReactNode
  children?: ReactNode
  onRetry?: (() => void) | undefined
  retrying?: boolean
  /** Quoted to support. */
  reference?: string | undefined
}

/** A read that failed, shown where its content would be. */
export function ErrorState({ title, children, onRetry, retrying = false, reference }: ErrorStateProps) {
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-12 text-center">
      <span className="grid size-16 place-items-center rounded-full bg-danger-soft text-danger-text">
        <CloudOff size={28} strokeWidth={1.8} aria-hidden="true" />
      </span>
      <p className="text-lg font-bold">
        {title ?? <Trans>Ces informations ne sont pas arrivées jusqu’ici</Trans>}
      </p>
      {children ? <div className="text-muted">{children}</div> : null}
      {onRetry ? (
        <Button tone="secondary" icon={RotateCw} busy={retrying} onClick={onRetry}>
          <Trans>Réessayer</Trans>
        </Button>
      ) : null}
      {reference ? (
        <p className="text-xs text-muted">
          <Trans>Référence : {reference}</Trans>
        </p>
      ) : null}
    </div>
  )
}
