import { Trans } from '@lingui/react/macro'
import { availability } from '@lists'
import { useQuery } from '@tanstack/react-query'
import { PublicByCode } from '@/features/profile/PublicByCode'
import { LanguagesPart, PublicPerson, TalentsPart } from '@/features/profile/PublicPerson'
import { publicTalentQuery } from '@/features/talent/public'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf } from '@/shared/lib/lists'
import type { PublicProfile } from '@/shared/lib/model'
import { ProfilePart } from '@/shared/ui/ProfilePage'

/** What anybody who knows the code may see of a talent. */
export function PublicTalentPage({ code }: { code: string }) {
  const result = useQuery(publicTalentQuery(code))
  return (
    <PublicByCode code={code} to="/profile/view/$code" result={result}>
      {profile => <TalentView profile={profile} />}
    </PublicByCode>
  )
}

function TalentView({ profile }: { profile: PublicProfile }) {
  const free = labelOf(availability, profile.availability, useLocale())
  return (
    <PublicPerson profile={profile} facts={free ? [free] : []}>
      {profile.bio ? (
        <ProfilePart title={<Trans>En quelques mots</Trans>}>
          <p className="measure text-lg leading-8 whitespace-pre-line">{profile.bio}</p>
        </ProfilePart>
      ) : null}
      <TalentsPart talents={profile.talents} />
      <LanguagesPart languages={profile.languages} />
    </PublicPerson>
  )
}
