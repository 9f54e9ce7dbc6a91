import { Trans } from '@lingui/react/macro'
import { build, eyeColor, hairColor } from '@lists'
import { useLocale } from '@/shared/lib/i18n'
import { type Listed, labelOf } from '@/shared/lib/lists'
import type { PublicCinema } from '@/shared/lib/model'
import { Facts } from '@/shared/ui/Card'
import { ProfilePart } from '@/shared/ui/ProfilePage'

/** Only when the person chose to show them. */
export function Traits({ traits }: { traits: NonNullable<PublicCinema['traits']> }) {
  const locale = useLocale()
  const listed = (key: 'eyeColor' | 'hairColor' | 'build', list: readonly Listed[]) =>
    traits[key] === undefined ? undefined : labelOf(list, traits[key], locale)
  const items = [
    { label: <Trans>Taille</Trans>, value: traits.heightCm ? `${traits.heightCm} cm` : undefined },
    { label: <Trans>Yeux</Trans>, value: listed('eyeColor', eyeColor) },
    { label: <Trans>Cheveux</Trans>, value: listed('hairColor', hairColor) },
    { label: <Trans>Corpulence</Trans>, value: listed('build', build) },
  ].filter(item => item.value)
  return items.length > 0 ? (
    <ProfilePart title={<Trans>Physique</Trans>}>
      <Facts items={items} />
    </ProfilePart>
  ) : null
}
