import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { ScanSearch } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/shared/ui/Button'
import { Field, TextInput } from '@/shared/ui/Field'
import { kindOfCode, pageOfKind, tidyCode } from './code'

/** Somebody was told a code: its shape says which page it opens. */
export function FindCode() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [refused, setRefused] = useState(false)
  return (
    <form
      noValidate
      className="w-full max-w-md"
      onSubmit={event => {
        event.preventDefault()
        const code = tidyCode(typed)
        const kind = kindOfCode(code)
        setRefused(!kind)
        if (kind) void navigate({ to: pageOfKind(kind), params: { code } })
      }}
    >
      <Field
        name="find-code"
        label={<Trans>Trouver une personne par son code</Trans>}
        required
        error={refused ? t`Un code a 10 ou 11 signes, comme MAM0001RAB ou MACAS00001F.` : undefined}
      >
        <div className="flex gap-2">
          <TextInput
            value={typed}
            onChange={event => setTyped(event.target.value)}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={200}
            placeholder="MACAS00001F"
            className="font-mono tracking-wider uppercase placeholder:normal-case"
          />
          <Button type="submit" icon={ScanSearch} className="shrink-0">
            <Trans>Trouver</Trans>
          </Button>
        </div>
      </Field>
    </form>
  )
}
