import { useLingui } from '@lingui/react/macro'
import { rateUnit, talentType } from '@lists'
import { useQuery } from '@tanstack/react-query'
import type { PartFields as Part } from '@/features/production/projects'
import { currenciesQuery } from '@/features/world/reference'
import type { useSmallForm } from '@/shared/lib/forms'
import { useLocale } from '@/shared/lib/i18n'
import { choicesOf } from '@/shared/lib/lists'
import { Field, Select, TextArea, TextInput } from '@/shared/ui/Field'

/** Names are those the server uses, so that its refusals find their place. */
export interface PartValues {
  talentType: string
  characterName: string
  roleDescription: string
  'rate.amount': string
  'rate.currency': string
  'rate.unit': string
}

export const noPart: PartValues = {
  talentType: 'EXTRA',
  characterName: '',
  roleDescription: '',
  'rate.amount': '',
  'rate.currency': 'MAD',
  'rate.unit': 'DAY',
}

export function partOf(values: PartValues): Part {
  const amount = values['rate.amount'].trim().replace(',', '.')
  return {
    talentType: values.talentType,
    ...(values.characterName.trim() ? { characterName: values.characterName.trim() } : {}),
    ...(values.roleDescription.trim() ? { roleDescription: values.roleDescription.trim() } : {}),
    ...(amount
      ? { rate: { amount: Number(amount), currency: values['rate.currency'], unit: values['rate.unit'] } }
      : {}),
  }
}

export function usePartLabels() {
  const { t } = useLingui()
  return {
    talentType: t`Type de rôle`,
    characterName: t`Personnage`,
    roleDescription: t`Description du rôle`,
    'rate.amount': t`Cachet`,
    'rate.currency': t`Monnaie`,
    'rate.unit': t`Par`,
  }
}

interface PartFieldsProps {
  form: ReturnType<typeof useSmallForm<PartValues>>
  /** Several people share a role, not a character. */
  several?: boolean
}

/** What somebody does on a project, and for how much. */
export function PartFields({ form, several = false }: PartFieldsProps) {
  const locale = useLocale()
  const currencies = useQuery(currenciesQuery).data ?? []
  return (
    <>
      <Field {...form.field('talentType')}>
        <Select choices={choicesOf(talentType, locale)} {...form.input('talentType')} />
      </Field>
      {several ? null : (
        <Field {...form.field('characterName')}>
          <TextInput autoComplete="off" maxLength={200} {...form.input('characterName')} />
        </Field>
      )}
      <Field {...form.field('roleDescription')}>
        <TextArea
          name="roleDescription"
          rows={2}
          maxLength={2000}
          value={form.values.roleDescription}
          onChange={event => form.set('roleDescription', event.target.value)}
        />
      </Field>
      <div className="grid gap-x-4 sm:grid-cols-3">
        <Field {...form.field('rate.amount')}>
          <TextInput autoComplete="off" inputMode="decimal" {...form.input('rate.amount')} />
        </Field>
        <Field {...form.field('rate.currency')} required>
          <Select
            choices={
              currencies.length > 0
                ? currencies.map(({ code }) => ({ value: code, label: code }))
                : [{ value: form.values['rate.currency'], label: form.values['rate.currency'] }]
            }
            {...form.input('rate.currency')}
          />
        </Field>
        <Field {...form.field('rate.unit')} required>
          <Select choices={choicesOf(rateUnit, locale)} {...form.input('rate.unit')} />
        </Field>
      </div>
    </>
  )
}
