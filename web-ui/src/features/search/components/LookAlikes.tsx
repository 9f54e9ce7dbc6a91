import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { ScanFace } from 'lucide-react'
import { useState } from 'react'
import { fullName } from '@/features/search/components/PersonLine'
import { lookAlikesQuery } from '@/features/search/profiles'
import { problemWords } from '@/shared/lib/problem'
import { Avatar } from '@/shared/ui/Avatar'
import { Button } from '@/shared/ui/Button'
import { Link } from '@/shared/ui/Link'
import { Skeleton } from '@/shared/ui/Skeleton'
import { ErrorState } from '@/shared/ui/states'

/** Who could double a person: asked for, never shown unasked. */
export function LookAlikes({ code }: { code: string }) {
  const [asked, setAsked] = useState(false)
  return asked ? (
    <Found code={code} />
  ) : (
    <div>
      <Button tone="secondary" size="sm" icon={ScanFace} onClick={() => setAsked(true)}>
        <Trans>Chercher qui lui ressemble</Trans>
      </Button>
    </div>
  )
}

function Found({ code }: { code: string }) {
  const { t } = useLingui()
  const found = useQuery(lookAlikesQuery(code))
  const words: Record<string, string> = {
    height: t`taille`,
    age: t`âge`,
    eyes: t`yeux`,
    hair: t`cheveux`,
  }
  if (found.isPending) return <Skeleton className="h-40" />
  if (found.isError)
    return <ErrorState onRetry={() => void found.refetch()}>{problemWords(found.error)}</ErrorState>
  return (
    <section>
      <h3 className="mb-2 text-sm font-semibold text-muted">
        <Trans>Qui lui ressemble</Trans>
      </h3>
      {found.data.length === 0 ? (
        <p>
          <Trans>Personne d’assez proche pour l’instant.</Trans>
        </p>
      ) : (
        <ol className="grid gap-2">
          {found.data.map(({ person, likeness, alike }) => (
            <li key={person.code}>
              <Link
                to="/staff/cinema"
                search={{ open: person.code }}
                className="flex min-h-11 items-center gap-3 rounded-in p-1 text-ink no-underline hover:bg-sunken"
              >
                <Avatar name={fullName(person)} src={person.photoUrl} size={44} />
                <span className="min-w-0 flex-1">
                  <span className="block font-semibold">{fullName(person)}</span>
                  <span className="block text-sm text-muted">
                    {alike
                      .map(name => words[name])
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                </span>
                <span className="font-semibold tabular-nums">{likeness} %</span>
              </Link>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
