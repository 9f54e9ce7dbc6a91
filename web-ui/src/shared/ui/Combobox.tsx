import { lazy, Suspense } from 'react'
import type { Option } from '@/shared/lib/find'
import { useFieldControl } from '@/shared/ui/Field'

interface Searching {
  /** Finds options for what was typed; an empty text asks for the first ones. Must honour the signal. */
  search: (text: string, signal: AbortSignal) => Promise<readonly Option[]>
  placeholder?: string
  disabled?: boolean
  /** Shown when nothing matches; may offer a way out (« ville absente de la liste »). */
  nothing?: string
}

export interface ComboboxProps extends Searching {
  value: Option | null
  onChange: (value: Option | null) => void
}

export interface MultiComboboxProps extends Searching {
  value: readonly Option[]
  onChange: (value: Option[]) => void
}

const Body = lazy(() => import('@/shared/ui/ComboboxBody').then(module => ({ default: module.ComboboxBody })))
const MultiBody = lazy(() =>
  import('@/shared/ui/ComboboxBody').then(module => ({ default: module.MultiComboboxBody })),
)

/** One of many that are searched as one types (cities, countries, languages). Its code loads when first shown. */
export function Combobox(props: ComboboxProps) {
  const control = useFieldControl()
  return (
    <Suspense
      fallback={<input {...control} disabled className="control" value={props.value?.label ?? ''} readOnly />}
    >
      <Body {...props} />
    </Suspense>
  )
}

/** Several of many, shown as removable chips. */
export function MultiCombobox(props: MultiComboboxProps) {
  const control = useFieldControl()
  return (
    <Suspense
      fallback={
        <input
          {...control}
          disabled
          className="control"
          value={props.value.map(option => option.label).join(', ')}
          readOnly
        />
      }
    >
      <MultiBody {...props} />
    </Suspense>
  )
}
