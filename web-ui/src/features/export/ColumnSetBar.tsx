import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Save, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { columnSetsQuery, forgetColumnSet, keepColumnSet, type ListKind } from '@/features/export/exports'
import type { ExportColumnKey } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Button, IconButton } from '@/shared/ui/Button'
import { Field, Select, TextInput } from '@/shared/ui/Field'
import { useToast } from '@/shared/ui/Toast'

interface ColumnSetBarProps {
  kind: ListKind
  columns: ExportColumnKey[]
  onColumns: (columns: ExportColumnKey[] | undefined) => void
}

/** Choices of columns kept under a name: take one, keep this one, forget one. */
export function ColumnSetBar({ kind, columns, onColumns }: ColumnSetBarProps) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const sets = useQuery(columnSetsQuery(kind)).data ?? []
  const [taken, setTaken] = useState('')
  const [name, setName] = useState('')
  const fresh = () => queries.invalidateQueries({ queryKey: ['export-column-sets', kind] })
  const keep = useMutation({
    mutationFn: () => keepColumnSet(kind, name.trim(), columns),
    onSuccess: async set => {
      await fresh()
      setTaken(set.id)
      setName('')
      toast(t`Ce choix de colonnes est gardé`)
    },
  })
  const forget = useMutation({
    mutationFn: forgetColumnSet,
    onSuccess: async () => {
      setTaken('')
      await fresh()
    },
    onError: error => toast(problemWords(error), 'danger'),
  })
  return (
    <div className="grid grid-cols-1 gap-2">
      {sets.length > 0 ? (
        <div className="flex items-end gap-2">
          <Field bare required label={<Trans>Choix gardé</Trans>} className="min-w-0 flex-1">
            <Select
              aria-label={t`Choix de colonnes gardé`}
              value={taken}
              onChange={event => {
                setTaken(event.target.value)
                onColumns(sets.find(set => set.id === event.target.value)?.columns)
              }}
              choices={[
                { value: '', label: t`Colonnes habituelles` },
                ...sets.map(set => ({ value: set.id, label: set.name })),
              ]}
            />
          </Field>
          {taken ? (
            <IconButton
              icon={Trash2}
              label={t`Oublier ce choix`}
              onClick={() => forget.mutate(taken)}
              className="mb-6"
            />
          ) : null}
        </div>
      ) : null}
      <form
        className="flex items-end gap-2"
        onSubmit={event => {
          event.preventDefault()
          if (name.trim()) keep.mutate()
        }}
      >
        <Field
          label={<Trans>Garder ces colonnes sous un nom</Trans>}
          error={keep.isError ? problemWords(keep.error) : undefined}
          className="min-w-0 flex-1"
        >
          <TextInput
            value={name}
            maxLength={80}
            autoComplete="off"
            onChange={event => {
              keep.reset()
              setName(event.target.value)
            }}
          />
        </Field>
        <Button type="submit" tone="secondary" icon={Save} busy={keep.isPending} className="mb-6">
          <Trans>Garder</Trans>
        </Button>
      </form>
    </div>
  )
}
