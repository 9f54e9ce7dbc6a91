import { Trans, useLingui } from '@lingui/react/macro'
import { Suspense } from 'react'
import { useFormContext } from 'react-hook-form'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Skeleton } from '@/shared/ui/Skeleton'
import { same } from './keeper'
import { useKeeping, useWizard } from './wizard-context'

/** The same draft was continued on another device: both versions are shown, the person says which one goes on. */
export function ConflictDialog() {
  const { conflict } = useKeeping()
  const { form, keeper } = useWizard()
  const { i18n } = useLingui()
  const values = useFormContext().getValues()
  if (!conflict) return null
  const wire = (version: object) => form.toWire(version)
  const differing = form.sections.filter(section =>
    section.paths.some(path => !same(wire(values)[path], wire(conflict.theirs)[path])),
  )
  return (
    <Dialog
      open
      insistent
      onClose={() => undefined}
      title={<Trans>Deux versions de votre inscription</Trans>}
      actions={
        <>
          <Button tone="secondary" onClick={() => keeper.settleConflict('theirs')}>
            <Trans>Garder celle de l’autre appareil</Trans>
          </Button>
          <Button onClick={() => keeper.settleConflict('mine')}>
            <Trans>Garder celle-ci</Trans>
          </Button>
        </>
      }
    >
      <p className="mb-4">
        <Trans>
          Vous avez aussi avancé sur un autre appareil. Rien n’a été effacé : choisissez la version qui
          continue.
        </Trans>
      </p>
      <Suspense fallback={<Skeleton className="h-32 w-full" />}>
        <ul className="grid gap-4">
          {differing.map(section => (
            <li key={section.key} className="rounded-in border border-line p-4">
              <p className="font-semibold">{i18n._(section.label)}</p>
              <p className="mt-3 text-xs font-semibold text-muted">
                <Trans>Sur cet appareil</Trans>
              </p>
              <form.Summary section={section.key} values={values} />
              <p className="mt-3 text-xs font-semibold text-muted">
                <Trans>Sur l’autre appareil</Trans>
              </p>
              <form.Summary section={section.key} values={conflict.theirs} />
            </li>
          ))}
        </ul>
      </Suspense>
    </Dialog>
  )
}
