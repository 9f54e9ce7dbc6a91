import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { SmallFormView } from '@/features/account/components/Entrance'
import { RolesField } from '@/features/account/components/RolesField'
import { createUser, type NewUser } from '@/features/account/users'
import { useSmallForm } from '@/shared/lib/forms'
import { locales } from '@/shared/lib/i18n'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Field, Select, TextInput } from '@/shared/ui/Field'
import { useToast } from '@/shared/ui/Toast'

interface NewUserDialogProps {
  open: boolean
  onClose: () => void
}

export function NewUserDialog({ open, onClose }: NewUserDialogProps) {
  return (
    <Dialog insistent open={open} onClose={onClose} title={<Trans>Inviter quelqu’un</Trans>}>
      <NewUserForm onClose={onClose} />
    </Dialog>
  )
}

function NewUserForm({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const form = useSmallForm<NewUser>({
    defaults: { firstName: '', lastName: '', email: '', roles: ['RECRUITER'], language: 'fr' },
    labels: {
      firstName: t`Prénom`,
      lastName: t`Nom`,
      email: t`Adresse e-mail`,
      roles: t`Rôles`,
      language: t`Langue`,
    },
    required: ['firstName', 'lastName', 'email', 'roles', 'language'],
    send: async values => {
      await createUser(values)
      await queries.invalidateQueries({ queryKey: ['users'] })
      toast(t`Compte créé. Le lien d’activation est parti.`)
      onClose()
    },
  })
  return (
    <SmallFormView form={form}>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field {...form.field('firstName')}>
          <TextInput autoComplete="off" {...form.input('firstName')} />
        </Field>
        <Field {...form.field('lastName')}>
          <TextInput autoComplete="off" {...form.input('lastName')} />
        </Field>
      </div>
      <Field {...form.field('email')} hint={<Trans>Le lien d’activation y sera envoyé</Trans>}>
        <TextInput type="email" autoComplete="off" {...form.input('email')} />
      </Field>
      <RolesField
        value={form.values.roles}
        onChange={roles => form.set('roles', roles)}
        error={form.field('roles').error}
      />
      <Field {...form.field('language')}>
        <Select
          {...form.input('language')}
          choices={locales.map(entry => ({ value: entry.code, label: entry.name }))}
        />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <Button tone="secondary" onClick={onClose}>
          <Trans>Annuler</Trans>
        </Button>
        <Button type="submit" busy={form.busy}>
          <Trans>Créer le compte</Trans>
        </Button>
      </div>
    </SmallFormView>
  )
}
