import { Trans, useLingui } from '@lingui/react/macro'
import { ageBracket, creditKind, talentType } from '@lists'
import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { publicCinemaQuery } from '@/features/cinema/public'
import { CodeFailed, CodeMissing } from '@/features/code/CodeTrouble'
import { tidyCode } from '@/features/code/code'
import { SpokenLanguages } from '@/features/world/SpokenLanguages'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf } from '@/shared/lib/lists'
import type { PublicCinema } from '@/shared/lib/model'
import { asProblem } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { CreditMark } from '@/shared/ui/CreditMark'
import { Gallery } from '@/shared/ui/Gallery'
import { ProfileHero, ProfilePart, ProfileQr, ShareActs } from '@/shared/ui/ProfilePage'
import { PagePending } from '@/shared/ui/pages'

const Traits = lazy(() => import('./Traits').then(module => ({ default: module.Traits })))

/** What anybody who knows the code may see of a cinema talent. */
export function PublicCinemaPage({ code }: { code: string }) {
  const tidy = tidyCode(code)
  const { data, error, isPending, isFetching, refetch } = useQuery(publicCinemaQuery(code))
  if (tidy !== code) return <Navigate to="/cinema/profile/$code" params={{ code: tidy }} replace />
  if (data) return <CinemaView profile={data} />
  if (isPending) return <PagePending />
  const problem = asProblem(error)
  const moved = problem.facts.newCode
  if (problem.status === 410 && typeof moved === 'string')
    return <Navigate to="/cinema/profile/$code" params={{ code: moved }} replace />
  if (problem.status === 404) return <CodeMissing code={code} />
  return <CodeFailed error={error} onRetry={() => void refetch()} retrying={isFetching} />
}

function CinemaView({ profile }: { profile: PublicCinema }) {
  const { t } = useLingui()
  const locale = useLocale()
  const { displayName: name, code, residence } = profile
  useTitle(name)
  return (
    <article>
      <ProfileHero
        name={name}
        code={code}
        photoUrl={profile.photoUrl}
        verified={profile.verified}
        place={`${residence.cityName}, ${residence.country}`}
        facts={[
          ...(profile.origin && profile.origin.code !== residence.countryCode
            ? [t`Origine : ${profile.origin.name}`]
            : []),
          ...(profile.ageBracket ? [labelOf(ageBracket, profile.ageBracket, locale)] : []),
        ]}
        badges={profile.talentTypes.map(type => (
          <span
            key={type.key}
            style={{ background: type.colour }}
            className="rounded-full px-3 py-1 text-sm font-semibold text-white ring-1 ring-white/30"
          >
            {type.name}
          </span>
        ))}
        acts={<ShareActs name={name} code={code} page={profile.links.page} card={profile.links.card} />}
      />
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_17rem] lg:gap-14">
        <div className="grid content-start gap-10">
          {profile.gallery.length > 0 ? (
            <ProfilePart title={<Trans>Photos</Trans>}>
              <Gallery
                name={name}
                pictures={profile.gallery.map(src => ({ src, thumb: src.replace(/\/photo$/, '/thumb') }))}
              />
            </ProfilePart>
          ) : null}
          <Credits credits={profile.credits} />
          {profile.skills.length > 0 ? (
            <ProfilePart title={<Trans>Talents</Trans>}>
              <ul className="flex flex-wrap gap-2">
                {profile.skills.map(skill => (
                  <li
                    key={skill.key}
                    className="rounded-full bg-tint px-4 py-2 text-sm font-semibold text-on-tint"
                  >
                    {skill.name}
                  </li>
                ))}
              </ul>
            </ProfilePart>
          ) : null}
          {profile.languages.length > 0 ? (
            <ProfilePart title={<Trans>Langues</Trans>}>
              <SpokenLanguages languages={profile.languages} />
            </ProfilePart>
          ) : null}
          {profile.traits ? (
            <Suspense>
              <Traits traits={profile.traits} />
            </Suspense>
          ) : null}
        </div>
        <ProfileQr src={profile.links.qrSvg} code={code} />
      </div>
    </article>
  )
}

function Credits({ credits }: { credits: PublicCinema['credits'] }) {
  const locale = useLocale()
  if (credits.length === 0) return null
  return (
    <ProfilePart title={<Trans>Expériences à l’écran</Trans>}>
      <ul className="measure divide-y divide-line border-y border-line">
        {credits.map(credit => (
          <li
            key={`${credit.title}-${credit.year ?? ''}-${credit.role ?? ''}`}
            className="grid grid-cols-[3.5rem_1fr] gap-x-4 py-3"
          >
            <span className="text-muted tabular-nums">{credit.year ?? ''}</span>
            <span className="min-w-0">
              <span className="font-semibold">{credit.title}</span>
              <span className="text-muted"> · {labelOf(creditKind, credit.kind, locale)}</span>
              {credit.role || credit.talentType ? (
                <span className="block text-sm">
                  {credit.role ?? labelOf(talentType, credit.talentType ?? '', locale)}
                </span>
              ) : null}
              <CreditMark verified={credit.verified} />
            </span>
          </li>
        ))}
      </ul>
    </ProfilePart>
  )
}
