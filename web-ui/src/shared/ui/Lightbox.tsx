import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { IconButton } from '@/shared/ui/Button'

/** Pictures large, to leaf through by swipe, key or button. */
export function Lightbox({
  pictures,
  name,
  first,
  onClose,
}: {
  pictures: readonly { src: string }[]
  name: string
  first: number
  onClose: () => void
}) {
  const { t } = useLingui()
  const box = useRef<HTMLDialogElement>(null)
  const strip = useRef<HTMLUListElement>(null)
  const [at, setAt] = useState(first)
  const count = pictures.length
  const position = at + 1

  function show(index: number, behavior: ScrollBehavior) {
    strip.current?.children[index]?.scrollIntoView({ inline: 'center', block: 'nearest', behavior })
  }
  useEffect(() => {
    if (!box.current?.open) box.current?.showModal()
    strip.current?.children[first]?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [first])

  const step = (by: number) => show(Math.min(count - 1, Math.max(0, at + by)), 'smooth')
  return (
    <dialog
      ref={box}
      aria-label={t`Photos de ${name}`}
      onClose={onClose}
      onClick={event => {
        if ((event.target as HTMLElement).closest('img, button') === null) box.current?.close()
      }}
      onKeyDown={event => {
        if (event.key === 'ArrowRight') step(document.dir === 'rtl' ? -1 : 1)
        if (event.key === 'ArrowLeft') step(document.dir === 'rtl' ? 1 : -1)
      }}
      className="m-0 h-dvh max-h-none w-screen max-w-none bg-night p-0 text-on-night backdrop:bg-night"
    >
      <ul
        ref={strip}
        onScroll={event => {
          const { scrollLeft, clientWidth } = event.currentTarget
          setAt(Math.round(Math.abs(scrollLeft) / Math.max(1, clientWidth)))
        }}
        className="flex h-full snap-x snap-mandatory overflow-x-auto overscroll-contain"
      >
        {pictures.map((picture, index) => (
          <li
            key={picture.src}
            className="grid h-full w-screen shrink-0 snap-center place-items-center p-2 sm:p-14"
          >
            <img
              src={picture.src}
              alt={`${name}, ${index + 1}`}
              loading="lazy"
              className="max-h-[calc(100dvh-1rem)] max-w-full object-contain sm:max-h-[calc(100dvh-7rem)]"
            />
          </li>
        ))}
      </ul>
      <div className="absolute inset-x-0 top-0 flex items-center justify-between p-2">
        <p role="status" className="rounded-full bg-night px-3 py-1 text-sm tabular-nums">
          <Trans>
            Photo {position} sur {count}
          </Trans>
        </p>
        <IconButton
          icon={X}
          label={t`Fermer`}
          onClick={() => box.current?.close()}
          className="bg-night text-on-night focus-visible:outline-ochre"
        />
      </div>
      {count > 1 ? (
        <div className="absolute inset-x-0 bottom-2 flex justify-center gap-4">
          <IconButton
            icon={ChevronLeft}
            label={t`Photo précédente`}
            disabled={at === 0}
            onClick={() => step(-1)}
            className="bg-night text-on-night focus-visible:outline-ochre rtl:-scale-x-100"
          />
          <IconButton
            icon={ChevronRight}
            label={t`Photo suivante`}
            disabled={at === count - 1}
            onClick={() => step(1)}
            className="bg-night text-on-night focus-visible:outline-ochre rtl:-scale-x-100"
          />
        </div>
      ) : null}
    </dialog>
  )
}
