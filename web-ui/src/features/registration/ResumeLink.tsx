import { Trans } from '@lingui/react/macro'
import { Send } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Button } from '@/shared/ui/Button'

const ResumeDialog = lazy(() => import('./ResumeDialog').then(module => ({ default: module.ResumeDialog })))

/** Stop here and go on later, on any device: a link by mail. */
export function ResumeLink() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button tone="ghost" size="sm" icon={Send} onClick={() => setOpen(true)}>
        <Trans>Recevoir un lien pour reprendre</Trans>
      </Button>
      {open ? (
        <Suspense>
          <ResumeDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
