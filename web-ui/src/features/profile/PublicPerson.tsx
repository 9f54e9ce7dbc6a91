import { Trans, useLingui } from '@lingui/react/macro'
import { ageBracket } from '@lists'
import type { ReactNode } from 'react'
import { SpokenLanguages } from '@/features/world/SpokenLanguages'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf } from '@/shared/lib/lists'
import type { PublicCinema, PublicProfile } from '@/shared/lib/model'
import { useTitle } from '@/shared/lib/title'
import { ProfileHero, ProfilePart, ProfileQr, ShareActs } from '@/shared/ui/ProfilePage'

interface PublicPersonProps {
  profile: PublicProfile | PublicCinema
  /** What else stands under the name. */
  facts?: readonly string[]
  /** Types of role, as colour chips. */
  badges?: ReactNode
  /** The parts of the page, the most telling first. */
  children: ReactNode
}

/** What anybody may see of a person: the photograph and the facts, the parts, and beside them the page's own QR. */
export function PublicPerson({ profile, facts = [], badges, children }: PublicPersonProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const { displayName: name, code, residence, origin } = profile
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
          ...(origin && origin.code !== residence.countryCode ? [t`Origine : ${origin.name}`] : []),
          ...(profile.ageBracket ? [labelOf(ageBracket, profile.ageBracket, locale)] : []),
          ...facts,
        ]}
        badges={badges}
        acts={<ShareActs name={name} code={code} page={profile.links.page} card={profile.links.card} />}
      />
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_17rem] lg:gap-14">
        <div className="grid content-start gap-10">{children}</div>
        <ProfileQr src={profile.links.qrSvg} code={code} />
      </div>
    </article>
  )
}

/** What the person can do. */
export function TalentsPart({ talents }: { talents: readonly { key: string; name: string }[] }) {
  if (talents.length === 0) return null
  return (
    <ProfilePart title={<Trans>Talents</Trans>}>
      <ul className="flex flex-wrap gap-2">
        {talents.map(talent => (
          <li key={talent.key} className="rounded-full bg-tint px-4 py-2 text-sm font-semibold text-on-tint">
            {talent.name}
          </li>
        ))}
      </ul>
    </ProfilePart>
  )
}

export function LanguagesPart({ languages }: Pick<PublicProfile, 'languages'>) {
  if (languages.length === 0) return null
  return (
    <ProfilePart title={<Trans>Langues</Trans>}>
      <SpokenLanguages languages={languages} />
    </ProfilePart>
  )
}
