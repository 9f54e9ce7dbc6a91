import { socialNetwork } from '@lists'
import * as z from 'zod/mini'
import { atMost, socialAccount } from '@/shared/lib/rules'

/** The rule of each network's line. */
export function socialRules<Network extends string>(networks: readonly Network[]) {
  const line = (network: Network) =>
    z
      .string()
      .check(atMost(200), socialAccount(socialNetwork.find(known => known.key === network)?.hosts ?? []))
  return z.object(
    Object.fromEntries(networks.map(network => [network, line(network)])) as Record<
      Network,
      ReturnType<typeof line>
    >,
  )
}
