import { Trans, useLingui } from '@lingui/react/macro'
import { ageBracket, availability } from '@lists'
import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { CodeFailed, CodeMissing } from '@/features/code/CodeTrouble'
import { tidyCode } from '@/features/code/code'
import { publicTalentQuery } from '@/features/talent/public'
import { SpokenLanguages } from '@/features/world/SpokenLanguages'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf } from '@/shared/lib/lists'
import type { PublicProfile } from '@/shared/lib/model'
import { asProblem } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { ProfileHero, ProfilePart, ProfileQr, ShareActs } from '@/shared/ui/ProfilePage'
import { PagePending } from '@/shared/ui/pages'

/** What anybody who knows the code may see of a talent. */
export function PublicTalentPage({ code }: { code: string }) {
  const tidy = tidyCode(code)
  const { data, error, isPending, isFetching, refetch } = useQuery(publicTalentQuery(code))
  if (tidy !== code) return <Navigate to="/profile/view/$code" params={{ code: tidy }} replace />
  if (data) return <TalentView profile={data} />
  if (isPending) return <PagePending />
  const problem = asProblem(error)
  const moved = problem.facts.newCode
  if (problem.status === 410 && typeof moved === 'string')
    return <Navigate to="/profile/view/$code" params={{ code: moved }} replace />
  if (problem.status === 404) return <CodeMissing code={code} />
  return <CodeFailed error={error} onRetry={() => void refetch()} retrying={isFetching} />
}

function TalentView({ profile }: { profile: PublicProfile }) {
  const { t } = useLingui()
  const locale = useLocale()
  const { displayName: name, code, residence } = profile
  useTitle(name)
  const free = labelOf(availability, profile.availability, locale)
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
          ...(free ? [free] : []),
        ]}
        acts={<ShareActs name={name} code={code} page={profile.links.page} card={profile.links.card} />}
      />
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_17rem] lg:gap-14">
        <div className="grid content-start gap-10">
          {profile.bio ? (
            <ProfilePart title={<Trans>En quelques mots</Trans>}>
              <p className="measure text-lg leading-8 whitespace-pre-line">{profile.bio}</p>
            </ProfilePart>
          ) : null}
          {profile.talents.length > 0 ? (
            <ProfilePart title={<Trans>Talents</Trans>}>
              <ul className="flex flex-wrap gap-2">
                {profile.talents.map(talent => (
                  <li
                    key={talent.key}
                    className="rounded-full bg-tint px-4 py-2 text-sm font-semibold text-on-tint"
                  >
                    {talent.name}
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
        </div>
        <ProfileQr src={profile.links.qrSvg} code={code} />
      </div>
    </article>
  )
}
