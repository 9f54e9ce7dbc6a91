import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Filters, ListKind } from '@/features/export/exports'
import { can, meQuery } from '@/shared/lib/session'
import { Button } from '@/shared/ui/Button'

const ExportDialog = lazy(() => import('./ExportDialog').then(module => ({ default: module.ExportDialog })))

interface ExportButtonProps {
  kind: ListKind
  filters: Filters
  /** Codes of people chosen in the list; none for the whole search. */
  selection?: string[]
  small?: boolean
}

/** Takes the list out; only for those who may. */
export function ExportButton({ kind, filters, selection = [], small = false }: ExportButtonProps) {
  const [open, setOpen] = useState(false)
  if (!can(useQuery(meQuery).data, 'EXPORT_LISTS')) return null
  return (
    <>
      <Button
        tone="secondary"
        size={small ? 'sm' : 'md'}
        icon={Download}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {selection.length > 0 ? <Trans>Exporter le choix</Trans> : <Trans>Exporter</Trans>}
      </Button>
      {open ? (
        <Suspense>
          <ExportDialog kind={kind} filters={filters} selection={selection} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
