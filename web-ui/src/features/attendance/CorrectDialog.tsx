import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { correct, voidDay } from '@/features/attendance/attendance'
import { fromLocalInput, toLocalInput } from '@/features/attendance/hours'
import type { AttendanceLine } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Field, TextArea, TextInput } from '@/shared/ui/Field'
import { useToast } from '@/shared/ui/Toast'

interface CorrectDialogProps {
  open: boolean
  onClose: () => void
  name: string
  session: NonNullable<AttendanceLine['session']>
  timeZone: string
}

/** Puts somebody's arrival and departure right, or voids the day, with the reason. */
export function CorrectDialog({ open, onClose, name, session, timeZone }: CorrectDialogProps) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const form = useId()
  const [arrived, setArrived] = useState(toLocalInput(session.in, timeZone))
  const [left, setLeft] = useState(session.out ? toLocalInput(session.out, timeZone) : '')
  const [reason, setReason] = useState('')
  const done = async () => {
    toast(t`C’est noté`)
    onClose()
    await queries.invalidateQueries({ queryKey: ['attendance'] })
  }
  const save = useMutation({
    mutationFn: () =>
      correct(session.id, session.version, {
        in: fromLocalInput(arrived, timeZone),
        ...(left ? { out: fromLocalInput(left, timeZone) } : {}),
        reason,
      }),
    onSuccess: done,
  })
  const drop = useMutation({ mutationFn: () => voidDay(session.id, reason), onSuccess: done })
  const failure = save.error ?? drop.error
  const wrong = (field: string) =>
    failure ? asProblem(failure).errors.find(error => error.field === field)?.message : undefined
  const general = failure && asProblem(failure).errors.length === 0 ? problemWords(failure) : undefined
  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={<Trans>Corriger la journée de {name}</Trans>}
      insistent
      actions={
        <>
          <Button tone="danger" busy={drop.isPending} disabled={!reason.trim()} onClick={() => drop.mutate()}>
            <Trans>Annuler cette journée</Trans>
          </Button>
          <Button type="submit" form={form} busy={save.isPending} disabled={!reason.trim()}>
            <Trans>Enregistrer</Trans>
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-1">
        <p className="mb-2 text-sm text-muted">
          <Trans>Heures du lieu de tournage ({timeZone}).</Trans>
        </p>
        <Field label={<Trans>Arrivée</Trans>} required error={wrong('in')}>
          <TextInput
            type="datetime-local"
            required
            value={arrived}
            onChange={event => setArrived(event.target.value)}
          />
        </Field>
        <Field label={<Trans>Départ</Trans>} required error={wrong('out')}>
          <TextInput
            type="datetime-local"
            required
            value={left}
            onChange={event => setLeft(event.target.value)}
          />
        </Field>
        <Field label={<Trans>Raison</Trans>} required error={wrong('reason') ?? general}>
          <TextArea
            rows={2}
            maxLength={500}
            required
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  )
}
