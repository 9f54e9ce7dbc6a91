import { Trans, useLingui } from '@lingui/react/macro'
import { clsx } from 'clsx'
import { Check, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export interface Step {
  key: string
  label: string
  icon?: LucideIcon
  /** 1–9: the section's own colour, as an edge and on the icon. */
  section?: number
  done?: boolean
  invalid?: boolean
}

const sectionColours = [
  '',
  '--section-1',
  '--section-2',
  '--section-3',
  '--section-4',
  '--section-5',
  '--section-6',
  '--section-7',
  '--section-8',
  '--section-9',
]

/** CSS colour of one of the nine sections; the page's own acting colour when there is none. */
export const sectionColour = (section?: number) =>
  `var(${section ? (sectionColours[section] ?? '--primary') : '--primary'})`

interface StepperProps {
  steps: readonly Step[]
  current: string
  /** Renders the way to a step; left out for steps that cannot be reached yet. */
  linkTo?: (step: Step, content: ReactNode, className: string) => ReactNode
}

/** Where one is in a long form: a bar and a title on the phone, the whole list beside the form on a wide screen. */
export function Stepper({ steps, current, linkTo }: StepperProps) {
  const { t } = useLingui()
  const at = Math.max(
    0,
    steps.findIndex(step => step.key === current),
  )
  const step = steps[at]
  const position = at + 1
  const count = steps.length
  return (
    <nav aria-label={t`Étapes du formulaire`}>
      <div className="lg:hidden">
        <p className="flex items-baseline justify-between gap-3 text-sm">
          <span className="text-base font-bold">{step?.label}</span>
          <span className="shrink-0 text-muted tabular-nums">
            <Trans>
              Étape {position} sur {count}
            </Trans>
          </span>
        </p>
        <div className="mt-2 flex gap-1" aria-hidden="true">
          {steps.map((entry, index) => (
            <span
              key={entry.key}
              style={index <= at ? { background: sectionColour(entry.section) } : undefined}
              className={clsx('h-1.5 flex-1 rounded-full', index > at && 'bg-line')}
            />
          ))}
        </div>
      </div>
      <ol className="hidden gap-1 lg:grid">
        {steps.map((entry, index) => {
          const on = index === at
          const Icon = entry.icon
          const look = clsx(
            'flex min-h-11 w-full items-center gap-3 rounded-in border-s-4 px-3 py-2 text-start text-sm',
            on ? 'bg-tint font-bold text-on-tint' : 'border-transparent text-ink',
            !on && linkTo && 'hover:bg-sunken',
          )
          const content = (
            <>
              <span
                className="grid size-7 shrink-0 place-items-center rounded-full border-2 text-xs font-bold tabular-nums"
                style={{
                  borderColor: sectionColour(entry.section),
                  color: entry.done ? 'var(--surface)' : sectionColour(entry.section),
                  background: entry.done ? sectionColour(entry.section) : 'transparent',
                }}
              >
                {entry.done ? (
                  <Check size={15} strokeWidth={3} aria-hidden="true" />
                ) : Icon ? (
                  <Icon size={15} aria-hidden="true" />
                ) : (
                  index + 1
                )}
              </span>
              <span className="min-w-0 flex-1">{entry.label}</span>
              {entry.done ? (
                <span className="sr-only">
                  <Trans>terminé</Trans>
                </span>
              ) : null}
              {entry.invalid ? (
                <span className="text-xs font-semibold text-danger-text">
                  <Trans>à revoir</Trans>
                </span>
              ) : null}
            </>
          )
          const edge = on ? { borderColor: sectionColour(entry.section) } : undefined
          return (
            <li
              key={entry.key}
              aria-current={on ? 'step' : undefined}
              style={edge}
              className={clsx('rounded-in', on && 'border-s-0')}
            >
              {linkTo && !on ? (
                linkTo(entry, content, look)
              ) : (
                <span className={look} style={edge}>
                  {content}
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
