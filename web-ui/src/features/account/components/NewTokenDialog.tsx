import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Copy } from 'lucide-react'
import { useState } from 'react'
import { SmallFormView } from '@/features/account/components/Entrance'
import { useScopeWords } from '@/features/account/scopes'
import { createToken, tokensQuery } from '@/features/account/tokens'
import { useSmallForm } from '@/shared/lib/forms'
import { meQuery } from '@/shared/lib/session'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Field, Select, TextInput } from '@/shared/ui/Field'
import { useToast } from '@/shared/ui/Toast'
import { Checkbox } from '@/shared/ui/toggles'

const LIVES = [30, 90, 180, 365]

/** Name, limits and life of a new token; then the token itself, this once. */
export function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <Dialog
      insistent
      open
      onClose={onClose}
      title={secret ? <Trans>Votre jeton</Trans> : <Trans>Nouveau jeton d’API</Trans>}
    >
      {secret ? (
        <Shown secret={secret} onClose={onClose} />
      ) : (
        <NewTokenForm onClose={onClose} onDone={setSecret} />
      )}
    </Dialog>
  )
}

function NewTokenForm({ onClose, onDone }: { onClose: () => void; onDone: (secret: string) => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const permissions = useQuery(meQuery).data?.permissions ?? []
  const words = useScopeWords()
  const form = useSmallForm({
    defaults: { name: '', scopes: ['OWN_READ'] as string[], days: '90' },
    labels: { name: t`Nom`, scopes: t`Ce qu’il peut faire`, days: t`Durée` },
    required: ['name', 'scopes', 'days'],
    send: async ({ name, scopes, days }) => {
      const issued = await createToken({ name: name.trim(), scopes, days: Number(days) })
      await queries.invalidateQueries({ queryKey: tokensQuery.queryKey })
      onDone(issued.secret)
    },
  })
  const chosen = form.values.scopes
  return (
    <SmallFormView form={form}>
      <Field {...form.field('name')} hint={<Trans>Pour vous y retrouver : le programme, la machine</Trans>}>
        <TextInput autoComplete="off" maxLength={100} {...form.input('name')} />
      </Field>
      <Field group {...form.field('scopes')} hint={<Trans>Rien de plus que nécessaire</Trans>}>
        <div className="grid grid-cols-1">
          {['OWN_READ', 'OWN_WRITE', ...permissions].map(scope => (
            <Checkbox
              key={scope}
              label={words(scope)}
              checked={chosen.includes(scope)}
              onChange={event =>
                form.set(
                  'scopes',
                  event.target.checked ? [...chosen, scope] : chosen.filter(other => other !== scope),
                )
              }
            />
          ))}
        </div>
      </Field>
      <Field {...form.field('days')}>
        <Select
          {...form.input('days')}
          choices={LIVES.map(days => ({ value: String(days), label: t`${days} jours` }))}
        />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <Button tone="secondary" onClick={onClose}>
          <Trans>Annuler</Trans>
        </Button>
        <Button type="submit" busy={form.busy}>
          <Plural
            value={chosen.length}
            _0="Créer le jeton"
            one="Créer avec # droit"
            other="Créer avec # droits"
          />
        </Button>
      </div>
    </SmallFormView>
  )
}

function Shown({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useLingui()
  const toast = useToast()
  return (
    <div className="grid grid-cols-1 gap-4">
      <Banner tone="warning" title={<Trans>Vous ne le verrez qu’une fois</Trans>}>
        <Trans>Donnez-le à votre programme maintenant. Qui le détient agit en votre nom.</Trans>
      </Banner>
      <p translate="no" className="rounded-in bg-sunken p-3 font-mono wrap-anywhere">
        {secret}
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button
          tone="secondary"
          icon={Copy}
          onClick={() =>
            void navigator.clipboard.writeText(secret).then(
              () => toast(t`Jeton copié`),
              () => toast(t`La copie n’a pas marché : notez-le à la main.`, 'danger'),
            )
          }
        >
          <Trans>Copier</Trans>
        </Button>
        <Button onClick={onClose}>
          <Trans>Terminer</Trans>
        </Button>
      </div>
    </div>
  )
}
