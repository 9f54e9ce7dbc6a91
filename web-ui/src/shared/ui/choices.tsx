import { clsx } from 'clsx'
import { Check, type LucideIcon } from 'lucide-react'
import { type Choice, useFieldControl } from '@/shared/ui/Field'

interface ManyProps<V extends string> {
  name: string
  choices: readonly Choice<V>[]
  value: readonly V[]
  onChange: (value: V[]) => void
  /** `grid`: lined-up columns for long lists. */
  layout?: 'chips' | 'grid'
}

/** Several of many, as chips one can tap with a thumb. Native check boxes underneath. Use inside `<Field group>`. */
export function MultiSelect<V extends string>({
  name,
  choices,
  value,
  onChange,
  layout = 'chips',
}: ManyProps<V>) {
  const chosen = new Set(value)
  return (
    <div
      className={
        layout === 'grid'
          ? 'grid grid-cols-[repeat(auto-fill,minmax(min(13rem,100%),1fr))] gap-2'
          : 'flex flex-wrap gap-2'
      }
    >
      {choices.map(choice => (
        <label
          key={choice.value}
          className={clsx(
            'relative inline-flex min-h-11 cursor-pointer items-center gap-2 border px-3 py-1.5 text-sm',
            layout === 'grid' ? 'rounded-in' : 'rounded-full',
            'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
            chosen.has(choice.value)
              ? 'border-primary bg-tint font-semibold text-on-tint'
              : 'border-edge bg-surface text-ink hover:border-ink',
            choice.disabled && 'pointer-events-none opacity-55',
          )}
        >
          <input
            type="checkbox"
            name={name}
            value={choice.value}
            checked={chosen.has(choice.value)}
            disabled={choice.disabled}
            onChange={event =>
              onChange(
                event.target.checked ? [...value, choice.value] : value.filter(kept => kept !== choice.value),
              )
            }
            className="absolute inset-0 cursor-pointer appearance-none outline-none"
          />
          <span
            aria-hidden="true"
            className={clsx(
              'grid size-5 shrink-0 place-items-center border',
              layout === 'grid' ? 'rounded-tick' : 'rounded-full',
              chosen.has(choice.value) ? 'border-primary bg-primary text-on-primary' : 'border-edge',
            )}
          >
            {chosen.has(choice.value) ? <Check size={14} strokeWidth={3} /> : null}
          </span>
          <span className="min-w-0">{choice.label}</span>
        </label>
      ))}
    </div>
  )
}

export interface CardChoice<V extends string> extends Choice<V> {
  icon?: LucideIcon
}

interface OneProps<V extends string> {
  name: string
  choices: readonly CardChoice<V>[]
  value: V | null | undefined
  onChange: (value: V) => void
  columns?: 1 | 2 | 3
}

/** One of a few, each explained. Native radios underneath. Use inside `<Field group>`. */
export function RadioCards<V extends string>({ name, choices, value, onChange, columns = 1 }: OneProps<V>) {
  const { id: _id, ...control } = useFieldControl() as { id?: string }
  return (
    <div className={clsx('grid gap-2', columns === 2 && 'sm:grid-cols-2', columns === 3 && 'sm:grid-cols-3')}>
      {choices.map(choice => {
        const on = choice.value === value
        const Icon = choice.icon
        return (
          <label
            key={choice.value}
            className={clsx(
              'relative flex min-h-11 cursor-pointer items-start gap-3 rounded-in border p-3',
              'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
              on ? 'border-primary bg-tint text-on-tint' : 'border-edge bg-surface hover:border-ink',
              choice.disabled && 'pointer-events-none opacity-55',
            )}
          >
            <input
              {...control}
              type="radio"
              name={name}
              value={choice.value}
              checked={on}
              disabled={choice.disabled}
              onChange={() => onChange(choice.value)}
              className="absolute inset-0 cursor-pointer appearance-none rounded-in outline-none"
            />
            <span
              aria-hidden="true"
              className={clsx(
                'mt-0.5 grid size-5 shrink-0 place-items-center rounded-full border-2',
                on ? 'border-primary' : 'border-edge',
              )}
            >
              {on ? <span className="size-2.5 rounded-full bg-primary" /> : null}
            </span>
            <span className="min-w-0">
              <span className="flex items-center gap-2 font-semibold">
                {Icon ? <Icon size={18} aria-hidden="true" /> : null}
                {choice.label}
              </span>
              {choice.hint ? (
                <span className={clsx('mt-0.5 block text-sm', on ? 'text-on-tint' : 'text-muted')}>
                  {choice.hint}
                </span>
              ) : null}
            </span>
          </label>
        )
      })}
    </div>
  )
}
