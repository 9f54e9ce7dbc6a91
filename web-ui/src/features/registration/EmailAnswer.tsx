import { Trans } from '@lingui/react/macro'
import { formFields } from '@/shared/ui/form'

type EmailPath = 'contact.email' | 'identity.email'

const { Text } = formFields<{ contact: { email: string }; identity: { email: string } }>()

/** Where the code and the link to sign in are sent. */
export function EmailAnswer({ name }: { name: EmailPath }) {
  return (
    <Text
      name={name}
      type="email"
      label={<Trans>Adresse e-mail</Trans>}
      hint={<Trans>Votre code et votre lien de connexion y arrivent.</Trans>}
      required
      inputMode="email"
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={254}
    />
  )
}
