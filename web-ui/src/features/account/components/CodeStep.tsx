import { Trans, useLingui } from '@lingui/react/macro'
import { type ChangeEvent, type SyntheticEvent, useEffect } from 'react'
import { Entrance, SmallFormView } from '@/features/account/components/Entrance'
import { Button } from '@/shared/ui/Button'
import { Field, type FieldMistake, focusField, TextInput } from '@/shared/ui/Field'

interface CodeForm {
  field: (name: 'otp') => { name: string; label: string; error: string | undefined; required: boolean }
  input: (name: 'otp') => {
    name: string
    value: string
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => void
  }
  busy: boolean
  mistakes: readonly FieldMistake[]
  failure: string | null
  submit: (event: SyntheticEvent) => void
}

interface CodeStepProps {
  form: CodeForm
  byRecoveryCode: boolean
  onOtherWay: () => void
  onBack: () => void
}

/** The password or the provider was right: the code of the authenticator app, or a recovery code in its place. */
export function CodeStep({ form, byRecoveryCode, onOtherWay, onBack }: CodeStepProps) {
  const { t } = useLingui()
  useEffect(() => focusField('otp'), [])
  return (
    <Entrance
      title={<Trans>Encore une étape</Trans>}
      intro={
        byRecoveryCode ? (
          <Trans>Donnez un des codes de secours que vous avez gardés. Il ne servira qu’une fois.</Trans>
        ) : (
          <Trans>Ouvrez votre application d’authentification et recopiez le code qu’elle affiche.</Trans>
        )
      }
      after={
        <p>
          <Trans>
            Ni téléphone ni code de secours ? Demandez à la personne qui administre de réinitialiser votre
            validation en deux étapes.
          </Trans>
        </p>
      }
    >
      <SmallFormView form={form}>
        <Field
          {...form.field('otp')}
          hint={
            byRecoveryCode
              ? t`Seize lettres et chiffres`
              : t`Six chiffres, qui changent toutes les 30 secondes`
          }
        >
          <TextInput
            inputMode={byRecoveryCode ? 'text' : 'numeric'}
            autoComplete={byRecoveryCode ? 'off' : 'one-time-code'}
            autoCapitalize="characters"
            spellCheck={false}
            {...form.input('otp')}
          />
        </Field>
        <Button type="submit" wide size="lg" busy={form.busy} className="mt-2">
          <Trans>Se connecter</Trans>
        </Button>
        <div className="mt-3 flex flex-wrap justify-center gap-x-4 text-sm">
          <Button tone="ghost" size="sm" onClick={onOtherWay}>
            {byRecoveryCode ? (
              <Trans>Utiliser l’application</Trans>
            ) : (
              <Trans>Utiliser un code de secours</Trans>
            )}
          </Button>
          <Button tone="ghost" size="sm" onClick={onBack}>
            <Trans>Recommencer</Trans>
          </Button>
        </div>
      </SmallFormView>
    </Entrance>
  )
}
