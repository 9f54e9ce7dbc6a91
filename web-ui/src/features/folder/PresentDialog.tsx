import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Copy } from 'lucide-react'
import { useState } from 'react'
import { makePresentation } from '@/features/folder/presentations'
import type { Folder, PresentationField } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { MultiSelect } from '@/shared/ui/choices'
import { Dialog } from '@/shared/ui/Dialog'
import { Field, Select, TextArea, TextInput } from '@/shared/ui/Field'
import { PasswordInput } from '@/shared/ui/PasswordInput'
import { useToast } from '@/shared/ui/Toast'
import { Checkbox } from '@/shared/ui/toggles'

const USUAL: PresentationField[] = ['PHOTO', 'AGE', 'PLACE', 'TALENTS', 'LANGUAGES']

/** What the link shows, for how long, behind which password; then the link itself, this once. */
export function PresentDialog({ folder, onClose }: { folder: Folder; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [title, setTitle] = useState(folder.name)
  const [message, setMessage] = useState('')
  const [days, setDays] = useState('14')
  const [password, setPassword] = useState('')
  const [fields, setFields] = useState(USUAL)
  const [mayVote, setMayVote] = useState(true)
  const make = useMutation({
    mutationFn: () =>
      makePresentation(folder.id, {
        title: title.trim(),
        message,
        days: Number(days),
        password,
        fields,
        mayVote,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['folders', folder.id, 'presentations'] }),
  })
  if (make.data) return <MadeLink link={make.data.link} onClose={onClose} />
  const refused = (field: string) =>
    make.isError ? asProblem(make.error).errors.find(error => error.field === field)?.message : undefined
  const choices: { value: PresentationField; label: string }[] = [
    { value: 'PHOTO', label: t`Photo` },
    { value: 'GALLERY', label: t`Autres photos` },
    { value: 'CODE', label: t`Code` },
    { value: 'AGE', label: t`Tranche d’âge` },
    { value: 'PLACE', label: t`Ville et pays` },
    { value: 'ORIGIN', label: t`Origine` },
    { value: 'TALENTS', label: t`Talents` },
    { value: 'LANGUAGES', label: t`Langues` },
    { value: 'TRAITS', label: t`Physique` },
    { value: 'AVAILABILITY', label: t`Disponibilité` },
    { value: 'BIO', label: t`Présentation` },
    { value: 'CREDITS', label: t`Expériences à l’écran` },
    { value: 'NOTE', label: t`Votre note du dossier` },
  ]
  return (
    <Dialog open insistent onClose={onClose} title={<Trans>Présenter ce dossier</Trans>}>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (title.trim()) make.mutate()
        }}
      >
        <Field required label={<Trans>Titre</Trans>} error={refused('title')}>
          <TextInput
            value={title}
            maxLength={100}
            autoComplete="off"
            onChange={event => setTitle(event.target.value)}
          />
        </Field>
        <Field label={<Trans>Message</Trans>} error={refused('message')}>
          <TextArea
            rows={2}
            value={message}
            maxLength={2000}
            onChange={event => setMessage(event.target.value)}
          />
        </Field>
        <Field required label={<Trans>Ouvert pendant</Trans>} error={refused('days')}>
          <Select
            value={days}
            onChange={event => setDays(event.target.value)}
            choices={[
              { value: '2', label: t`2 jours` },
              { value: '7', label: t`une semaine` },
              { value: '14', label: t`deux semaines` },
              { value: '30', label: t`un mois` },
              { value: '90', label: t`trois mois` },
            ]}
          />
        </Field>
        <Field
          label={<Trans>Mot de passe</Trans>}
          hint={<Trans>8 caractères au moins ; dites-le autrement que par le même message.</Trans>}
          error={refused('password')}
        >
          <PasswordInput
            value={password}
            maxLength={128}
            autoComplete="off"
            onChange={event => {
              make.reset()
              setPassword(event.target.value)
            }}
          />
        </Field>
        <Field
          group
          required
          label={<Trans>Ce qui se voit</Trans>}
          hint={
            <Trans>Le prénom et l’initiale toujours ; le reste tant que la personne le laisse voir.</Trans>
          }
        >
          <MultiSelect name="fields" choices={choices} value={fields} onChange={setFields} />
        </Field>
        <Checkbox
          checked={mayVote}
          onChange={event => setMayVote(event.target.checked)}
          label={<Trans>On peut voter et commenter</Trans>}
        />
        {make.isError && asProblem(make.error).errors.length === 0 ? (
          <Banner tone="danger">{problemWords(make.error)}</Banner>
        ) : null}
        <div className="mt-3 flex justify-end">
          <Button type="submit" busy={make.isPending} disabled={!title.trim()}>
            <Trans>Créer le lien</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function MadeLink({ link, onClose }: { link: string; onClose: () => void }) {
  const { t } = useLingui()
  const toast = useToast()
  return (
    <Dialog
      open
      insistent
      onClose={onClose}
      title={<Trans>Le lien est prêt</Trans>}
      actions={
        <Button tone="secondary" onClick={onClose}>
          <Trans>C’est noté</Trans>
        </Button>
      }
    >
      <Field
        required
        label={<Trans>Lien à envoyer</Trans>}
        hint={<Trans>Copiez-le maintenant : il n’est gardé nulle part et ne sera plus montré.</Trans>}
      >
        <TextInput readOnly value={link} onFocus={event => event.target.select()} />
      </Field>
      <Button
        icon={Copy}
        onClick={() =>
          void navigator.clipboard.writeText(link).then(
            () => toast(t`Lien copié`),
            () => toast(t`La copie n’est pas permise ici. Sélectionnez le lien à la main.`, 'danger'),
          )
        }
      >
        <Trans>Copier le lien</Trans>
      </Button>
    </Dialog>
  )
}
