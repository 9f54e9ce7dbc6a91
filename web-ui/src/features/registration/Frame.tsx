import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Link as RouterLink } from '@tanstack/react-router'
import { ListChecks, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useAnswers } from '@/shared/lib/long-form'
import { type Step, Stepper, sectionColour } from '@/shared/ui/Stepper'
import { REVIEW } from './form'
import { ResumeLink } from './ResumeLink'
import { DeviceNotice, SaveStatus } from './SaveStatus'
import { stepOf, useKeeping, useWizard } from './wizard-context'

export const reviewStep = {
  key: REVIEW,
  label: msg`Relire et envoyer`,
  intro: msg`Une dernière lecture, votre accord, et votre code est à vous.`,
  icon: ListChecks,
}

interface FrameProps {
  current: string
  /** Sections that hold an answer to mend. */
  invalid?: readonly string[]
  children: ReactNode
}

/** Steps at the side (above, on a phone), the page of one step, and where it all is saved. */
export function WizardFrame({ current, invalid = [], children }: FrameProps) {
  const { form } = useWizard()
  const { visited } = useKeeping()
  const { i18n } = useLingui()
  const values = useAnswers()
  const steps: Step[] = [
    ...form.sections.map(section => ({
      key: section.key,
      label: i18n._(section.label),
      icon: section.icon,
      ...(section.colour ? { section: section.colour } : {}),
      done:
        section.key !== current &&
        visited.includes(section.key) &&
        section.answered(values) &&
        !invalid.includes(section.key),
      invalid: invalid.includes(section.key),
    })),
    { key: REVIEW, label: i18n._(reviewStep.label), icon: reviewStep.icon },
  ]
  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[16rem_minmax(0,42rem)]">
      <div className="lg:sticky lg:top-22 lg:self-start">
        <Stepper
          steps={steps}
          current={current}
          linkTo={(step, content, className) => (
            <RouterLink to={stepOf(form.form)} params={{ section: step.key }} className={className}>
              {content}
            </RouterLink>
          )}
        />
      </div>
      <div className="min-w-0">
        {children}
        <DeviceNotice />
        <div className="mt-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line pt-4">
          <SaveStatus />
          <ResumeLink />
        </div>
      </div>
    </div>
  )
}

/** Title of a section, with its colour as an edge and on the icon. */
export function SectionTitle({
  label,
  intro,
  icon: Icon,
  colour,
}: {
  label: MessageDescriptor
  intro: MessageDescriptor
  icon: LucideIcon
  colour?: number | undefined
}) {
  const { i18n } = useLingui()
  return (
    <header className="mb-6 border-s-4 ps-4" style={{ borderColor: sectionColour(colour) }}>
      <h1 tabIndex={-1} className="flex items-center gap-3 text-2xl font-bold">
        <Icon size={26} aria-hidden="true" className="shrink-0" style={{ color: sectionColour(colour) }} />
        {i18n._(label)}
      </h1>
      <p className="mt-1 text-muted">{i18n._(intro)}</p>
    </header>
  )
}
