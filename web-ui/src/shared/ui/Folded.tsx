import { Plural } from '@lingui/react/macro'
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'

interface FoldedProps {
  title: ReactNode
  /** How many of the answers inside were chosen. */
  chosen: number
  /** Said in place of the number while nothing was chosen. */
  before?: ReactNode
  icon?: ReactNode
  /** Opened for the reader: something inside was found, or refused. */
  opened?: boolean
  children: ReactNode
}

/** A long list of answers that stays closed until somebody wants it; closed, it tells how many were chosen. */
export function Folded({ title, chosen, before, icon, opened = false, children }: FoldedProps) {
  return (
    <details open={opened || undefined} className="group rounded-in border border-line bg-surface">
      <summary className="flex min-h-12 list-none items-center gap-3 rounded-in px-4 py-2">
        {icon}
        <span className="min-w-0 flex-1 font-semibold">{title}</span>
        <span className="text-sm text-muted tabular-nums">
          {chosen > 0 ? <Plural value={chosen} one="# choisi" other="# choisis" /> : before}
        </span>
        <ChevronDown
          size={18}
          aria-hidden="true"
          className="shrink-0 text-muted transition-transform group-open:rotate-180"
        />
      </summary>
      <div className="border-t border-line p-4">{children}</div>
    </details>
  )
}
