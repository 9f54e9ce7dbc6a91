import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { FolderPlus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { FolderKind } from '@/features/folder/folders'
import { can, meQuery } from '@/shared/lib/session'
import { Button } from '@/shared/ui/Button'

const PutDialog = lazy(() => import('./PutDialog').then(module => ({ default: module.PutDialog })))

/** Puts people aside; only for those who keep folders. */
export function FolderButton({ kind, people }: { kind: FolderKind; people: string[] }) {
  const [open, setOpen] = useState(false)
  if (!can(useQuery(meQuery).data, 'KEEP_FOLDERS')) return null
  return (
    <>
      <Button
        tone="secondary"
        size="sm"
        icon={FolderPlus}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Trans>Mettre dans un dossier</Trans>
      </Button>
      {open ? (
        <Suspense>
          <PutDialog kind={kind} people={people} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
