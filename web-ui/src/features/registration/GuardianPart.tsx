import { lazy, Suspense } from 'react'
import { Skeleton } from '@/shared/ui/Skeleton'

const GuardianFields = lazy(() =>
  import('./GuardianFields').then(module => ({ default: module.GuardianFields })),
)

/** Comes only for those who are under eighteen. */
export function GuardianPart({ region }: { region: string }) {
  return (
    <Suspense fallback={<Skeleton className="h-96 w-full" />}>
      <GuardianFields region={region} />
    </Suspense>
  )
}
