import { Trans, useLingui } from '@lingui/react/macro'
import { clsx } from 'clsx'
import { FileCheck, FileUp, RotateCw, X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { formatBytes } from '@/shared/lib/format'
import { Button, IconButton } from '@/shared/ui/Button'
import { useFieldControl } from '@/shared/ui/Field'

export type UploadState =
  | { phase: 'empty' }
  | { phase: 'sending'; name: string; progress: number }
  | { phase: 'failed'; name: string; reason: ReactNode }
  | { phase: 'done'; name: string; size?: number }

interface FileDropProps {
  state: UploadState
  /** As the input's `accept`: `.pdf,.doc,.docx`. */
  accept: string
  /** What is taken, in words: « PDF ou Word, 10 Mo au plus ». */
  rule: ReactNode
  onFile: (file: File) => void
  onAbort?: () => void
  onRetry?: () => void
  onRemove?: () => void
}

/** A file chosen, dropped or pasted; shows its sending and lets one stop, try again or take it away. */
export function FileDrop({ state, accept, rule, onFile, onAbort, onRetry, onRemove }: FileDropProps) {
  const { t } = useLingui()
  const control = useFieldControl()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) onFile(file)
    if (input.current) input.current.value = ''
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the input inside does the same
    <div
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
      className={clsx(
        'rounded-in border-2 border-dashed p-4',
        over ? 'border-primary bg-tint' : 'border-edge bg-surface',
      )}
    >
      {state.phase === 'empty' ? (
        <div className="relative flex min-h-16 items-center gap-3 rounded-in has-focus-visible:outline-3 has-focus-visible:outline-offset-4 has-focus-visible:outline-focus">
          <FileUp size={26} aria-hidden="true" className="shrink-0 text-muted" />
          <div>
            <p className="font-semibold">
              <Trans>Choisir un fichier</Trans>
            </p>
            <p className="text-sm text-muted">{rule}</p>
          </div>
          <input
            {...control}
            ref={input}
            type="file"
            accept={accept}
            onChange={event => take(event.target.files)}
            className="absolute inset-0 w-full cursor-pointer opacity-0"
          />
        </div>
      ) : (
        <div className="flex min-h-16 flex-wrap items-center gap-3">
          {state.phase === 'done' ? (
            <FileCheck size={26} aria-hidden="true" className="shrink-0 text-leaf" />
          ) : (
            <FileUp size={26} aria-hidden="true" className="shrink-0 text-muted" />
          )}
          <div className="min-w-0 flex-1 basis-40">
            <p className="truncate font-semibold">{state.name}</p>
            {state.phase === 'sending' ? (
              <progress
                aria-label={t`Envoi de ${state.name}`}
                max={100}
                value={state.progress}
                className="mt-1 h-2 w-full accent-primary"
              />
            ) : state.phase === 'failed' ? (
              <p role="alert" className="text-sm text-danger-text">
                {state.reason}
              </p>
            ) : (
              <p className="text-sm text-muted">
                {state.size ? `${formatBytes(state.size)} · ` : null}
                <Trans>reçu</Trans>
              </p>
            )}
          </div>
          {state.phase === 'sending' && onAbort ? (
            <Button tone="secondary" size="sm" icon={X} onClick={onAbort}>
              <Trans>Arrêter</Trans>
            </Button>
          ) : null}
          {state.phase === 'failed' && onRetry ? (
            <Button tone="secondary" size="sm" icon={RotateCw} onClick={onRetry}>
              <Trans>Réessayer</Trans>
            </Button>
          ) : null}
          {state.phase !== 'sending' && onRemove ? (
            <IconButton icon={X} label={t`Retirer ${state.name}`} onClick={onRemove} />
          ) : null}
        </div>
      )}
    </div>
  )
}
