import { clsx } from 'clsx'
import type { ReactNode } from 'react'

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
