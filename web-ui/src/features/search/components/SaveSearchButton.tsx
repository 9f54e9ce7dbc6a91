import { Trans } from '@lingui/react/macro'
import { BookmarkPlus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Button } from '@/shared/ui/Button'

const SaveSearchDialog = lazy(() =>
  import('./SaveSearchDialog').then(module => ({ default: module.SaveSearchDialog })),
)

interface SaveSearchButtonProps {
  kind: 'TALENT' | 'CINEMA'
  /** The search at hand, by name. */
  filters: Record<string, string>
}

/** Keeps the search at hand under a name. */
export function SaveSearchButton({ kind, filters }: SaveSearchButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button tone="secondary" icon={BookmarkPlus} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Trans>Garder la recherche</Trans>
      </Button>
      {open ? (
        <Suspense>
          <SaveSearchDialog kind={kind} filters={filters} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
