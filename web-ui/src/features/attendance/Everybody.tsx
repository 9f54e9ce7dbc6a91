import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { LogIn, LogOut } from 'lucide-react'
import { useState } from 'react'
import { checkEverybody } from '@/features/attendance/attendance'
import { useOutcomeWords } from '@/features/attendance/words'
import { formatDay } from '@/shared/lib/format'
import type { CheckedEverybody } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Field, TextInput } from '@/shared/ui/Field'

interface EverybodyProps {
  projectId: string
  /** Another day than today; empty for today, which needs no time. */
  date: string
  leaving: number
  absent: number
}

/** Notes everybody's arrival or departure at once, now or at a time of another day, and says what became of each. */
export function Everybody({ projectId, date, leaving, absent }: EverybodyProps) {
  const queries = useQueryClient()
  const [asking, setAsking] = useState<'in' | 'out'>()
  const [time, setTime] = useState('')
  const check = useMutation({
    mutationFn: (direction: 'in' | 'out') =>
      checkEverybody(projectId, direction, { ...(date ? { date } : {}), ...(time ? { time } : {}) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['attendance'] }),
  })
  function ask(direction: 'in' | 'out') {
    check.reset()
    setTime('')
    setAsking(direction)
  }
  const close = () => setAsking(undefined)
  const failure = check.error ? asProblem(check.error) : undefined
  const wrong = failure?.errors[0]?.message ?? (check.error ? problemWords(check.error) : undefined)
  const day = date ? formatDay(date) : ''
  return (
    <>
      <Button tone="secondary" icon={LogIn} disabled={absent === 0} onClick={() => ask('in')}>
        <Trans>Tous arrivés</Trans>
      </Button>
      <Button tone="secondary" icon={LogOut} disabled={leaving === 0} onClick={() => ask('out')}>
        <Trans>Tous partis</Trans>
      </Button>
      <Dialog
        open={asking !== undefined}
        onClose={close}
        title={
          asking === 'out' ? <Trans>Noter le départ de tous</Trans> : <Trans>Noter l’arrivée de tous</Trans>
        }
        actions={
          check.data ? (
            <Button onClick={close}>
              <Trans>Fermer</Trans>
            </Button>
          ) : (
            <>
              <Button tone="secondary" onClick={close}>
                <Trans>Annuler</Trans>
              </Button>
              <Button
                busy={check.isPending}
                disabled={date !== '' && !time}
                onClick={() => asking && check.mutate(asking)}
              >
                <Trans>Confirmer</Trans>
              </Button>
            </>
          )
        }
      >
        {check.data ? (
          <Outcomes checked={check.data} />
        ) : (
          <div className="grid gap-3">
            {asking === 'out' ? (
              <p>
                {date ? (
                  <Trans>
                    Le départ de {leaving} personnes sera noté pour la journée du {day}, à l’heure que voici.
                  </Trans>
                ) : (
                  <Trans>Le départ de {leaving} personnes présentes sera noté maintenant.</Trans>
                )}
              </p>
            ) : (
              <p>
                {date ? (
                  <Trans>
                    L’arrivée de {absent} personnes sera notée pour la journée du {day}, à l’heure que voici.
                  </Trans>
                ) : (
                  <Trans>L’arrivée de {absent} personnes pas encore venues sera notée maintenant.</Trans>
                )}
              </p>
            )}
            {date ? (
              <Field
                label={<Trans>Heure du lieu de tournage</Trans>}
                hint={
                  <Trans>Une heure d’avant le changement de journée est celle de la nuit qui suit.</Trans>
                }
                required
                error={wrong}
              >
                <TextInput
                  type="time"
                  required
                  value={time}
                  onChange={event => setTime(event.target.value)}
                />
              </Field>
            ) : wrong ? (
              <p role="alert" className="text-danger-text">
                {wrong}
              </p>
            ) : null}
          </div>
        )}
      </Dialog>
    </>
  )
}

function Outcomes({ checked: { done, people } }: { checked: CheckedEverybody }) {
  const { t } = useLingui()
  const words = useOutcomeWords()
  const others = people.filter(({ outcome }) => outcome !== 'DONE')
  return (
    <div className="grid gap-3">
      <p role="status">
        <Trans>C’est fait pour {done} personnes</Trans>
      </p>
      {others.length > 0 ? (
        <ul className="grid max-h-72 gap-1 overflow-y-auto" aria-label={t`Pas noté`}>
          {others.map(({ assignmentId, name, outcome }) => (
            <li key={assignmentId} className="flex flex-wrap justify-between gap-2">
              <span>{name}</span>
              <span className="text-muted">{words[outcome]}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
