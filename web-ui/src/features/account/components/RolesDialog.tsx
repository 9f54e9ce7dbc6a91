import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { RolesField } from '@/features/account/components/RolesField'
import { setRoles } from '@/features/account/users'
import type { Role, User } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { useToast } from '@/shared/ui/Toast'

export function RolesDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const [roles, setChosen] = useState<Role[]>(user.roles)
  const save = useMutation({
    mutationFn: () => setRoles(user.id, roles),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['users'] })
      toast(t`Rôles enregistrés`)
      onClose()
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${user.firstName} ${user.lastName}`}
      actions={
        <>
          <Button tone="secondary" onClick={onClose}>
            <Trans>Annuler</Trans>
          </Button>
          <Button busy={save.isPending} onClick={() => save.mutate()}>
            <Trans>Enregistrer</Trans>
          </Button>
        </>
      }
    >
      <RolesField
        value={roles}
        onChange={setChosen}
        error={save.isError ? problemWords(save.error) : undefined}
      />
    </Dialog>
  )
}
