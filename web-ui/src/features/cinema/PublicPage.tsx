import { Trans } from '@lingui/react/macro'
import { creditKind, talentType } from '@lists'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { publicCinemaQuery } from '@/features/cinema/public'
import { PublicByCode } from '@/features/profile/PublicByCode'
import { LanguagesPart, PublicPerson, TalentsPart } from '@/features/profile/PublicPerson'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf } from '@/shared/lib/lists'
import type { PublicCinema } from '@/shared/lib/model'
import { CreditMark } from '@/shared/ui/CreditMark'
import { Gallery } from '@/shared/ui/Gallery'
import { ProfilePart } from '@/shared/ui/ProfilePage'

const Traits = lazy(() => import('./Traits').then(module => ({ default: module.Traits })))

/** What anybody who knows the code may see of a cinema talent. */
export function PublicCinemaPage({ code }: { code: string }) {
  const result = useQuery(publicCinemaQuery(code))
  return (
    <PublicByCode code={code} to="/cinema/profile/$code" result={result}>
      {profile => <CinemaView profile={profile} />}
    </PublicByCode>
  )
}

function CinemaView({ profile }: { profile: PublicCinema }) {
  return (
    <PublicPerson
      profile={profile}
      badges={profile.talentTypes.map(type => (
        <span
          key={type.key}
          style={{ background: type.colour }}
          className="rounded-full px-3 py-1 text-sm font-semibold text-white ring-1 ring-white/30"
        >
          {type.name}
        </span>
      ))}
    >
      {profile.gallery.length > 0 ? (
        <ProfilePart title={<Trans>Photos</Trans>}>
          <Gallery
            name={profile.displayName}
            pictures={profile.gallery.map(src => ({ src, thumb: src.replace(/\/photo$/, '/thumb') }))}
          />
        </ProfilePart>
      ) : null}
      <Credits credits={profile.credits} />
      <TalentsPart talents={profile.skills} />
      <LanguagesPart languages={profile.languages} />
      {profile.traits ? (
        <Suspense>
          <Traits traits={profile.traits} />
        </Suspense>
      ) : null}
    </PublicPerson>
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
