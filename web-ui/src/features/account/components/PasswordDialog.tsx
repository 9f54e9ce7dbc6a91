import { Trans, useLingui } from '@lingui/react/macro'
import { confirmPassword } from '@/features/account/api'
import { SmallFormView } from '@/features/account/components/Entrance'
import { useSmallForm } from '@/shared/lib/forms'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Field } from '@/shared/ui/Field'
import { PasswordInput } from '@/shared/ui/PasswordInput'

/** The password once more, on top of whatever waits for it. */
export function PasswordDialog({ onAnswer }: { onAnswer: (given: boolean) => void }) {
  const { t } = useLingui()
  const form = useSmallForm({
    defaults: { password: '' },
    labels: { password: t`Mot de passe` },
    required: ['password'],
    send: async ({ password }) => {
      await confirmPassword(password)
      onAnswer(true)
    },
  })
  return (
    <Dialog insistent open onClose={() => onAnswer(false)} title={<Trans>Est-ce bien vous ?</Trans>}>
      <p className="mb-4 text-muted">
        <Trans>C’est un acte grave : confirmez votre mot de passe.</Trans>
      </p>
      <SmallFormView form={form}>
        <Field {...form.field('password')}>
          <PasswordInput autoComplete="current-password" {...form.input('password')} />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <Button tone="secondary" onClick={() => onAnswer(false)}>
            <Trans>Annuler</Trans>
          </Button>
          <Button type="submit" busy={form.busy}>
            <Trans>Confirmer</Trans>
          </Button>
        </div>
      </SmallFormView>
    </Dialog>
  )
}
