import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { confirmEmailChange } from '@/features/account/api'
import { Entrance } from '@/features/account/components/Entrance'
import { LinkMissing } from '@/features/account/components/LinkMissing'
import { useOneTimeToken } from '@/features/account/token'
import { problemWords } from '@/shared/lib/problem'
import { meQuery } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { ButtonLink } from '@/shared/ui/Link'

/** The link mailed to a new address: it proves that the address is theirs, and puts it in force. */
export function EmailPage() {
  const { t } = useLingui()
  useTitle(t`Confirmer mon adresse`)
  const queries = useQueryClient()
  const token = useOneTimeToken()
  const confirm = useMutation({
    mutationFn: () => confirmEmailChange(token),
    onSuccess: () => queries.invalidateQueries({ queryKey: meQuery.queryKey }),
  })
  return (
    <Entrance
      title={<Trans>Confirmer votre nouvelle adresse</Trans>}
      intro={<Trans>Elle servira à vous connecter, et vos courriels y arriveront.</Trans>}
    >
      {!token ? (
        <LinkMissing />
      ) : confirm.isSuccess ? (
        <div className="grid gap-4">
          <Banner tone="success" title={<Trans>C’est fait</Trans>}>
            <Trans>Votre compte porte maintenant cette adresse. L’ancienne en est avertie.</Trans>
          </Banner>
          <ButtonLink to="/me/account" wide>
            <Trans>Voir mon compte</Trans>
          </ButtonLink>
        </div>
      ) : (
        <div className="grid gap-4">
          {confirm.isError ? <Banner tone="danger">{problemWords(confirm.error)}</Banner> : null}
          <Button wide size="lg" busy={confirm.isPending} onClick={() => confirm.mutate()}>
            <Trans>Oui, cette adresse est à moi</Trans>
          </Button>
          <p className="text-sm text-muted">
            <Trans>Si ce n’est pas vous, fermez simplement cette page : rien ne changera.</Trans>
          </p>
        </div>
      )}
    </Entrance>
  )
}
