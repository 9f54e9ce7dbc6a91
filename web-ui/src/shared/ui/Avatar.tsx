import { clsx } from 'clsx'

const portraitGrounds = [
  'bg-section-1',
  'bg-section-2',
  'bg-section-3',
  'bg-section-4',
  'bg-section-5',
  'bg-section-7',
]

/** A person's photo, or their initials on a colour that stays theirs. */
export function Avatar({
  name,
  src,
  size = 48,
  square = false,
}: {
  name: string
  src?: string | null | undefined
  size?: number
  square?: boolean
}) {
  const shape = square ? 'rounded-ui' : 'rounded-full'
  if (src)
    return (
      <img
        src={src}
        alt=""
        width={size}
        height={size}
        loading="lazy"
        decoding="async"
        style={{ width: size, height: size }}
        className={clsx('shrink-0 bg-sunken object-cover', shape)}
      />
    )
  const initials = name
    .split(/[\s-]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map(word => [...word][0]?.toLocaleUpperCase() ?? '')
    .join('')
  const ground =
    portraitGrounds[
      [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % portraitGrounds.length
    ]
  return (
    <span
      aria-hidden="true"
      style={{ width: size, height: size, fontSize: size * 0.38 }}
      className={clsx('grid shrink-0 place-items-center font-semibold text-surface', shape, ground)}
    >
      {initials}
    </span>
  )
}
