import { looksLikeEmail } from '@/shared/lib/person'
import { refusal } from '@/shared/lib/refusal'

/** Who answers for somebody under eighteen. */
export interface Guardian {
  name: string
  phone: string
  phoneCountry: string
  email: string
  /** File id of the signed consent. */
  consent: string
}

export const noGuardian: Guardian = { name: '', phone: '', phoneCountry: '', email: '', consent: '' }

export function guardianRules(guardian: Guardian, refuse: (field: keyof Guardian, message: string) => void) {
  if (!guardian.name.trim()) refuse('name', refusal('guardian-required'))
  if (!guardian.phone.trim()) refuse('phone', refusal('guardian-required'))
  if (guardian.email.trim() && !looksLikeEmail(guardian.email)) refuse('email', refusal('invalid-email'))
  if (!guardian.consent) refuse('consent', refusal('guardian-required'))
}
