import { useLingui } from '@lingui/react/macro'
import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { TextInput } from '@/shared/ui/Field'

/** A password that can be looked at before it is sent: one field instead of two, and no pasting forbidden. */
export function PasswordInput(props: Omit<ComponentProps<'input'>, 'type'>) {
  const { t } = useLingui()
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  return (
    <div className="relative">
      <TextInput
        {...props}
        type={shown ? 'text' : 'password'}
        spellCheck={false}
        autoCapitalize="none"
        className="pe-12"
      />
      <button
        type="button"
        aria-pressed={shown}
        aria-label={t`Afficher le mot de passe`}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-0 end-0 grid w-11 place-items-center rounded-in text-muted hover:text-ink"
      >
        <Icon size={20} aria-hidden="true" />
      </button>
    </div>
  )
}
