import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { SmallFormView } from '@/features/account/components/Entrance'
import { useSmallForm } from '@/shared/lib/forms'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Field, TextInput } from '@/shared/ui/Field'

interface ReasonDialogProps {
  open: boolean
  onClose: () => void
  title: string
  intro: ReactNode
  /** What the button does, in words. */
  act: string
  send: (reason: string) => Promise<unknown>
}

/** An act that needs a reason. */
export function ReasonDialog({ open, onClose, title, ...rest }: ReasonDialogProps) {
  return (
    <Dialog insistent open={open} onClose={onClose} title={title}>
      <ReasonForm {...rest} onClose={onClose} />
    </Dialog>
  )
}

function ReasonForm({ intro, act, send, onClose }: Omit<ReasonDialogProps, 'open' | 'title'>) {
  const { t } = useLingui()
  const form = useSmallForm({
    defaults: { reason: '' },
    labels: { reason: t`Raison` },
    required: ['reason'],
    send: async ({ reason }) => {
      await send(reason)
      onClose()
    },
  })
  return (
    <SmallFormView form={form}>
      <p className="mb-4">{intro}</p>
      <Field {...form.field('reason')}>
        <TextInput autoComplete="off" maxLength={500} {...form.input('reason')} />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <Button tone="secondary" onClick={onClose}>
          <Trans>Annuler</Trans>
        </Button>
        <Button type="submit" tone="danger" busy={form.busy}>
          {act}
        </Button>
      </div>
    </SmallFormView>
  )
}
