import { Trans, useLingui } from '@lingui/react/macro'
import { clsx } from 'clsx'
import { Check, ChevronDown, type LucideIcon } from 'lucide-react'
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
  /** What the steps make up; without one they are the steps of a form, counted. */
  label?: string
  steps: readonly Step[]
  current: string
  /** Renders the way to a step; left out for steps that cannot be reached yet. */
  linkTo?: (step: Step, content: ReactNode, className: string) => ReactNode
}

/** Where one is in a long form: a bar that opens into the list on the phone, the list itself on a wide screen. */
export function Stepper({ steps, current, linkTo, label }: StepperProps) {
  const { t } = useLingui()
  const at = Math.max(
    0,
    steps.findIndex(step => step.key === current),
  )
  const position = at + 1
  const count = steps.length
  return (
    <nav aria-label={label ?? t`Étapes du formulaire`}>
      <details key={current} className="group lg:hidden">
        <summary className="-mx-2 flex min-h-11 list-none flex-wrap items-center justify-between gap-x-3 rounded-in px-2 text-sm text-muted">
          <span className="tabular-nums">
            {label ?? (
              <Trans>
                Étape {position} sur {count}
              </Trans>
            )}
          </span>
          <span className="flex items-center gap-1">
            {label ? null : <Trans>Toutes les étapes</Trans>}
            <ChevronDown
              size={18}
              aria-hidden="true"
              className="transition-transform group-open:rotate-180"
            />
          </span>
          {label ? null : (
            <span className="flex w-full gap-1 pb-2" aria-hidden="true">
              {steps.map((entry, index) => (
                <span
                  key={entry.key}
                  style={index <= at ? { background: sectionColour(entry.section) } : undefined}
                  className={clsx('h-1.5 flex-1 rounded-full', index > at && 'bg-line')}
                />
              ))}
            </span>
          )}
        </summary>
        <div className="mt-2 rounded-ui border border-line bg-surface p-2">
          <StepList steps={steps} at={at} linkTo={linkTo} />
        </div>
      </details>
      <div className="hidden lg:block">
        <StepList steps={steps} at={at} linkTo={linkTo} />
      </div>
    </nav>
  )
}

function StepList({
  steps,
  at,
  linkTo,
}: {
  steps: readonly Step[]
  at: number
  linkTo: StepperProps['linkTo']
}) {
  return (
    <ol className="grid gap-1">
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
  )
}
