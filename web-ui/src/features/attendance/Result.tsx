import { Trans } from '@lingui/react/macro'
import { clsx } from 'clsx'
import { CircleCheck, CircleMinus, LogOut, OctagonX } from 'lucide-react'
import type { Shown } from '@/features/attendance/gate'
import { formatHour } from '@/features/attendance/hours'
import { useVerdictWords } from '@/features/attendance/words'
import { Avatar } from '@/shared/ui/Avatar'

const looks = {
  good: { box: 'bg-leaf-soft border-leaf text-leaf-text', icon: CircleCheck },
  bye: { box: 'bg-tint border-primary text-on-tint', icon: LogOut },
  same: { box: 'bg-ochre-soft border-ochre text-ochre-text', icon: CircleMinus },
  stop: { box: 'bg-danger-soft border-danger text-danger-text', icon: OctagonX },
}

/** What the last scan did, to be seen from arm's length: colour, sign, words, name and hour. */
export function Result({ shown, photo }: { shown: Shown | undefined; photo: string | undefined }) {
  const words = useVerdictWords()
  const time = shown ? formatHour(shown.at.toISOString()) : ''
  const { title, tone } = shown ? words[shown.verdict] : { title: '', tone: 'same' as const }
  const { box, icon: Icon } = looks[tone]
  const name = shown?.line ? `${shown.line.person.firstName} ${shown.line.person.lastName}` : undefined
  return (
    <div aria-live="assertive" aria-atomic="true" className="min-h-36">
      {shown ? (
        <div
          key={shown.key}
          data-verdict={shown.verdict}
          className={clsx('flex items-center gap-4 rounded-ui border-4 p-4 animate-rise', box)}
        >
          <Icon size={56} aria-hidden="true" className="shrink-0" />
          <div className="min-w-0 flex-1">
            <p className="text-3xl font-bold">{title}</p>
            {name ? <p className="truncate text-xl font-semibold text-ink">{name}</p> : null}
            <p className="text-ink tabular-nums">
              {time}
              {shown.words ? ` · ${shown.words}` : ''}
              {shown.waiting ? (
                <>
                  {' · '}
                  <Trans>gardé sur cet appareil</Trans>
                </>
              ) : null}
            </p>
          </div>
          {name ? <Avatar name={name} src={photo} size={72} /> : null}
        </div>
      ) : (
        <div className="grid min-h-32 place-items-center rounded-ui border-4 border-dashed border-line p-4 text-center text-lg text-muted">
          <Trans>Présentez un badge, ou tapez un code</Trans>
        </div>
      )}
    </div>
  )
}
