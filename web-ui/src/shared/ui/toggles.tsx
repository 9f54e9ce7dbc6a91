import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { useFieldControl } from '@/shared/ui/Field'

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  label: ReactNode
  hint?: ReactNode
}

export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  return (
    <label className={clsx('flex min-h-11 cursor-pointer items-start gap-3 py-2.5', className)}>
      <input
        {...useFieldControl()}
        {...rest}
        type="checkbox"
        className="mt-0.5 size-5 shrink-0 accent-primary"
      />
      <span>
        {label}
        {hint ? <span className="block text-sm text-muted">{hint}</span> : null}
      </span>
    </label>
  )
}

/** On or off, taking effect at once. */
export function Switch({ label, hint, className, ...rest }: CheckboxProps) {
  return (
    <label
      className={clsx(
        'group flex min-h-11 cursor-pointer justify-between gap-4 py-2',
        hint ? 'items-start' : 'items-center',
        className,
      )}
    >
      <span>
        <span className="font-semibold">{label}</span>
        {hint ? <span className="block text-sm text-muted">{hint}</span> : null}
      </span>
      <span className="relative mt-0.5 inline-flex h-7 w-12 shrink-0 items-center">
        <input
          {...useFieldControl()}
          {...rest}
          type="checkbox"
          role="switch"
          aria-checked={rest.checked}
          className="peer absolute inset-0 cursor-pointer appearance-none rounded-full border border-edge bg-sunken transition-colors checked:border-primary checked:bg-primary disabled:opacity-55"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute start-1 size-5 rounded-full bg-edge transition-transform duration-150 peer-checked:translate-x-5 peer-checked:bg-on-primary rtl:peer-checked:-translate-x-5"
        />
      </span>
    </label>
  )
}
