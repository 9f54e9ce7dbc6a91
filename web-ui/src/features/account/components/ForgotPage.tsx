import { Trans, useLingui } from '@lingui/react/macro'
import { MailCheck } from 'lucide-react'
import { useState } from 'react'
import { askForReset } from '@/features/account/api'
import { Entrance, SmallFormView } from '@/features/account/components/Entrance'
import { useSmallForm } from '@/shared/lib/forms'
import { useTitle } from '@/shared/lib/title'
import { Button } from '@/shared/ui/Button'
import { Field, TextInput } from '@/shared/ui/Field'
import { Link } from '@/shared/ui/Link'

/** Ask for a new password. The answer is the same whether or not such an account exists. */
export function ForgotPage() {
  const { t } = useLingui()
  useTitle(t`Mot de passe oublié`)
  const [asked, setAsked] = useState(false)
  const form = useSmallForm({
    defaults: { identifier: '' },
    labels: { identifier: t`E-mail ou code` },
    required: ['identifier'],
    send: async ({ identifier }) => {
      await askForReset(identifier.trim())
      setAsked(true)
    },
  })
  const back = (
    <Link to="/login" className="inline-block py-2">
      <Trans>Retour à la connexion</Trans>
    </Link>
  )
  return (
    <Entrance title={<Trans>Retrouver l’accès</Trans>} after={back}>
      {asked ? (
        <div role="status" className="flex flex-col items-center gap-3 text-center">
          <MailCheck size={40} strokeWidth={1.5} aria-hidden="true" className="text-leaf" />
          <p className="text-lg font-bold">
            <Trans>Regardez votre boîte aux lettres</Trans>
          </p>
          <p className="text-muted">
            <Trans>
              Si un compte correspond, un lien vient de partir à son adresse. Il est valable une heure. Pensez
              aux courriers indésirables.
            </Trans>
          </p>
        </div>
      ) : (
        <SmallFormView form={form}>
          <Field {...form.field('identifier')} hint={<Trans>Celui avec lequel vous vous connectez</Trans>}>
            <TextInput
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              {...form.input('identifier')}
            />
          </Field>
          <Button type="submit" wide size="lg" busy={form.busy}>
            <Trans>Recevoir un lien</Trans>
          </Button>
        </SmallFormView>
      )}
    </Entrance>
  )
}
