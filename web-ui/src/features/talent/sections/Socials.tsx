import { SocialFields } from '@/features/registration/SocialFields'
import { talentNetworks } from '../content'

export function SocialsSection() {
  return <SocialFields networks={talentNetworks} />
}
