import { Trans } from '@lingui/react/macro'
import { BadgeCheck } from 'lucide-react'

/** Whether the house vouches for a credit: the person confirmed, was on set, and the project is completed. */
export function CreditMark({ verified }: { verified: boolean }) {
  return verified ? (
    <span className="flex items-center gap-1 text-sm font-semibold text-leaf-text">
      <BadgeCheck size={16} aria-hidden="true" />
      <Trans>Vérifié : présent·e sur le plateau</Trans>
    </span>
  ) : (
    <span className="block text-sm text-muted">
      <Trans>Déclaré, non vérifié</Trans>
    </span>
  )
}
