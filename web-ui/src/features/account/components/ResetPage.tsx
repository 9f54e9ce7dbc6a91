import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { resetPassword } from '@/features/account/api'
import { Entrance, SmallFormView } from '@/features/account/components/Entrance'
import { LinkExpired, LinkMissing } from '@/features/account/components/LinkMissing'
import { NewPasswordField } from '@/features/account/components/NewPasswordField'
import { useOneTimeToken } from '@/features/account/token'
import { useSmallForm } from '@/shared/lib/forms'
import { asProblem } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Button } from '@/shared/ui/Button'
import { useToast } from '@/shared/ui/Toast'

/** The link of the « forgotten password » mail. */
export function ResetPage() {
  const { t } = useLingui()
  useTitle(t`Nouveau mot de passe`)
  const router = useRouter()
  const toast = useToast()
  const token = useOneTimeToken()
  const [expired, setExpired] = useState(false)
  const form = useSmallForm({
    defaults: { password: '' },
    labels: { password: t`Nouveau mot de passe` },
    required: ['password'],
    send: async ({ password }) => {
      try {
        await resetPassword({ token, password })
      } catch (error) {
        if (asProblem(error).code !== 'token-expired') throw error
        setExpired(true)
        return
      }
      toast(t`Mot de passe changé. Vous pouvez vous connecter.`)
      await router.navigate({ to: '/login' })
    },
  })
  return (
    <Entrance
      title={<Trans>Choisir un nouveau mot de passe</Trans>}
      intro={<Trans>Vos autres appareils seront déconnectés.</Trans>}
    >
      {expired ? (
        <LinkExpired />
      ) : token ? (
        <SmallFormView form={form}>
          <NewPasswordField field={form.field('password')} control={form.input('password')} />
          <Button type="submit" wide size="lg" busy={form.busy} className="mt-2">
            <Trans>Enregistrer</Trans>
          </Button>
        </SmallFormView>
      ) : (
        <LinkMissing />
      )}
    </Entrance>
  )
}
