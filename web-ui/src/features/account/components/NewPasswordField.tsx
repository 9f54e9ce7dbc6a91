import { Trans } from '@lingui/react/macro'
import type { ComponentProps, ReactNode } from 'react'
import { Field } from '@/shared/ui/Field'
import { PasswordInput } from '@/shared/ui/PasswordInput'

interface NewPasswordFieldProps {
  field: { name: string; label: ReactNode; error?: string | undefined }
  control: ComponentProps<'input'>
}

/** Choosing a password, with the one piece of advice that helps. */
export function NewPasswordField({ field, control }: NewPasswordFieldProps) {
  return (
    <Field
      {...field}
      required
      hint={
        <Trans>
          Au moins 10 caractères. Trois ou quatre mots sans lien entre eux font très bien l’affaire.
        </Trans>
      }
    >
      <PasswordInput autoComplete="new-password" {...control} />
    </Field>
  )
}
