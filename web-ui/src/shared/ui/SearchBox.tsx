import { useLingui } from '@lingui/react/macro'
import { Search, X } from 'lucide-react'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'

interface SearchBoxProps {
  label: string
  value: string
  /** Called a moment after typing stopped, and at once on Enter. */
  onChange: (value: string) => void
  /** Takes what was typed on Enter instead. */
  onEnter?: (value: string) => void
  /** Said below the box. */
  hint?: string
}

export function SearchBox({ label, value, onChange, onEnter, hint }: SearchBoxProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState(value)
  const hintId = useId()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const told = useRef(value)
  // What comes from elsewhere (a chip taken away, the way back) is shown; one's own words, coming back a moment later,
  // must not take away what was typed since.
  useLayoutEffect(() => {
    if (value === told.current) return
    told.current = value
    setTyped(value)
  }, [value])
  useEffect(() => () => clearTimeout(waiting.current), [])

  function settle(next: string, delay: number) {
    setTyped(next)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => {
      told.current = next.trim()
      onChange(told.current)
    }, delay)
  }

  return (
    <div className="min-w-0 flex-1 basis-64">
      <div className="relative">
        <Search
          size={18}
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 start-3 my-auto text-muted"
        />
        <input
          type="search"
          aria-label={label}
          aria-describedby={hint ? hintId : undefined}
          placeholder={label}
          value={typed}
          onChange={event => settle(event.target.value, 300)}
          onKeyDown={event => {
            if (event.key !== 'Enter') return
            clearTimeout(waiting.current)
            if (onEnter) onEnter(typed.trim())
            else settle(typed, 0)
          }}
          className="control ps-10 pe-11 [&::-webkit-search-cancel-button]:hidden"
        />
        {typed ? (
          <button
            type="button"
            aria-label={t`Effacer la recherche`}
            onClick={() => settle('', 0)}
            className="absolute inset-y-0 end-0 grid w-11 place-items-center rounded-in text-muted hover:text-ink"
          >
            <X size={18} aria-hidden="true" />
          </button>
        ) : null}
      </div>
      {hint ? (
        <p id={hintId} className="mt-1 text-sm text-muted">
          {hint}
        </p>
      ) : null}
    </div>
  )
}
