import { clsx } from 'clsx'

export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={clsx('block animate-pulse-soft rounded-in bg-sunken', className ?? 'h-5 w-full')}
    />
  )
}
