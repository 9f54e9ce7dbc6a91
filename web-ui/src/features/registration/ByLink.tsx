import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useLongForm } from '@/shared/lib/long-form'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { Banner } from '@/shared/ui/Banner'
import { PagePending } from '@/shared/ui/pages'
import { startOf, stepOf, useWizard } from './wizard-context'

/** `#resume=id.token`, from the mail: taken over once and then gone from the address bar. */
export function ByLink({ children }: { children: ReactNode }) {
  const { form, keeper } = useWizard()
  const answers = useLongForm()
  const navigate = useNavigate()
  const hash = useLocation({ select: location => location.hash })
  const [, id, token] = /^resume=([\w-]+)\.(.+)$/.exec(hash) ?? []
  const { mutate, ...resume } = useMutation({
    mutationFn: (ref: { id: string; token: string }) => keeper.resume(ref),
    onSuccess: () => {
      answers.reset(keeper.values)
      return navigate({ to: stepOf(form.form), params: { section: keeper.view().step }, replace: true })
    },
    onError: () => navigate({ to: startOf(form.form), replace: true }),
  })
  useEffect(() => {
    if (id && token) mutate({ id, token })
  }, [id, token, mutate])
  if (id && token && !resume.isError) return <PagePending />
  const problem = resume.isError ? asProblem(resume.error) : undefined
  return (
    <>
      {problem ? (
        <div className="measure mb-6">
          <Banner tone="danger" title={<Trans>Ce lien ne s’ouvre pas</Trans>}>
            {[401, 403, 404, 410].includes(problem.status) ? (
              <Trans>
                Il a plus de 7 jours, ou l’inscription a déjà été envoyée. Vous pouvez commencer une nouvelle
                inscription ici.
              </Trans>
            ) : (
              problemWords(problem)
            )}
          </Banner>
        </div>
      ) : null}
      {children}
    </>
  )
}
