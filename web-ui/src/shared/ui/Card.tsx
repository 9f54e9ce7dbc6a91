import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export function Card({
  children,
  className,
  accent,
  as: Element = 'div',
}: {
  children: ReactNode
  className?: string
  /** Colour of the leading edge: the section it belongs to. */
  accent?: string
  as?: 'div' | 'section' | 'article' | 'li'
}) {
  return (
    <Element
      className={clsx(
        'rounded-ui border border-line bg-surface p-5 sm:p-6',
        accent && 'border-s-4',
        className,
      )}
      style={accent ? { borderInlineStartColor: accent } : undefined}
    >
      {children}
    </Element>
  )
}

/** Term and value pairs: identity of a profile, facts of a session. */
export function Facts({ items }: { items: readonly { label: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 gap-y-2 sm:grid-cols-[minmax(9rem,auto)_1fr] sm:gap-x-6 sm:gap-y-3">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts are a fixed list
        <div key={index} className="col-span-2 grid grid-cols-subgrid">
          <dt className="py-0.5 text-sm text-muted">{item.label}</dt>
          <dd className="min-w-0 wrap-anywhere">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
