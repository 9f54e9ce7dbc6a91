import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { LogOut } from 'lucide-react'
import { answer, api } from '@/shared/lib/api'
import { farewell } from '@/shared/lib/session'
import { IconButton } from '@/shared/ui/Button'

export function SignOut() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const router = useRouter()
  const leave = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/auth/logout', {})),
    // The private page goes first: one that still stands would ask again for what has just been forgotten.
    onSettled: async () => {
      await router.navigate({ to: '/' })
      farewell(queries)
    },
  })
  return (
    <IconButton
      icon={LogOut}
      label={t`Se déconnecter`}
      onClick={() => leave.mutate()}
      className="text-on-night hover:bg-white/12 hover:text-on-night focus-visible:outline-ochre rtl:-scale-x-100"
    />
  )
}
