import { Trans, useLingui } from '@lingui/react/macro'
import { ImagePlus, RotateCw, X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { preparePhoto } from '@/shared/lib/image'
import { useAnswer } from '@/shared/lib/long-form'
import { problemWords } from '@/shared/lib/problem'
import { IconButton } from '@/shared/ui/Button'
import { Field, useFieldControl } from '@/shared/ui/Field'
import { FileDrop, type UploadState } from '@/shared/ui/FileDrop'
import { useRefusal } from '@/shared/ui/form'
import { PhotoPicker } from '@/shared/ui/PhotoPicker'
import { Skeleton } from '@/shared/ui/Skeleton'
import { type ShelfFile, type Slot, usePicture, useShelf } from './shelf'

interface Described {
  /** Path of the value that names the file. */
  name: string
  label: ReactNode
  hint?: ReactNode
  required?: boolean
}

function useFailure(file: ShelfFile | undefined): ReactNode {
  if (file?.phase !== 'refused') return undefined
  return file.problem ? (
    problemWords(file.problem)
  ) : (
    <Trans>Envoi arrêté. Le fichier reste sur cet appareil.</Trans>
  )
}

/** One picture: the profile's photo, or a document's. */
export function PhotoSlot({
  name,
  slot,
  label,
  hint,
  required = false,
  shape = 'portrait',
}: Described & { slot: Slot; shape?: 'portrait' | 'document' }) {
  const shelf = useShelf()
  const fileId = useAnswer<string>(name)
  const file = shelf.files.find(entry => entry.slot === slot)
  const src = usePicture(fileId || undefined, file?.preview)
  const failure = useFailure(file)
  return (
    <Field name={name} label={label} hint={hint} required={required} error={useRefusal(name)}>
      <PhotoPicker
        shape={shape}
        src={src}
        onPick={photo =>
          shelf.add(slot, { bytes: photo.upload, name: `${slot}.jpg`, preview: photo.preview })
        }
        onRemove={
          file ? () => shelf.remove(file.id) : fileId ? () => shelf.removeKept(slot, fileId) : undefined
        }
        progress={file?.phase === 'sending' ? file.progress : undefined}
        onAbort={file ? () => shelf.abort(file.id) : undefined}
        failure={failure}
        onRetry={file ? () => shelf.retry(file.id) : undefined}
      />
    </Field>
  )
}

const TEN_MEGABYTES = 10 * 1024 * 1024

interface DocumentSlotProps extends Described {
  slot: Slot
  accept: string
  rule: ReactNode
  /** Photos of paper are made small like any other photo. */
  photographed?: boolean
}

/** One document: a CV, a signed consent. */
export function DocumentSlot({
  name,
  slot,
  label,
  hint,
  required = false,
  accept,
  rule,
  photographed = false,
}: DocumentSlotProps) {
  const { t } = useLingui()
  const shelf = useShelf()
  const fileId = useAnswer<string>(name)
  const file = shelf.files.find(entry => entry.slot === slot)
  const failure = useFailure(file)
  const [tooHeavy, setTooHeavy] = useState<string>()
  const state: UploadState = tooHeavy
    ? {
        phase: 'failed',
        name: tooHeavy,
        reason: <Trans>Ce fichier dépasse 10 Mo. Choisissez-en un plus léger.</Trans>,
      }
    : !file
      ? fileId
        ? { phase: 'done', name: t`Document reçu` }
        : { phase: 'empty' }
      : file.phase === 'kept'
        ? { phase: 'done', name: file.name, size: file.size }
        : file.phase === 'refused'
          ? { phase: 'failed', name: file.name, reason: failure }
          : { phase: 'sending', name: file.name, progress: file.progress }
  async function take(chosen: File) {
    setTooHeavy(undefined)
    if (photographed && chosen.type.startsWith('image/')) {
      const photo = await preparePhoto(chosen).catch(() => undefined)
      if (photo) return shelf.add(slot, { bytes: photo.upload, name: `${slot}.jpg` })
    }
    if (chosen.size > TEN_MEGABYTES) return setTooHeavy(chosen.name)
    shelf.add(slot, { bytes: chosen, name: chosen.name })
  }
  return (
    <Field name={name} label={label} hint={hint} required={required} error={useRefusal(name)}>
      <FileDrop
        state={state}
        accept={accept}
        rule={rule}
        onFile={chosen => void take(chosen)}
        {...(file ? { onAbort: () => shelf.abort(file.id), onRetry: () => shelf.retry(file.id) } : {})}
        onRemove={() => {
          if (tooHeavy) setTooHeavy(undefined)
          else if (file) shelf.remove(file.id)
          else if (fileId) shelf.removeKept(slot, fileId)
        }}
      />
    </Field>
  )
}

/** Up to `limit` pictures, sent one after the other. */
export function GalleryField({ name, label, hint, limit }: Described & { limit: number }) {
  const { t } = useLingui()
  const shelf = useShelf()
  const kept = useAnswer<readonly string[]>(name)
  const known = shelf.files.filter(file => file.slot === 'gallery')
  const elsewhere = kept.filter(fileId => !known.some(file => file.fileId === fileId))
  const count = known.length + elsewhere.length
  const [working, setWorking] = useState(0)
  const [unreadable, setUnreadable] = useState(0)

  async function take(files: readonly File[]) {
    const room = files.slice(0, Math.max(0, limit - count))
    setUnreadable(0)
    setWorking(room.length)
    for (const file of room) {
      try {
        const photo = await preparePhoto(file)
        shelf.add('gallery', {
          bytes: photo.upload,
          name: file.name.replace(/\.\w+$/, '.jpg'),
          preview: photo.preview,
        })
      } catch {
        setUnreadable(before => before + 1)
      }
      setWorking(before => before - 1)
    }
  }

  const error = useRefusal(name)
  return (
    <Field
      group
      name={name}
      label={label}
      hint={hint}
      error={error ?? (unreadable ? t`Une photo n’a pas pu être lue. Essayez en JPG ou PNG.` : undefined)}
    >
      <ul className="grid grid-cols-3 gap-2 sm:grid-cols-5" aria-label={t`Photos de la galerie`}>
        {known.map((file, index) => (
          <GalleryTile
            key={file.id}
            file={file}
            position={index + 1}
            onRemove={() => shelf.remove(file.id)}
            onRetry={() => shelf.retry(file.id)}
          />
        ))}
        {elsewhere.map((fileId, index) => (
          <GalleryTile
            key={fileId}
            fileId={fileId}
            position={known.length + index + 1}
            onRemove={() => shelf.removeKept('gallery', fileId)}
          />
        ))}
        {working > 0 ? (
          <li>
            <Skeleton className="aspect-4/5 w-full" />
          </li>
        ) : null}
        {count + working < limit ? (
          <li>
            <AddTile onFiles={files => void take(files)} />
          </li>
        ) : null}
      </ul>
      <p className="mt-2 text-sm text-muted tabular-nums" aria-live="polite">
        <Trans>
          {count} photos sur {limit}
        </Trans>
      </p>
    </Field>
  )
}

function GalleryTile({
  file,
  fileId,
  position,
  onRemove,
  onRetry,
}: {
  file?: ShelfFile
  fileId?: string
  position: number
  onRemove: () => void
  onRetry?: () => void
}) {
  const { t } = useLingui()
  const src = usePicture(file?.fileId ?? fileId, file?.preview)
  return (
    <li className="relative aspect-4/5 overflow-hidden rounded-in border border-line bg-sunken">
      {src ? <img src={src} alt={t`Galerie, ${position}`} className="size-full object-cover" /> : null}
      {file?.phase === 'sending' || file?.phase === 'waiting' ? (
        <progress
          aria-label={t`Envoi de la photo ${position}`}
          max={100}
          value={file.progress}
          className="absolute inset-x-2 bottom-2 h-2 w-[calc(100%-1rem)] accent-ochre"
        />
      ) : null}
      {file?.phase === 'refused' && onRetry ? (
        <span className="absolute inset-x-1 bottom-1">
          <IconButton
            icon={RotateCw}
            tone="secondary"
            label={t`Renvoyer la photo ${position}`}
            onClick={onRetry}
          />
        </span>
      ) : null}
      <span className="absolute end-1 top-1">
        <IconButton icon={X} tone="secondary" label={t`Retirer la photo ${position}`} onClick={onRemove} />
      </span>
    </li>
  )
}

function AddTile({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const control = useFieldControl()
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  return (
    <span className="relative grid aspect-4/5 place-items-center rounded-in border-2 border-dashed border-edge bg-surface text-center text-sm text-muted has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
      <span className="grid justify-items-center gap-1 px-1">
        <ImagePlus size={26} aria-hidden="true" />
        <Trans>Ajouter</Trans>
      </span>
      <input
        ref={input}
        {...control}
        id={undefined}
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp"
        aria-label={t`Ajouter des photos`}
        onChange={event => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
        className="absolute inset-0 w-full cursor-pointer opacity-0"
      />
    </span>
  )
}
