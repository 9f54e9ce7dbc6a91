import { Trans } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { LogIn } from 'lucide-react'
import { beginProviderSignIn, depart, providerQuery } from '@/features/account/provider'
import { problemWords } from '@/shared/lib/problem'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'

interface ProviderButtonProps {
  /** Where one wanted to go. */
  next: string | undefined
  remember: boolean
}

/** The other way in, by the provider the house chose; nothing where it chose none. */
export function ProviderButton({ next, remember }: ProviderButtonProps) {
  const name = useQuery(providerQuery).data?.name
  const begin = useMutation({
    mutationFn: beginProviderSignIn,
    onSuccess: ({ address }) => depart(address, { next, remember }),
  })
  if (!name) return null
  return (
    <div className="mt-4 border-t border-line pt-6">
      {begin.isError ? (
        <div className="mb-4">
          <Banner tone="danger">{problemWords(begin.error)}</Banner>
        </div>
      ) : null}
      <Button
        tone="secondary"
        wide
        size="lg"
        icon={LogIn}
        busy={begin.isPending}
        onClick={() => begin.mutate()}
      >
        <Trans>Se connecter avec {name}</Trans>
      </Button>
    </div>
  )
}
