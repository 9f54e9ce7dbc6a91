import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { SmallFormView } from '@/features/account/components/Entrance'
import { type NewName, watchName } from '@/features/nametracking/names'
import { useSmallForm } from '@/shared/lib/forms'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Field, TextInput } from '@/shared/ui/Field'
import { useToast } from '@/shared/ui/Toast'
import { Checkbox } from '@/shared/ui/toggles'

interface WatchDialogProps {
  open: boolean
  onClose: () => void
  onAdded: () => void
}

export function WatchDialog({ open, onClose, onAdded }: WatchDialogProps) {
  return (
    <Dialog insistent open={open} onClose={onClose} title={<Trans>Suivre un nom</Trans>}>
      <WatchForm onClose={onClose} onAdded={onAdded} />
    </Dialog>
  )
}

function WatchForm({ onClose, onAdded }: { onClose: () => void; onAdded: () => void }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const form = useSmallForm<NewName>({
    defaults: { fullName: '', fuzzy: true, description: '', notificationEmail: '' },
    labels: {
      fullName: t`Nom à suivre`,
      fuzzy: t`Toutes les orthographes`,
      description: t`Pourquoi ce nom est suivi`,
      notificationEmail: t`Adresse à prévenir`,
    },
    required: ['fullName'],
    send: async values => {
      await watchName(values)
      await queries.invalidateQueries({ queryKey: ['names'] })
      toast(t`Ce nom est suivi. Les fiches déjà inscrites sont en train d’être relues.`)
      onClose()
      onAdded()
    },
  })
  return (
    <SmallFormView form={form}>
      <Field
        {...form.field('fullName')}
        hint={<Trans>Dans n’importe quel ordre, avec ou sans accents, majuscules et particules</Trans>}
      >
        <TextInput autoComplete="off" maxLength={255} {...form.input('fullName')} />
      </Field>
      <Checkbox
        {...form.tick('fuzzy')}
        label={<Trans>Toutes les orthographes</Trans>}
        hint={<Trans>Diallo, Jallow, Djaló ; Fatou, Fatoumata ; une lettre près</Trans>}
      />
      <Field {...form.field('description')} hint={<Trans>Dit à la personne prévenue</Trans>}>
        <TextInput autoComplete="off" maxLength={1000} {...form.input('description')} />
      </Field>
      <Field {...form.field('notificationEmail')} hint={<Trans>La vôtre si vous n’en donnez pas</Trans>}>
        <TextInput type="email" autoComplete="off" {...form.input('notificationEmail')} />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <Button tone="secondary" onClick={onClose}>
          <Trans>Annuler</Trans>
        </Button>
        <Button type="submit" busy={form.busy}>
          <Trans>Suivre ce nom</Trans>
        </Button>
      </div>
    </SmallFormView>
  )
}
