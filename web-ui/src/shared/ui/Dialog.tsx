import { useLingui } from '@lingui/react/macro'
import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { IconButton } from '@/shared/ui/Button'

export interface DialogProps {
  open: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
  /** Buttons at the foot; stay in view while the content scrolls. */
  actions?: ReactNode
  /** `wide` for tables; `panel` slides in at the end edge (filters, quick profile); `menu` at the start edge. */
  kind?: 'dialog' | 'wide' | 'panel' | 'menu'
  /** An act that must be answered: a press outside does not close it. */
  insistent?: boolean
}

/** The browser's own dialog: focus is kept inside, Escape closes, the page behind is inert. */
export function Dialog({
  open,
  onClose,
  title,
  children,
  actions,
  kind = 'dialog',
  insistent = false,
}: DialogProps) {
  const { t } = useLingui()
  const box = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = box.current
    if (!dialog) return
    if (open && !dialog.open) {
      dialog.showModal()
      document.getElementById(titleId)?.focus()
    }
    if (!open && dialog.open) dialog.close()
  }, [open, titleId])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way out, given by the element itself
    <dialog
      ref={box}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={event => {
        if (!insistent && event.target === box.current) onClose()
      }}
      className={clsx(
        'border-line bg-surface p-0 text-ink shadow-ui open:animate-rise',
        kind === 'dialog' && 'm-auto w-[min(34rem,calc(100vw-2rem))] rounded-ui border',
        kind === 'wide' && 'm-auto w-[min(72rem,calc(100vw-2rem))] max-w-none rounded-ui border',
        (kind === 'panel' || kind === 'menu') && 'my-0 h-dvh max-h-dvh w-[min(28rem,100vw)] max-w-none',
        kind === 'panel' && 'ms-auto me-0 border-s',
        kind === 'menu' && 'ms-0 me-auto w-[min(20rem,85vw)] border-e',
      )}
    >
      {open ? (
        <div
          className={clsx(
            'flex flex-col',
            kind === 'dialog' || kind === 'wide' ? 'max-h-[calc(100dvh-3rem)]' : 'h-full',
          )}
        >
          <div className="flex items-center justify-between gap-4 border-b border-line py-2 ps-5 pe-2">
            <h2 id={titleId} tabIndex={-1} className="text-lg font-bold">
              {title}
            </h2>
            <IconButton icon={X} label={t`Fermer`} onClick={onClose} />
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-5">{children}</div>
          {actions ? (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line bg-surface px-5 py-3">
              {actions}
            </div>
          ) : null}
        </div>
      ) : null}
    </dialog>
  )
}
