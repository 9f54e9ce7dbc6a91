import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Ballot } from '@/shared/lib/model'
import { Badge, type Tone } from '@/shared/ui/Badge'

type Vote = NonNullable<Ballot['vote']>

const tones: Record<Vote, Tone> = { YES: 'leaf', MAYBE: 'ochre', NO: 'danger' }

/** What those who were shown the folder said of one person. */
export function Ballots({ ballots }: { ballots: readonly Ballot[] }) {
  const { t } = useLingui()
  if (ballots.length === 0) return null
  const words: Record<Vote, string> = { YES: t`Oui`, MAYBE: t`Peut-être`, NO: t`Non` }
  const many = (vote: Vote) => ballots.filter(ballot => ballot.vote === vote).length
  const said = ballots.filter(ballot => ballot.comment)
  return (
    <details className="rounded-in bg-sunken px-4 py-2">
      <summary className="flex min-h-9 cursor-pointer flex-wrap items-center gap-2 text-sm font-semibold">
        <Plural value={ballots.length} one="# avis" other="# avis" />
        {(Object.keys(words) as Vote[]).map(vote =>
          many(vote) > 0 ? (
            <Badge key={vote} tone={tones[vote]}>
              {words[vote]} {many(vote)}
            </Badge>
          ) : null,
        )}
        {said.length > 0 ? (
          <span className="font-normal text-muted">
            <Plural value={said.length} one="# commentaire" other="# commentaires" />
          </span>
        ) : null}
      </summary>
      <ul className="grid gap-2 py-2 text-sm">
        {ballots.map(ballot => (
          <li key={`${ballot.presentationId}-${ballot.name}-${ballot.at}`}>
            <span className="font-semibold">{ballot.name}</span>{' '}
            {ballot.vote ? words[ballot.vote] : <Trans>sans vote</Trans>}
            {ballot.comment ? <p className="whitespace-pre-line">{ballot.comment}</p> : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
