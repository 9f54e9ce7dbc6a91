import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { attachProfile } from '@/features/account/api'
import { Entrance } from '@/features/account/components/Entrance'
import { LinkMissing } from '@/features/account/components/LinkMissing'
import { useOneTimeToken } from '@/features/account/token'
import { problemWords } from '@/shared/lib/problem'
import { meQuery } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { useToast } from '@/shared/ui/Toast'

/** The link that proves a new profile belongs to the account its e-mail already had. */
export function AttachPage() {
  const { t } = useLingui()
  useTitle(t`Rattacher ma fiche`)
  const queries = useQueryClient()
  const router = useRouter()
  const toast = useToast()
  const token = useOneTimeToken()
  const attach = useMutation({
    mutationFn: () => attachProfile(token),
    onSuccess: async () => {
      await queries.invalidateQueries()
      const me = await queries.ensureQueryData(meQuery)
      toast(t`La fiche est maintenant dans votre espace.`)
      await router.navigate({ to: me.authenticated ? '/me' : '/login' })
    },
  })
  return (
    <Entrance
      title={<Trans>Rattacher cette fiche à votre compte</Trans>}
      intro={<Trans>Une fiche a été créée avec votre adresse e-mail. Confirmez si c’est bien vous.</Trans>}
    >
      {token ? (
        <div className="grid gap-4">
          {attach.isError ? <Banner tone="danger">{problemWords(attach.error)}</Banner> : null}
          <Button wide size="lg" busy={attach.isPending} onClick={() => attach.mutate()}>
            <Trans>Oui, c’est ma fiche</Trans>
          </Button>
          <p className="text-sm text-muted">
            <Trans>Si ce n’est pas vous, fermez simplement cette page : rien ne changera.</Trans>
          </p>
        </div>
      ) : (
        <LinkMissing />
      )}
    </Entrance>
  )
}
