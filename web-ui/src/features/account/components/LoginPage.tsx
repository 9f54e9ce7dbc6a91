import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { signIn } from '@/features/account/api'
import { CodeStep } from '@/features/account/components/CodeStep'
import { Entrance, SmallFormView } from '@/features/account/components/Entrance'
import { ProviderButton } from '@/features/account/components/ProviderButton'
import { useSmallForm } from '@/shared/lib/forms'
import { asProblem } from '@/shared/lib/problem'
import { landing, welcome } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { Button } from '@/shared/ui/Button'
import { Field, TextInput } from '@/shared/ui/Field'
import { Link } from '@/shared/ui/Link'
import { PasswordInput } from '@/shared/ui/PasswordInput'
import { Checkbox } from '@/shared/ui/toggles'

/** Sign in by e-mail or by code; then back to where one wanted to go. */
export function LoginPage({ next }: { next?: string | undefined }) {
  const { t } = useLingui()
  useTitle(t`Connexion`)
  const queries = useQueryClient()
  const router = useRouter()
  const [codeAsked, setCodeAsked] = useState(false)
  const [byRecoveryCode, setByRecoveryCode] = useState(false)
  const form = useSmallForm({
    defaults: { identifier: '', password: '', remember: false, otp: '' },
    labels: {
      identifier: t`E-mail ou code`,
      password: t`Mot de passe`,
      otp: byRecoveryCode ? t`Code de secours` : t`Code de votre application`,
    },
    required: codeAsked ? ['otp'] : ['identifier', 'password'],
    send: async ({ otp, ...values }) => {
      const me = await signIn({
        ...values,
        identifier: values.identifier.trim(),
        ...(codeAsked ? { otp: otp.trim() } : {}),
      }).catch((error: unknown) => {
        if (asProblem(error).code !== 'mfa-required') throw error
        setCodeAsked(true)
      })
      if (!me) return
      await welcome(queries, me)
      if (next && isOurs(next)) router.history.push(next)
      else await router.navigate({ to: landing(me) })
    },
  })
  if (codeAsked)
    return (
      <CodeStep
        form={form}
        byRecoveryCode={byRecoveryCode}
        onOtherWay={() => {
          form.set('otp', '')
          setByRecoveryCode(!byRecoveryCode)
        }}
        onBack={() => {
          form.reset()
          setCodeAsked(false)
        }}
      />
    )
  return (
    <Entrance
      title={<Trans>Bon retour parmi nous</Trans>}
      after={
        <p>
          <Trans>
            Pas encore de fiche ? <Link to="/">Inscrivez-vous</Link>, c’est gratuit.
          </Trans>
        </p>
      }
    >
      <SmallFormView form={form}>
        <Field
          {...form.field('identifier')}
          hint={<Trans>Votre adresse e-mail, ou le code de votre fiche</Trans>}
        >
          <TextInput
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            {...form.input('identifier')}
          />
        </Field>
        <Field {...form.field('password')}>
          <PasswordInput autoComplete="current-password" {...form.input('password')} />
        </Field>
        <Checkbox label={<Trans>Rester connecté·e sur cet appareil</Trans>} {...form.tick('remember')} />
        <Button type="submit" wide size="lg" busy={form.busy} className="mt-2">
          <Trans>Se connecter</Trans>
        </Button>
        <p className="mt-3 text-center text-sm">
          <Link to="/forgot" className="inline-block py-2">
            <Trans>Mot de passe oublié ?</Trans>
          </Link>
        </p>
      </SmallFormView>
      <ProviderButton next={next} remember={form.values.remember} />
    </Entrance>
  )
}

/** Only an address of this site; anything else would let a link lead people away right after they signed in. */
export function isOurs(next: string) {
  return /^\/(?![/\\])/.test(next) && !next.startsWith('/login')
}
