import { clsx } from 'clsx'
import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

export type Tone = 'neutral' | 'ochre' | 'leaf' | 'danger' | 'ink'

const softTones: Record<Tone, string> = {
  neutral: 'bg-sunken text-ink',
  ink: 'bg-tint text-on-tint',
  ochre: 'bg-ochre-soft text-ochre-text',
  leaf: 'bg-leaf-soft text-leaf-text',
  danger: 'bg-danger-soft text-danger-text',
}

export function Badge({
  tone = 'neutral',
  icon: Icon,
  children,
}: {
  tone?: Tone
  icon?: LucideIcon
  children: ReactNode
}) {
  return (
    <span
      className={clsx(
        'inline-flex min-h-6 max-w-full items-center gap-1 rounded-full px-2.5 py-0.5 text-xs font-semibold',
        softTones[tone],
      )}
    >
      {Icon ? <Icon size={14} aria-hidden="true" className="shrink-0" /> : null}
      <span className="min-w-0">{children}</span>
    </span>
  )
}

/** An identification code: spaced, tabular, easy to read aloud and to copy. */
export function CodeText({ code, size = 'md' }: { code: string; size?: 'md' | 'lg' }) {
  return (
    <span
      translate="no"
      className={clsx(
        'font-mono font-semibold tracking-wider tabular-nums',
        size === 'lg' ? 'text-2xl' : 'text-sm',
      )}
    >
      {code}
    </span>
  )
}

export function Card({
  children,
  className,
  as: Element = 'div',
}: {
  children: ReactNode
  className?: string
  as?: 'div' | 'section' | 'article' | 'li'
}) {
  return (
    <Element className={clsx('rounded-ui border border-line bg-surface p-5 sm:p-6', className)}>
      {children}
    </Element>
  )
}

const portraitGrounds = [
  'bg-section-1',
  'bg-section-2',
  'bg-section-3',
  'bg-section-4',
  'bg-section-5',
  'bg-section-7',
]

/** A person's photo, or their initials on a colour that stays theirs. */
export function Avatar({
  name,
  src,
  size = 48,
  square = false,
}: {
  name: string
  src?: string | null | undefined
  size?: number
  square?: boolean
}) {
  const shape = square ? 'rounded-ui' : 'rounded-full'
  if (src)
    return (
      <img
        src={src}
        alt=""
        width={size}
        height={size}
        loading="lazy"
        decoding="async"
        style={{ width: size, height: size }}
        className={clsx('shrink-0 bg-sunken object-cover', shape)}
      />
    )
  const initials = name
    .split(/[\s-]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map(word => [...word][0]?.toLocaleUpperCase() ?? '')
    .join('')
  const ground =
    portraitGrounds[
      [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % portraitGrounds.length
    ]
  return (
    <span
      aria-hidden="true"
      style={{ width: size, height: size, fontSize: size * 0.38 }}
      className={clsx('grid shrink-0 place-items-center font-semibold text-surface', shape, ground)}
    >
      {initials}
    </span>
  )
}

/** How full something is, 0–100, always with its figure. */
export function Meter({
  value,
  label,
  tone = 'ochre',
}: {
  value: number
  label: ReactNode
  tone?: 'ochre' | 'leaf'
}) {
  const full = Math.max(0, Math.min(100, Math.round(value)))
  return (
    <div>
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <span className="font-semibold">{label}</span>
        <span className="font-semibold tabular-nums">{full} %</span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a native meter cannot be drawn in our colours everywhere */}
      <div
        role="meter"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={full}
        aria-label={typeof label === 'string' ? label : undefined}
        className="h-2.5 overflow-hidden rounded-full bg-sunken ring-1 ring-line ring-inset"
      >
        <div
          style={{ width: `${full}%` }}
          className={clsx(
            'h-full rounded-full transition-[width] duration-500',
            full >= 100 || tone === 'leaf' ? 'bg-leaf' : 'bg-ochre',
          )}
        />
      </div>
    </div>
  )
}

export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={clsx('block animate-pulse-soft rounded-in bg-sunken', className ?? 'h-5 w-full')}
    />
  )
}

const bannerLooks = {
  info: { look: 'bg-tint text-on-tint border-link', Icon: Info },
  success: { look: 'bg-leaf-soft text-ink border-leaf', Icon: CircleCheck },
  warning: { look: 'bg-ochre-soft text-ink border-ochre', Icon: TriangleAlert },
  danger: { look: 'bg-danger-soft text-ink border-danger', Icon: CircleAlert },
} as const

/** A message that belongs to the page: stays until its cause is gone. */
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
      className={clsx('flex flex-wrap items-start gap-x-3 gap-y-2 rounded-in border-s-4 p-4', look)}
    >
      <Icon size={20} aria-hidden="true" className="mt-0.5 shrink-0" />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="text-sm leading-6">{children}</div> : null}
      </div>
      {action}
    </div>
  )
}

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

/** Term and value pairs: identity of a profile, facts of a session. */
export function Facts({ items }: { items: readonly { label: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[minmax(9rem,auto)_1fr]">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts are a fixed list
        <div key={index} className="grid gap-x-6 sm:col-span-2 sm:grid-cols-subgrid">
          <dt className="text-sm text-muted sm:py-0.5">{item.label}</dt>
          <dd className="min-w-0">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The QR picture the server draws, on white whatever the theme so that any camera reads it. */
export function QrView({ src, label, size = 192 }: { src: string; label: string; size?: number }) {
  return (
    <img
      src={src}
      alt={label}
      width={size}
      height={size}
      loading="lazy"
      className="rounded-in border border-line bg-white p-2"
    />
  )
}
