import type { TalentCard } from '@/shared/lib/model'

type Passage = NonNullable<TalentCard['passage']>

/** A part of what somebody wrote, the words looked for marked in it. */
export function PassageText({ passage: { text, marks } }: { passage: Passage }) {
  const parts: { from: number; words: string; marked: boolean }[] = []
  let at = 0
  for (const { from, to } of marks) {
    if (from > at) parts.push({ from: at, words: text.slice(at, from), marked: false })
    parts.push({ from, words: text.slice(from, to), marked: true })
    at = to
  }
  if (at < text.length) parts.push({ from: at, words: text.slice(at), marked: false })
  return (
    <span className="block max-w-prose text-sm text-muted">
      {parts.map(part =>
        part.marked ? (
          <mark key={part.from} className="rounded-in bg-tint px-0.5 text-on-tint">
            {part.words}
          </mark>
        ) : (
          part.words
        ),
      )}
    </span>
  )
}
