import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { speak } from '@/features/account/api'
import { EmailCard } from '@/features/account/components/EmailCard'
import { locales, switchLocale, useLocale } from '@/shared/lib/i18n'
import { problemWords } from '@/shared/lib/problem'
import { meQuery } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { Card, Facts } from '@/shared/ui/Card'
import { RadioCards } from '@/shared/ui/choices'
import { Field } from '@/shared/ui/Field'
import { ButtonLink } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'
import { useToast } from '@/shared/ui/Toast'

/** Who I am here, the language I am spoken to in, and the way to what keeps the account safe. */
export function AccountPage() {
  const { t } = useLingui()
  useTitle(t`Mon compte`)
  const account = useQuery(meQuery).data?.account
  return (
    <div className="measure grid grid-cols-1 gap-6">
      <PageHeader title={<Trans>Mon compte</Trans>} />
      {account ? (
        <Card>
          <Facts
            items={[
              { label: t`Nom`, value: `${account.firstName} ${account.lastName}` },
              { label: t`E-mail`, value: account.email },
            ]}
          />
        </Card>
      ) : null}
      <LanguageCard />
      <EmailCard />
      <Card as="section">
        <h2 className="mb-2 text-lg font-bold">
          <Trans>Sécurité</Trans>
        </h2>
        <p className="mb-4 text-muted">
          <Trans>Mot de passe, validation en deux étapes, appareils connectés.</Trans>
        </p>
        <ButtonLink to="/me/security" tone="secondary" icon={ShieldCheck}>
          <Trans>Sécurité du compte</Trans>
        </ButtonLink>
      </Card>
    </div>
  )
}

function LanguageCard() {
  const { t } = useLingui()
  const locale = useLocale()
  const toast = useToast()
  const queries = useQueryClient()
  const change = useMutation({
    mutationFn: speak,
    onMutate: switchLocale,
    onSuccess: () => void queries.invalidateQueries({ queryKey: meQuery.queryKey }),
    onError: error => toast(problemWords(error), 'danger'),
  })
  return (
    <Card as="section">
      <Field
        group
        label={t`Langue`}
        required
        hint={<Trans>Pour les pages et pour les courriels que vous recevez</Trans>}
      >
        <RadioCards
          name="language"
          columns={2}
          value={locale}
          onChange={change.mutate}
          choices={locales.map(entry => ({ value: entry.code, label: entry.name }))}
        />
      </Field>
    </Card>
  )
}
