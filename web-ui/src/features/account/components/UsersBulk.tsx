import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { changeUsers } from '@/features/account/users'
import { fullName } from '@/features/account/words'
import type { BulkAct, BulkResult, User } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { useToast } from '@/shared/ui/Toast'

interface UsersBulkProps {
  /** Those who are chosen. */
  users: readonly User[]
  onDone: () => void
}

/** One act for all who are chosen; then what became of each. */
export function UsersBulk({ users, onDone }: UsersBulkProps) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const [asking, setAsking] = useState<BulkAct | null>(null)
  const [told, setTold] = useState<{ users: readonly User[]; results: readonly BulkResult[] } | null>(null)
  const words: Record<BulkAct, string> = {
    SUSPEND: t`Suspendre`,
    REACTIVATE: t`Réactiver`,
    RESEND_ACTIVATION: t`Renvoyer le lien d’activation`,
    END_SESSIONS: t`Déconnecter partout`,
  }
  const change = useMutation({
    mutationFn: (act: BulkAct) =>
      changeUsers(
        act,
        users.map(user => user.id),
      ),
    onSuccess: async answer => {
      setTold({ users, results: answer.results })
      onDone()
      await queries.invalidateQueries({ queryKey: ['users'] })
    },
    onError: error => toast(problemWords(error), 'danger'),
    onSettled: () => setAsking(null),
  })
  const count = users.length
  return (
    <>
      {count > 0 ? (
        <section
          aria-label={t`Comptes choisis`}
          className="flex flex-wrap items-center gap-2 rounded-ui border border-line bg-tint p-3 text-on-tint"
        >
          <p role="status" className="me-auto font-semibold">
            <Plural value={count} one="# compte choisi" other="# comptes choisis" />
          </p>
          {(Object.keys(words) as BulkAct[]).map(act => (
            <Button key={act} size="sm" tone="secondary" onClick={() => setAsking(act)}>
              {words[act]}
            </Button>
          ))}
        </section>
      ) : null}
      <Dialog
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={asking ? words[asking] : ''}
        actions={
          <>
            <Button tone="secondary" onClick={() => setAsking(null)}>
              <Trans>Annuler</Trans>
            </Button>
            <Button
              tone={asking === 'SUSPEND' ? 'danger' : 'primary'}
              busy={change.isPending}
              onClick={() => asking && change.mutate(asking)}
            >
              <Trans>Confirmer</Trans>
            </Button>
          </>
        }
      >
        <ul className="list-disc ps-5">
          {users.map(user => (
            <li key={user.id}>
              {fullName(user)}, <span className="text-muted wrap-anywhere">{user.email}</span>
            </li>
          ))}
        </ul>
      </Dialog>
      {told ? (
        <Dialog
          open
          onClose={() => setTold(null)}
          title={<Trans>Résultat</Trans>}
          actions={
            <Button onClick={() => setTold(null)}>
              <Trans>Fermer</Trans>
            </Button>
          }
        >
          <ul className="grid grid-cols-1 divide-y divide-line">
            {told.results.map(result => (
              <ResultLine
                key={result.id}
                result={result}
                user={told.users.find(user => user.id === result.id)}
              />
            ))}
          </ul>
        </Dialog>
      ) : null}
    </>
  )
}

function ResultLine({ result, user }: { result: BulkResult; user: User | undefined }) {
  const Icon = result.done ? CircleCheck : CircleAlert
  return (
    <li className="flex items-start gap-3 py-2">
      <Icon
        size={20}
        aria-hidden="true"
        className={result.done ? 'mt-0.5 shrink-0 text-leaf' : 'mt-0.5 shrink-0 text-danger'}
      />
      <span className="min-w-0 flex-1">
        <span className="font-semibold">{user ? fullName(user) : result.id}</span>
        <span className="block text-sm text-muted">{result.done ? <Trans>Fait</Trans> : result.message}</span>
      </span>
    </li>
  )
}
