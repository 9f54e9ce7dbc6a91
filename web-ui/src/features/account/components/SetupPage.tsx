import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { setUp, setupQuery } from '@/features/account/api'
import { Entrance, SmallFormView } from '@/features/account/components/Entrance'
import { NewPasswordField } from '@/features/account/components/NewPasswordField'
import { useOneTimeToken } from '@/features/account/token'
import { useSmallForm } from '@/shared/lib/forms'
import { problemWords } from '@/shared/lib/problem'
import { welcome } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Field, TextInput } from '@/shared/ui/Field'
import { ButtonLink } from '@/shared/ui/Link'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'

/** First start of a house: its first administrator, by the one-time link the console printed. */
export function SetupPage() {
  const { t } = useLingui()
  useTitle(t`Première installation`)
  const setup = useQuery(setupQuery)
  return (
    <Entrance
      title={<Trans>Ouvrir la maison</Trans>}
      intro={
        setup.data?.needed === false ? null : (
          <Trans>Créez le compte de la personne qui administre. Vous pourrez inviter l’équipe ensuite.</Trans>
        )
      }
    >
      {setup.isPending ? (
        <Skeleton className="h-72" />
      ) : setup.isError ? (
        <ErrorState onRetry={() => void setup.refetch()}>{problemWords(setup.error)}</ErrorState>
      ) : setup.data.needed ? (
        <SetupForm />
      ) : (
        <div className="grid gap-4">
          <Banner tone="success" title={<Trans>C’est déjà fait</Trans>}>
            <Trans>
              Cette installation a son administrateur. Le lien de première installation ne sert plus.
            </Trans>
          </Banner>
          <ButtonLink to="/login" wide>
            <Trans>Se connecter</Trans>
          </ButtonLink>
        </div>
      )}
    </Entrance>
  )
}

function SetupForm() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const router = useRouter()
  const given = useOneTimeToken()
  const form = useSmallForm({
    defaults: { token: given, firstName: '', lastName: '', email: '', password: '' },
    labels: {
      token: t`Code d’installation`,
      firstName: t`Prénom`,
      lastName: t`Nom`,
      email: t`Adresse e-mail`,
      password: t`Mot de passe`,
    },
    required: ['token', 'firstName', 'lastName', 'email', 'password'],
    send: async values => {
      await welcome(queries, await setUp(values))
      await router.navigate({ to: '/admin/users' })
    },
  })
  return (
    <SmallFormView form={form}>
      {given ? null : (
        <Field
          {...form.field('token')}
          hint={<Trans>Il est écrit dans la console au premier démarrage, à la fin de l’adresse.</Trans>}
        >
          <TextInput autoComplete="off" spellCheck={false} {...form.input('token')} />
        </Field>
      )}
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field {...form.field('firstName')}>
          <TextInput autoComplete="given-name" {...form.input('firstName')} />
        </Field>
        <Field {...form.field('lastName')}>
          <TextInput autoComplete="family-name" {...form.input('lastName')} />
        </Field>
      </div>
      <Field {...form.field('email')}>
        <TextInput type="email" autoComplete="email" {...form.input('email')} />
      </Field>
      <NewPasswordField field={form.field('password')} control={form.input('password')} />
      <Button type="submit" wide size="lg" busy={form.busy} className="mt-2">
        <Trans>Créer le compte et entrer</Trans>
      </Button>
    </SmallFormView>
  )
}
