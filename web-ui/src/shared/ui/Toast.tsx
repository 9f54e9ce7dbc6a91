import { useLingui } from '@lingui/react/macro'
import { clsx } from 'clsx'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'

type ToastTone = 'success' | 'danger'
interface ToastEntry {
  key: number
  tone: ToastTone
  text: ReactNode
}

type ShowToast = (text: ReactNode, tone?: ToastTone) => void
const ToastContext = createContext<ShowToast>(() => undefined)

/** Says the result of an act the person just did. Failed reads are shown in place instead, never here. */
export function useToast() {
  return useContext(ToastContext)
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useLingui()
  const [entries, setEntries] = useState<readonly ToastEntry[]>([])
  const next = useRef(0)
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>())
  useEffect(() => {
    const running = timers.current
    return () => {
      for (const timer of running) clearTimeout(timer)
    }
  }, [])
  const dismiss = useCallback(
    (key: number) => setEntries(before => before.filter(entry => entry.key !== key)),
    [],
  )
  const show = useCallback<ShowToast>(
    (text, tone = 'success') => {
      const key = next.current++
      setEntries(before => [...before.slice(-2), { key, tone, text }])
      const timer = setTimeout(
        () => {
          timers.current.delete(timer)
          dismiss(key)
        },
        tone === 'danger' ? 12_000 : 6_000,
      )
      timers.current.add(timer)
    },
    [dismiss],
  )
  return (
    <ToastContext value={show}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 bottom-20 z-50 grid justify-items-center gap-2 sm:inset-x-auto sm:end-6 sm:bottom-6 print:hidden"
      >
        {entries.map(entry => (
          <div
            key={entry.key}
            className="pointer-events-auto flex w-full max-w-sm animate-rise items-center gap-3 rounded-in bg-night ps-4 text-on-night shadow-ui ring-1 ring-line sm:w-sm"
          >
            {entry.tone === 'success' ? (
              <CircleCheck size={20} aria-hidden="true" className="shrink-0 text-[#7fd0a3]" />
            ) : (
              <CircleAlert size={20} aria-hidden="true" className="shrink-0 text-[#f39a83]" />
            )}
            <p className="min-w-0 flex-1 py-3 text-sm">{entry.text}</p>
            <button
              type="button"
              aria-label={t`Fermer ce message`}
              onClick={() => dismiss(entry.key)}
              className={clsx('grid size-11 shrink-0 place-items-center rounded-in')}
            >
              <X size={18} aria-hidden="true" />
            </button>
          </div>
        ))}
      </div>
    </ToastContext>
  )
}
