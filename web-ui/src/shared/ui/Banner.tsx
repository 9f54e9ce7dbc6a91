import { clsx } from 'clsx'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

const bannerLooks = {
  info: { look: 'bg-tint text-on-tint border-link', Icon: Info },
  success: { look: 'bg-leaf-soft text-ink border-leaf', Icon: CircleCheck },
  warning: { look: 'bg-ochre-soft text-ink border-ochre', Icon: TriangleAlert },
  danger: { look: 'bg-danger-soft text-ink border-danger', Icon: CircleAlert },
} as const

/** A message that belongs to the page: stays until its cause is gone. On a narrow screen its action stands below. */
export function Banner({
  tone = 'info',
  title,
  children,
  action,
}: {
  tone?: keyof typeof bannerLooks
  title?: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  const { look, Icon } = bannerLooks[tone]
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={clsx('flex items-start gap-3 rounded-in border-s-4 p-4', look)}
    >
      <Icon size={20} aria-hidden="true" className="mt-0.5 shrink-0" />
      <div className="flex min-w-0 flex-1 flex-wrap items-start gap-x-3 gap-y-2">
        <div className="min-w-0 grow basis-56">
          {title ? <p className="font-semibold">{title}</p> : null}
          {children ? <div className="text-sm leading-6">{children}</div> : null}
        </div>
        {action}
      </div>
    </div>
  )
}
