import { lazy, Suspense, useEffect, useState } from 'react'
import { whenPasswordNeeded } from '@/shared/lib/password-needed'

const PasswordDialog = lazy(() =>
  import('@/features/account/components/PasswordDialog').then(module => ({ default: module.PasswordDialog })),
)

/** Stands ready to ask for the password when the server wants it again before a grave act. */
export function PasswordAgain() {
  const [answered, setAnswered] = useState<((given: boolean) => void) | null>(null)
  useEffect(() => whenPasswordNeeded(() => new Promise<boolean>(resolve => setAnswered(() => resolve))), [])
  if (!answered) return null
  return (
    <Suspense>
      <PasswordDialog
        onAnswer={given => {
          setAnswered(null)
          answered(given)
        }}
      />
    </Suspense>
  )
}
