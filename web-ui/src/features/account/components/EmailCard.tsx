import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { askEmailChange } from '@/features/account/api'
import { SmallFormView } from '@/features/account/components/Entrance'
import { useSmallForm } from '@/shared/lib/forms'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Field, TextInput } from '@/shared/ui/Field'
import { PasswordInput } from '@/shared/ui/PasswordInput'

/** Another address for the account; nothing changes before the link mailed there is opened. */
export function EmailCard() {
  const { t } = useLingui()
  const [asked, setAsked] = useState<string | null>(null)
  const form = useSmallForm({
    defaults: { newEmail: '', password: '' },
    labels: { newEmail: t`Nouvelle adresse e-mail`, password: t`Mot de passe` },
    required: ['newEmail', 'password'],
    send: async values => {
      await askEmailChange({ ...values, newEmail: values.newEmail.trim() })
      setAsked(values.newEmail.trim())
      form.reset()
    },
  })
  return (
    <Card as="section">
      <h2 className="mb-4 text-lg font-bold">
        <Trans>Changer d’adresse e-mail</Trans>
      </h2>
      {asked ? (
        <div className="mb-4">
          <Banner tone="success" title={<Trans>Regardez la boîte {asked}</Trans>}>
            <Trans>
              Si cette adresse est libre, un lien vient d’y partir, valable 24 heures. Rien ne change avant
              que vous l’ayez ouvert ; votre adresse actuelle en est avertie.
            </Trans>
          </Banner>
        </div>
      ) : null}
      <SmallFormView form={form}>
        <Field {...form.field('newEmail')}>
          <TextInput type="email" autoComplete="email" {...form.input('newEmail')} />
        </Field>
        <Field {...form.field('password')}>
          <PasswordInput autoComplete="current-password" {...form.input('password')} />
        </Field>
        <div>
          <Button type="submit" busy={form.busy}>
            <Trans>Envoyer le lien</Trans>
          </Button>
        </div>
      </SmallFormView>
    </Card>
  )
}
