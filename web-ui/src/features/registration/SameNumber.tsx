import { Trans } from '@lingui/react/macro'
import { Copy } from 'lucide-react'
import { useAnswer, useLongForm } from '@/shared/lib/long-form'
import { Button } from '@/shared/ui/Button'

/** Most WhatsApp numbers are the telephone's: one press instead of typing it twice. */
export function SameNumber({ from, to }: { from: string; to: string }) {
  const form = useLongForm()
  const phone = useAnswer<string>(from)
  const country = useAnswer<string>(`${from}Country`)
  const whatsapp = useAnswer<string>(to)
  if (!phone || whatsapp) return null
  return (
    <div className="-mt-2 mb-2">
      <Button
        tone="ghost"
        size="sm"
        icon={Copy}
        onClick={() => {
          form.set(to, phone)
          form.set(`${to}Country`, country)
        }}
      >
        <Trans>C’est le même numéro</Trans>
      </Button>
    </div>
  )
}
