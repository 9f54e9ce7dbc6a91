import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { UserMinus } from 'lucide-react'
import { useState } from 'react'
import { shareFolder, unshareFolder } from '@/features/folder/folders'
import type { OpenFolder } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Button, IconButton } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { Field, TextInput } from '@/shared/ui/Field'
import { useToast } from '@/shared/ui/Toast'
import { Checkbox } from '@/shared/ui/toggles'

/** Which colleagues see the folder; each sees whom the own role lets see. */
export function SharePart({ id, shares }: { id: string; shares: OpenFolder['shares'] }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const [email, setEmail] = useState('')
  const [mayEdit, setMayEdit] = useState(false)
  const fresh = () => queries.invalidateQueries({ queryKey: ['folders'] })
  const share = useMutation({
    mutationFn: () => shareFolder(id, email.trim(), mayEdit),
    onSuccess: async () => {
      setEmail('')
      toast(t`Le dossier est partagé`)
      await fresh()
    },
  })
  const unshare = useMutation({
    mutationFn: (account: string) => unshareFolder(id, account),
    onSuccess: fresh,
    onError: error => toast(problemWords(error), 'danger'),
  })
  return (
    <Card as="section" className="grid grid-cols-1 gap-3">
      <h2 className="text-lg font-bold">
        <Trans>Partager avec des collègues</Trans>
      </h2>
      {shares.length > 0 ? (
        <ul className="grid gap-1">
          {shares.map(colleague => (
            <li key={colleague.accountId} className="flex items-center justify-between gap-2">
              <span className="min-w-0 wrap-anywhere">
                {colleague.name} <span className="text-muted">{colleague.email}</span>{' '}
                {colleague.mayEdit ? <Trans>peut modifier</Trans> : <Trans>peut regarder</Trans>}
              </span>
              <IconButton
                icon={UserMinus}
                label={t`Ne plus partager avec ${colleague.name}`}
                onClick={() => unshare.mutate(colleague.accountId)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <form
        onSubmit={event => {
          event.preventDefault()
          if (email.trim()) share.mutate()
        }}
      >
        <Field
          required
          label={<Trans>Adresse e-mail du collègue</Trans>}
          error={share.isError ? problemWords(share.error) : undefined}
        >
          <TextInput
            type="email"
            autoComplete="off"
            value={email}
            onChange={event => {
              share.reset()
              setEmail(event.target.value)
            }}
          />
        </Field>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Checkbox
            checked={mayEdit}
            onChange={event => setMayEdit(event.target.checked)}
            label={<Trans>Peut aussi modifier le dossier</Trans>}
          />
          <Button type="submit" tone="secondary" busy={share.isPending}>
            <Trans>Partager</Trans>
          </Button>
        </div>
      </form>
    </Card>
  )
}
