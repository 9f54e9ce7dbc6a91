import { Trans, useLingui } from '@lingui/react/macro'
import { Camera, IdCard, RotateCw, Trash2, UserRound, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { PhotoRefused, type PreparedPhoto, preparePhoto } from '@/shared/lib/image'
import { Button, buttonLook } from '@/shared/ui/Button'
import { useFieldControl } from '@/shared/ui/Field'
import { Skeleton } from '@/shared/ui/Skeleton'

interface PhotoPickerProps {
  /** Photo already kept, by address. */
  src?: string | null | undefined
  /** A reduced, upright photo without metadata, ready to be sent. */
  onPick: (photo: PreparedPhoto) => void
  onRemove?: (() => void) | undefined
  /** 0–100 while it is being sent. */
  progress?: number | undefined
  onAbort?: (() => void) | undefined
  /** The sending failed: words and a way to send again. */
  failure?: ReactNode
  onRetry?: (() => void) | undefined
  shape?: 'portrait' | 'document'
}

/** A photo taken or chosen on the device; it is made small here, before a single paid byte leaves the phone. */
export function PhotoPicker({
  src,
  onPick,
  onRemove,
  progress,
  onAbort,
  failure,
  onRetry,
  shape = 'portrait',
}: PhotoPickerProps) {
  const { t } = useLingui()
  const control = useFieldControl()
  const input = useRef<HTMLInputElement>(null)
  const [preview, setPreview] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const [refused, setRefused] = useState<'unreadable' | 'type' | null>(null)
  useEffect(() => () => void (preview && URL.revokeObjectURL(preview)), [preview])

  async function take(file: File | undefined) {
    if (input.current) input.current.value = ''
    if (!file) return
    setWorking(true)
    setRefused(null)
    try {
      const photo = await preparePhoto(file)
      setPreview(URL.createObjectURL(photo.preview))
      onPick(photo)
    } catch (error) {
      setRefused(error instanceof PhotoRefused ? error.why : 'unreadable')
    } finally {
      setWorking(false)
    }
  }

  const shown = preview ?? src
  const Blank = shape === 'portrait' ? UserRound : IdCard
  const frame = shape === 'portrait' ? 'aspect-[4/5] w-32 sm:w-40' : 'aspect-[8/5] w-56'
  return (
    <div className="flex flex-wrap items-start gap-4">
      <div
        className={`${frame} relative grid shrink-0 place-items-center overflow-hidden rounded-ui border border-line bg-sunken text-muted`}
      >
        {working ? (
          <Skeleton className="absolute inset-0" />
        ) : shown ? (
          <img src={shown} alt={t`Aperçu de ce qui sera envoyé`} className="size-full object-cover" />
        ) : (
          <Blank size={48} strokeWidth={1.2} aria-hidden="true" />
        )}
        {progress === undefined ? null : (
          <progress
            aria-label={t`Envoi de la photo`}
            max={100}
            value={progress}
            className="absolute inset-x-2 bottom-2 h-2 w-[calc(100%-1rem)] accent-ochre"
          />
        )}
      </div>
      <div className="grid min-w-40 flex-1 gap-2 justify-items-start">
        <span className="relative inline-flex rounded-in has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
          <span aria-hidden="true" className={buttonLook('secondary')}>
            <Camera size={18} className="shrink-0" />
            {shown ? <Trans>Changer la photo</Trans> : <Trans>Choisir une photo</Trans>}
          </span>
          <input
            {...control}
            ref={input}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/heic"
            onChange={event => void take(event.target.files?.[0])}
            className="absolute inset-0 w-full cursor-pointer opacity-0"
          />
        </span>
        {progress !== undefined && onAbort ? (
          <Button tone="ghost" size="sm" icon={X} onClick={onAbort}>
            <Trans>Arrêter l’envoi</Trans>
          </Button>
        ) : null}
        {shown && onRemove && progress === undefined ? (
          <Button
            tone="ghost"
            size="sm"
            icon={Trash2}
            onClick={() => {
              setPreview(null)
              onRemove()
            }}
          >
            <Trans>Retirer</Trans>
          </Button>
        ) : null}
        <p className="min-h-10 text-sm text-muted" aria-live="polite">
          {refused === 'type' ? (
            <span className="text-danger-text">
              <Trans>Ce fichier n’est pas une photo. Choisissez une image JPG ou PNG.</Trans>
            </span>
          ) : refused ? (
            <span className="text-danger-text">
              <Trans>Cette photo n’a pas pu être lue. Essayez-en une autre, en JPG ou PNG.</Trans>
            </span>
          ) : failure ? (
            <span className="text-danger-text">{failure}</span>
          ) : (
            <Trans>Votre photo est allégée sur votre téléphone avant l’envoi.</Trans>
          )}
        </p>
        {failure && onRetry ? (
          <Button tone="secondary" size="sm" icon={RotateCw} onClick={onRetry}>
            <Trans>Réessayer</Trans>
          </Button>
        ) : null}
      </div>
    </div>
  )
}
