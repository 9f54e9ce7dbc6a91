import { useLingui } from '@lingui/react/macro'
import { staffRoles, useRoleWords } from '@/features/account/words'
import type { Role } from '@/shared/lib/model'
import { Field } from '@/shared/ui/Field'
import { Checkbox } from '@/shared/ui/toggles'

interface RolesFieldProps {
  value: readonly Role[]
  onChange: (value: Role[]) => void
  error?: string | undefined
}

export function RolesField({ value, onChange, error }: RolesFieldProps) {
  const { t } = useLingui()
  const words = useRoleWords()
  return (
    <Field name="roles" group required label={t`Rôles`} error={error}>
      {staffRoles.map(role => (
        <Checkbox
          key={role}
          id={`role-${role}`}
          label={words[role].name}
          hint={words[role].purpose}
          checked={value.includes(role)}
          onChange={event =>
            onChange(event.target.checked ? [...value, role] : value.filter(kept => kept !== role))
          }
        />
      ))}
    </Field>
  )
}
