import { Trans } from '@lingui/react/macro'
import { Copy } from 'lucide-react'
import { useFormContext } from 'react-hook-form'
import { Button } from '@/shared/ui/Button'

/** Most WhatsApp numbers are the telephone's: one press instead of typing it twice. */
export function SameNumber({ from, to }: { from: string; to: string }) {
  const { watch, setValue } = useFormContext()
  const [phone, country, whatsapp] = watch([from, `${from}Country`, to]) as [string, string, string]
  if (!phone || whatsapp) return null
  return (
    <div className="-mt-2 mb-2">
      <Button
        tone="ghost"
        size="sm"
        icon={Copy}
        onClick={() => {
          setValue(to, phone, { shouldDirty: true })
          setValue(`${to}Country`, country, { shouldDirty: true })
        }}
      >
        <Trans>C’est le même numéro</Trans>
      </Button>
    </div>
  )
}
