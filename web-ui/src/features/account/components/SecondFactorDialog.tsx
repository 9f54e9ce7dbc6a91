import { Trans, useLingui } from '@lingui/react/macro'
import { SmallFormView } from '@/features/account/components/Entrance'
import { confirmSecondFactor } from '@/features/account/second-factor'
import { useSmallForm } from '@/shared/lib/forms'
import type { SecondFactorSecret } from '@/shared/lib/model'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Field, TextInput } from '@/shared/ui/Field'
import { Anchor } from '@/shared/ui/Link'
import { QrView } from '@/shared/ui/QrView'

interface SecondFactorDialogProps {
  secret: SecondFactorSecret
  onClose: () => void
  /** Given the recovery codes, which are seen this once. */
  onDone: (recoveryCodes: readonly string[]) => void
}

/** Tell the app the secret by picture, by link or by hand; its first code proves that it knows it. */
export function SecondFactorDialog({ secret, onClose, onDone }: SecondFactorDialogProps) {
  const { t } = useLingui()
  const form = useSmallForm({
    defaults: { code: '' },
    labels: { code: t`Code affiché par l’application` },
    required: ['code'],
    send: async ({ code }) => onDone((await confirmSecondFactor(code.trim())).recoveryCodes),
  })
  return (
    <Dialog insistent open onClose={onClose} title={<Trans>Relier votre application</Trans>}>
      <div className="grid grid-cols-1 gap-4">
        <p>
          <Trans>Dans l’application, ajoutez un compte et visez cette image.</Trans>
        </p>
        <div className="justify-self-center">
          <QrView
            src={`data:image/svg+xml,${encodeURIComponent(secret.qr)}`}
            label={t`Code QR à viser avec l’application d’authentification`}
            size={200}
          />
        </div>
        <p className="text-sm text-muted">
          <Trans>
            L’application est sur cet appareil ? <Anchor href={secret.uri}>Ouvrez-la</Anchor>. Pas de caméra ?
            Tapez ce secret :
          </Trans>
        </p>
        <p
          translate="no"
          className="rounded-in bg-sunken p-3 text-center font-mono text-lg tracking-wide wrap-anywhere"
        >
          {secret.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
        </p>
        <SmallFormView form={form}>
          <Field
            {...form.field('code')}
            hint={<Trans>Six chiffres, qui changent toutes les 30 secondes</Trans>}
          >
            <TextInput inputMode="numeric" autoComplete="one-time-code" {...form.input('code')} />
          </Field>
          <div className="flex flex-wrap justify-end gap-2">
            <Button tone="secondary" onClick={onClose}>
              <Trans>Annuler</Trans>
            </Button>
            <Button type="submit" busy={form.busy}>
              <Trans>Vérifier le code</Trans>
            </Button>
          </div>
        </SmallFormView>
      </div>
    </Dialog>
  )
}
