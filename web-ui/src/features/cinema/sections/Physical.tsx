import { Trans, useLingui } from '@lingui/react/macro'
import { build, eyeColor, hairColor, hairType, skinTone } from '@lists'
import { useLocale } from '@/shared/lib/i18n'
import { choicesOf } from '@/shared/lib/lists'
import { Choose, Text } from './fields'

export function PhysicalSection() {
  const { t } = useLingui()
  const locale = useLocale()
  const empty = t`Je préfère ne pas répondre`
  return (
    <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
      <Choose
        name="physical.eyeColor"
        label={<Trans>Yeux</Trans>}
        choices={choicesOf(eyeColor, locale)}
        empty={empty}
      />
      <Choose
        name="physical.skinTone"
        label={<Trans>Teint</Trans>}
        choices={choicesOf(skinTone, locale)}
        empty={empty}
      />
      <Choose
        name="physical.hairColor"
        label={<Trans>Couleur des cheveux</Trans>}
        choices={choicesOf(hairColor, locale)}
        empty={empty}
      />
      <Choose
        name="physical.hairType"
        label={<Trans>Nature des cheveux</Trans>}
        choices={choicesOf(hairType, locale)}
        empty={empty}
      />
      <Choose
        name="physical.build"
        label={<Trans>Corpulence</Trans>}
        choices={choicesOf(build, locale)}
        empty={empty}
      />
      <Text
        name="physical.heightCm"
        label={<Trans>Taille en centimètres</Trans>}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        placeholder="172"
      />
      <Text
        name="physical.weightKg"
        label={<Trans>Poids en kilos</Trans>}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
      />
      <Text
        name="physical.shoeSize"
        label={<Trans>Pointure</Trans>}
        inputMode="decimal"
        autoComplete="off"
        maxLength={4}
      />
    </div>
  )
}
