import { SocialFields } from '@/features/registration/SocialFields'
import { cinemaNetworks } from '../content'

export function SocialsSection() {
  return <SocialFields networks={cinemaNetworks} />
}
