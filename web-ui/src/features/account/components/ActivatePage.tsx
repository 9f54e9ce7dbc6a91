import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { activate } from '@/features/account/api'
import { Entrance, SmallFormView } from '@/features/account/components/Entrance'
import { LinkExpired, LinkMissing } from '@/features/account/components/LinkMissing'
import { NewPasswordField } from '@/features/account/components/NewPasswordField'
import { useOneTimeToken } from '@/features/account/token'
import { useSmallForm } from '@/shared/lib/forms'
import { asProblem } from '@/shared/lib/problem'
import { landing, welcome } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { Button } from '@/shared/ui/Button'

/** The link of the welcome mail: choose a password and be signed in. */
export function ActivatePage() {
  const { t } = useLingui()
  useTitle(t`Activer mon compte`)
  const queries = useQueryClient()
  const router = useRouter()
  const token = useOneTimeToken()
  const [expired, setExpired] = useState(false)
  const form = useSmallForm({
    defaults: { password: '' },
    labels: { password: t`Mot de passe` },
    required: ['password'],
    send: async ({ password }) => {
      const me = await activate({ token, password }).catch((error: unknown) => {
        if (asProblem(error).code !== 'token-expired') throw error
        setExpired(true)
      })
      if (!me) return
      await welcome(queries, me)
      await router.navigate({ to: landing(me) })
    },
  })
  return (
    <Entrance
      title={<Trans>Bienvenue sur taalentio</Trans>}
      intro={
        <Trans>Choisissez un mot de passe : il ouvrira votre espace, avec votre e-mail ou votre code.</Trans>
      }
    >
      {expired ? (
        <LinkExpired />
      ) : token ? (
        <SmallFormView form={form}>
          <NewPasswordField field={form.field('password')} control={form.input('password')} />
          <Button type="submit" wide size="lg" busy={form.busy} className="mt-2">
            <Trans>Activer mon compte</Trans>
          </Button>
        </SmallFormView>
      ) : (
        <LinkMissing />
      )}
    </Entrance>
  )
}
