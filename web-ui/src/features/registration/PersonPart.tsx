import { Trans } from '@lingui/react/macro'
import { gender } from '@lists'
import { useLocale } from '@/shared/lib/i18n'
import { choicesOf } from '@/shared/lib/lists'
import { isMinor, today } from '@/shared/lib/person'
import { formFields } from '@/shared/ui/form'
import { GuardianPart } from './GuardianPart'

interface Identity {
  firstName: string
  lastName: string
  gender: string
  birthDate: string
}

const { Radios, Text, useAnswer } = formFields<{ identity: Identity }>()

interface PersonPartProps {
  /** Whether one must say when one was born. */
  birthDateRequired?: boolean
  /** ISO 3166-1 alpha-2 of the country that a guardian's number is read in. */
  region: string
}

/** Who registers; for somebody under eighteen, their guardian too. */
export function PersonPart({ birthDateRequired = false, region }: PersonPartProps) {
  const locale = useLocale()
  const birth = useAnswer('identity.birthDate')
  return (
    <>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <Text
          name="identity.firstName"
          label={<Trans>Prénom</Trans>}
          required
          autoComplete="given-name"
          maxLength={100}
        />
        <Text
          name="identity.lastName"
          label={<Trans>Nom</Trans>}
          required
          autoComplete="family-name"
          maxLength={100}
        />
      </div>
      <Radios
        name="identity.gender"
        label={<Trans>Genre</Trans>}
        hint={<Trans>Une lettre de votre code en dépend.</Trans>}
        required
        columns={3}
        choices={choicesOf(gender, locale)}
      />
      <Text
        name="identity.birthDate"
        type="date"
        label={<Trans>Date de naissance</Trans>}
        hint={<Trans>Jamais publiée : au plus une tranche d’âge.</Trans>}
        required={birthDateRequired}
        autoComplete="bday"
        max={today()}
        className="sm:max-w-64"
      />
      {isMinor(birth) ? <GuardianPart region={region} /> : null}
    </>
  )
}
