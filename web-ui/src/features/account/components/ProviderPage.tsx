import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { CodeStep } from '@/features/account/components/CodeStep'
import { Entrance } from '@/features/account/components/Entrance'
import { isOurs } from '@/features/account/components/LoginPage'
import {
  arrived,
  finishLinking,
  finishProviderSignIn,
  identitiesQuery,
  type ProviderAnswer,
} from '@/features/account/provider'
import { useSmallForm } from '@/shared/lib/forms'
import type { Me } from '@/shared/lib/model'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { landing, meQuery, welcome } from '@/shared/lib/session'
import { useTitle } from '@/shared/lib/title'
import { Banner } from '@/shared/ui/Banner'
import { ButtonLink } from '@/shared/ui/Link'
import { Skeleton } from '@/shared/ui/Skeleton'
import { useToast } from '@/shared/ui/Toast'

interface ProviderPageProps {
  /** What came back; absent when the provider or the person said no. */
  answer: ProviderAnswer | undefined
}

/** Back from the provider: signs in, or binds what was proven there to the account one is signed in to. */
export function ProviderPage({ answer }: ProviderPageProps) {
  const { t } = useLingui()
  useTitle(t`Connexion`)
  const queries = useQueryClient()
  const router = useRouter()
  const toast = useToast()
  const [journey] = useState(arrived)
  const [failure, setFailure] = useState(
    answer ? '' : t`La connexion a été interrompue chez le fournisseur. Rien n’a changé ici.`,
  )
  const [codeAsked, setCodeAsked] = useState(false)
  const [byRecoveryCode, setByRecoveryCode] = useState(false)
  const linking = answer?.state.startsWith('link.') ?? false
  const enter = async (me: Me) => {
    await welcome(queries, me)
    if (journey.next && isOurs(journey.next)) router.history.replace(journey.next)
    else await router.navigate({ to: landing(me), replace: true })
  }
  const form = useSmallForm({
    defaults: { otp: '' },
    labels: { otp: byRecoveryCode ? t`Code de secours` : t`Code de votre application` },
    required: ['otp'],
    send: async ({ otp }) => {
      if (!answer) return
      await enter(await finishProviderSignIn({ ...answer, otp: otp.trim(), remember: journey.remember }))
    },
  })

  async function finish(given: ProviderAnswer) {
    if (linking) {
      await queries.ensureQueryData(meQuery) // the write token
      await finishLinking(given)
      await queries.invalidateQueries({ queryKey: identitiesQuery.queryKey })
      toast(t`Ce compte ouvre désormais le vôtre`)
      await router.navigate({ to: '/me/security', replace: true })
    } else await enter(await finishProviderSignIn({ ...given, remember: journey.remember }))
  }

  const begun = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came back is used once
  useEffect(() => {
    if (!answer || begun.current) return
    begun.current = true
    finish(answer).catch((error: unknown) => {
      if (asProblem(error).code === 'mfa-required') setCodeAsked(true)
      else setFailure(problemWords(error))
    })
  }, [])

  if (codeAsked)
    return (
      <CodeStep
        form={form}
        byRecoveryCode={byRecoveryCode}
        onOtherWay={() => {
          form.set('otp', '')
          setByRecoveryCode(!byRecoveryCode)
        }}
        onBack={() => void router.navigate({ to: '/login', replace: true })}
      />
    )
  return (
    <Entrance
      title={failure ? <Trans>La connexion n’a pas abouti</Trans> : <Trans>Un instant, nous vérifions</Trans>}
    >
      {failure ? (
        <div className="grid gap-4">
          <Banner tone="danger">{failure}</Banner>
          {linking ? (
            <ButtonLink to="/me/security" wide>
              <Trans>Revenir à la sécurité du compte</Trans>
            </ButtonLink>
          ) : (
            <ButtonLink to="/login" wide>
              <Trans>Revenir à la page de connexion</Trans>
            </ButtonLink>
          )}
        </div>
      ) : (
        <Skeleton className="h-24" />
      )}
    </Entrance>
  )
}
