import { clsx } from 'clsx'
import type { LucideIcon } from 'lucide-react'
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
  dot,
  whole = false,
  children,
}: {
  tone?: Tone
  icon?: LucideIcon
  /** Colour that stands for the word, as on a poster's legend. */
  dot?: string | undefined
  /** Short words that stay on one line. */
  whole?: boolean
  children: ReactNode
}) {
  return (
    <span
      className={clsx(
        'inline-flex min-h-6 max-w-full items-center gap-1 rounded-full px-2.5 py-0.5 text-xs font-semibold',
        softTones[tone],
        whole && 'whitespace-nowrap',
      )}
    >
      {dot ? (
        <span
          aria-hidden="true"
          className="size-2.5 shrink-0 rounded-full ring-1 ring-white/40"
          style={{ background: dot }}
        />
      ) : null}
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
