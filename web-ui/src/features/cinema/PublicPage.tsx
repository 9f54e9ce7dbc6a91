import { Trans, useLingui } from '@lingui/react/macro'
import { ageBracket, build, creditKind, eyeColor, hairColor, hairType } from '@lists'
import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { publicCinemaQuery } from '@/features/cinema/public'
import { CodeFailed, CodeMissing } from '@/features/code/CodeTrouble'
import { SpokenLanguages } from '@/features/world/SpokenLanguages'
import { useLocale } from '@/shared/lib/i18n'
import { type Listed, labelOf } from '@/shared/lib/lists'
import type { PublicCinema } from '@/shared/lib/model'
import { asProblem } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Facts } from '@/shared/ui/Card'
import { Gallery } from '@/shared/ui/Lightbox'
import { ProfileHero, ProfilePart, ProfileQr, ShareActs } from '@/shared/ui/ProfilePage'
import { PagePending } from '@/shared/ui/pages'

/** What anybody who knows the code may see of a cinema talent. */
export function PublicCinemaPage({ code }: { code: string }) {
  const { data, error, isPending, isFetching, refetch } = useQuery(publicCinemaQuery(code))
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
          {profile.bio ? (
            <ProfilePart title={<Trans>En quelques mots</Trans>}>
              <p className="measure text-lg leading-8 whitespace-pre-line">{profile.bio}</p>
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
          <Traits traits={profile.traits} />
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
              {credit.role ? <span className="block text-sm">{credit.role}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </ProfilePart>
  )
}

/** Only when the person chose to show them. */
function Traits({ traits }: { traits: PublicCinema['traits'] }) {
  const locale = useLocale()
  if (!traits) return null
  const listed = (key: string, list: readonly Listed[]) =>
    traits[key] === undefined ? undefined : labelOf(list, traits[key], locale)
  const items = [
    { label: <Trans>Taille</Trans>, value: traits.heightCm ? `${traits.heightCm} cm` : undefined },
    { label: <Trans>Yeux</Trans>, value: listed('eyeColor', eyeColor) },
    {
      label: <Trans>Cheveux</Trans>,
      value:
        [listed('hairColor', hairColor), listed('hairType', hairType)].filter(Boolean).join(', ') ||
        undefined,
    },
    { label: <Trans>Corpulence</Trans>, value: listed('build', build) },
  ].filter(item => item.value)
  return items.length > 0 ? (
    <ProfilePart title={<Trans>Physique</Trans>}>
      <Facts items={items} />
    </ProfilePart>
  ) : null
}
