import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense } from 'react'
import { useLongForm } from '@/shared/lib/long-form'
import { same } from '@/shared/lib/same'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Skeleton } from '@/shared/ui/Skeleton'
import type { FormDefinition, FormSection } from './form'
import { useKeeping, useWizard } from './wizard-context'

interface TwoVersionsProps {
  form: FormDefinition<object>
  /** Sections to compare. */
  sections: readonly FormSection[]
  mine: object
  theirs: object
  onMine: () => void
  onTheirs: () => void
}

/** The same answers were changed in two places: both versions are shown, the person says which one goes on. */
export function TwoVersions({ form, sections, mine, theirs, onMine, onTheirs }: TwoVersionsProps) {
  const { i18n } = useLingui()
  const [here, there] = [form.toWire(mine), form.toWire(theirs)]
  const differing = sections.filter(section => section.paths.some(path => !same(here[path], there[path])))
  return (
    <Dialog
      open
      insistent
      onClose={() => undefined}
      title={<Trans>Deux versions de vos réponses</Trans>}
      actions={
        <>
          <Button tone="secondary" onClick={onTheirs}>
            <Trans>Garder l’autre</Trans>
          </Button>
          <Button onClick={onMine}>
            <Trans>Garder celle-ci</Trans>
          </Button>
        </>
      }
    >
      <p className="mb-4">
        <Trans>Elles ont aussi changé ailleurs. Rien n’a été effacé : choisissez la version qui reste.</Trans>
      </p>
      <Suspense fallback={<Skeleton className="h-32 w-full" />}>
        <ul className="grid gap-4">
          {differing.map(section => (
            <li key={section.key} className="rounded-in border border-line p-4">
              <p className="font-semibold">{i18n._(section.label)}</p>
              <p className="mt-3 text-xs font-semibold text-muted">
                <Trans>Sur cet appareil</Trans>
              </p>
              <form.Summary section={section.key} values={mine} />
              <p className="mt-3 text-xs font-semibold text-muted">
                <Trans>Ailleurs</Trans>
              </p>
              <form.Summary section={section.key} values={theirs} />
            </li>
          ))}
        </ul>
      </Suspense>
    </Dialog>
  )
}

/** The same draft was continued on another device. */
export function ConflictDialog() {
  const { conflict } = useKeeping()
  const { form, keeper } = useWizard()
  const answers = useLongForm()
  return conflict ? (
    <TwoVersions
      form={form}
      sections={form.sections}
      mine={answers.values()}
      theirs={conflict.theirs}
      onMine={() => keeper.settleConflict('mine')}
      onTheirs={() => keeper.settleConflict('theirs')}
    />
  ) : null
}
