import { clsx } from 'clsx'
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'

export interface Tab<V extends string> {
  value: V
  label: ReactNode
  content: ReactNode
}

interface TabsProps<V extends string> {
  /** What the tabs choose between, for screen readers. */
  label: string
  tabs: readonly Tab<V>[]
  value: V
  onChange: (value: V) => void
}

export function Tabs<V extends string>({ label, tabs, value, onChange }: TabsProps<V>) {
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const current = tabs.find(tab => tab.value === value) ?? tabs[0]

  function move(event: KeyboardEvent) {
    const at = tabs.findIndex(tab => tab.value === current?.value)
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight'
    const to =
      event.key === forward
        ? (at + 1) % tabs.length
        : event.key === backward
          ? (at - 1 + tabs.length) % tabs.length
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? tabs.length - 1
              : -1
    const target = tabs[to]
    if (!target) return
    event.preventDefault()
    onChange(target.value)
    list.current?.querySelector<HTMLElement>(`[data-tab="${target.value}"]`)?.focus()
  }

  return (
    <div>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        className="flex gap-1 overflow-x-auto border-b border-line"
      >
        {tabs.map(tab => {
          const on = tab.value === current?.value
          return (
            <button
              key={tab.value}
              type="button"
              role="tab"
              id={`${base}-${tab.value}`}
              data-tab={tab.value}
              aria-selected={on}
              aria-controls={`${base}-panel`}
              tabIndex={on ? 0 : -1}
              onClick={() => onChange(tab.value)}
              className={clsx(
                '-mb-px min-h-11 shrink-0 border-b-3 px-4 font-semibold -outline-offset-2',
                on ? 'border-ochre text-ink' : 'border-transparent text-muted hover:text-ink',
              )}
            >
              {tab.label}
            </button>
          )
        })}
      </div>
      {current ? (
        <div
          role="tabpanel"
          id={`${base}-panel`}
          aria-labelledby={`${base}-${current.value}`}
          className="pt-6"
        >
          {current.content}
        </div>
      ) : null}
    </div>
  )
}
