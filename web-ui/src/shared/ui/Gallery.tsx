import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'

const Lightbox = lazy(() => import('@/shared/ui/Lightbox').then(module => ({ default: module.Lightbox })))

/** Pictures as a grid of thumbs; one press opens them large, to leaf through by swipe, key or button. */
export function Gallery({
  pictures,
  name,
}: {
  pictures: readonly { src: string; thumb: string }[]
  name: string
}) {
  const { t } = useLingui()
  const [open, setOpen] = useState<number>()
  return (
    <>
      <ul className="grid grid-cols-3 gap-2 sm:grid-cols-4">
        {pictures.map((picture, index) => (
          <li key={picture.src}>
            <button
              type="button"
              onClick={() => setOpen(index)}
              aria-label={t`Agrandir la photo ${index + 1} de ${name}`}
              className="block w-full overflow-hidden rounded-in bg-sunken"
            >
              <img
                src={picture.thumb}
                alt=""
                loading="lazy"
                decoding="async"
                width={320}
                height={400}
                className="aspect-4/5 w-full object-cover"
              />
            </button>
          </li>
        ))}
      </ul>
      {open === undefined ? null : (
        <Suspense>
          <Lightbox pictures={pictures} name={name} first={open} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  )
}
