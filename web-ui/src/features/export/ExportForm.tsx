import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { FileSpreadsheet, FileText, Printer } from 'lucide-react'
import { useState } from 'react'
import { ColumnSetBar } from '@/features/export/ColumnSetBar'
import { askExport, columnsQuery, type Filters, type ListKind } from '@/features/export/exports'
import type { ExportColumnKey, ExportFormat } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { MultiSelect, RadioCards } from '@/shared/ui/choices'
import { Field } from '@/shared/ui/Field'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'

interface ExportFormProps {
  kind: ListKind
  filters: Filters
  selection: string[]
  onAsked: (id: string) => void
}

/** Which kind of file, which columns; what is about the contact of people says that it is written down. */
export function ExportForm({ kind, filters, selection, onAsked }: ExportFormProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const columns = useQuery(columnsQuery(kind))
  const [format, setFormat] = useState<ExportFormat>('XLSX')
  const [chosen, setChosen] = useState<ExportColumnKey[]>()
  const known = columns.data ?? []
  const usual = known
    .filter(column => (format === 'PDF' ? column.printed : column.usual))
    .map(column => column.key)
  const wanted = chosen ?? usual
  const ask = useMutation({
    mutationFn: () =>
      askExport({
        kind,
        format,
        columns: wanted,
        filters,
        selection,
      }),
    onSuccess: async job => {
      await queries.invalidateQueries({ queryKey: ['exports'], exact: true })
      onAsked(job.id)
    },
  })
  if (columns.isPending) return <Skeleton className="h-96" />
  if (columns.isError)
    return <ErrorState onRetry={() => void columns.refetch()}>{problemWords(columns.error)}</ErrorState>
  const contact = known.some(column => column.contact && wanted.includes(column.key))
  return (
    <div className="grid grid-cols-1 gap-5">
      <p className="text-muted">
        {selection.length > 0 ? (
          <Plural value={selection.length} one="La fiche choisie." other="Les # fiches choisies." />
        ) : Object.keys(filters).length > 0 ? (
          <Trans>Toutes les fiches de la recherche en cours.</Trans>
        ) : (
          <Trans>Toutes les fiches de la liste.</Trans>
        )}
      </p>
      <Field group required label={<Trans>Forme</Trans>}>
        <RadioCards
          name="format"
          value={format}
          onChange={setFormat}
          choices={[
            {
              value: 'XLSX',
              label: t`Classeur Excel`,
              hint: t`XLSX, pour trier et filtrer`,
              icon: FileSpreadsheet,
            },
            { value: 'CSV', label: t`Tableau texte`, hint: t`CSV, pour un autre logiciel`, icon: FileText },
            {
              value: 'PDF',
              label: t`Liste à imprimer`,
              hint: t`PDF A4 paysage, avec des remarques`,
              icon: Printer,
            },
          ]}
        />
      </Field>
      <ColumnSetBar kind={kind} columns={wanted} onColumns={setChosen} />
      <Field group required label={<Trans>Colonnes</Trans>}>
        <MultiSelect
          name="columns"
          choices={known.map(column => ({ value: column.key, label: column.label }))}
          value={wanted}
          onChange={next => setChosen(known.map(column => column.key).filter(key => next.includes(key)))}
        />
      </Field>
      {contact ? (
        <Banner tone="info">
          <Trans>
            Ce fichier dira comment joindre les personnes. L’export est enregistré à votre nom ; pour une
            personne mineure, ce sont les coordonnées du responsable.
          </Trans>
        </Banner>
      ) : null}
      {ask.isError ? <Banner tone="danger">{problemWords(ask.error)}</Banner> : null}
      <Button wide busy={ask.isPending} disabled={wanted.length === 0} onClick={() => ask.mutate()}>
        <Trans>Préparer le fichier</Trans>
      </Button>
    </div>
  )
}
