import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Link as RouterLink, useNavigate } from '@tanstack/react-router'
import { Pencil, Send, TriangleAlert } from 'lucide-react'
import { Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { formPath, type Rules, useAnswers, useLongForm } from '@/shared/lib/long-form'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { useTitle } from '@/shared/lib/title'
import { Badge } from '@/shared/ui/Badge'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { focusFirstRefused } from '@/shared/ui/Field'
import { formFields } from '@/shared/ui/form'
import { ButtonLink, Link } from '@/shared/ui/Link'
import { Skeleton } from '@/shared/ui/Skeleton'
import { sectionColour } from '@/shared/ui/Stepper'
import { reviewStep, SectionTitle, WizardFrame } from './Frame'
import { REVIEW, sectionOf } from './form'
import { thisDevice } from './keepers'
import { startOf, stepOf, useKeeping, useWizard } from './wizard-context'

const { Tick } = formFields<{ consent: { terms: boolean; privacy: boolean } }>()

/** Everything once more, the consents, and the sending. */
export function ReviewPage() {
  const { t } = useLingui()
  const { form, keeper } = useWizard()
  const answers = useLongForm()
  const { submitting, trouble } = useKeeping()
  const navigate = useNavigate()
  const values = useAnswers()
  const abort = useRef<AbortController>(undefined)
  const [attempted, setAttempted] = useState(false)
  useTitle(t`Relire et envoyer`)
  useEffect(() => {
    keeper.at(REVIEW)
    return () => abort.current?.abort()
  }, [keeper])

  const invalid = useSectionsToMend(values)

  const submit = useMutation({
    mutationFn: async () => {
      abort.current = new AbortController()
      const facts = form.facts(answers.values())
      const answer = await keeper.submit(abort.current.signal)
      const done = {
        kind: form.form,
        code: answer.code,
        qrUrl: answer.qrUrl,
        profileUrl: answer.profileUrl,
        ...(answer.cardUrl ? { cardUrl: answer.cardUrl } : {}),
        email: facts.email,
        minor: facts.minor,
        at: Date.now(),
      }
      // Where the device has no room the code is still shown from memory, and it is in the mail.
      await thisDevice()
        .saveDone(done)
        .catch(() => undefined)
    },
    onSuccess: async () => {
      await navigate({ to: '/register/done', replace: true })
      await keeper.clear()
      answers.reset(form.blank)
    },
    onError: async error => {
      const { errors } = asProblem(error)
      if (errors.length === 0) return
      answers.refuse(errors)
      await answers.check()
      const first = form.sections.find(section =>
        errors.some(refused => sectionOf(form, formPath(refused.field)) === section.key),
      )
      if (first) await navigate({ to: stepOf(form.form), params: { section: first.key } })
      requestAnimationFrame(() => setTimeout(focusFirstRefused, 120))
    },
  })

  async function go() {
    setAttempted(true)
    const good = await answers.check()
    if (good) return submit.mutate()
    const consentMissing = !(await answers.check(['consent']))
    requestAnimationFrame(() =>
      consentMissing && invalid.length === 0
        ? focusFirstRefused()
        : document.getElementById('to-mend')?.focus(),
    )
  }

  const failure =
    submit.isError &&
    asProblem(submit.error).errors.length === 0 &&
    asProblem(submit.error).code !== 'unexpected'
      ? submit.error
      : undefined
  return (
    <WizardFrame current={REVIEW} invalid={invalid}>
      <SectionTitle label={reviewStep.label} intro={reviewStep.intro} icon={reviewStep.icon} />
      {attempted && invalid.length > 0 ? (
        <div id="to-mend" tabIndex={-1} className="mb-6">
          <Banner
            tone="danger"
            title={
              <Plural
                value={invalid.length}
                one="Une section est à revoir"
                other="# sections sont à revoir"
              />
            }
          >
            <ul className="grid">
              {form.sections
                .filter(section => invalid.includes(section.key))
                .map(section => (
                  <li key={section.key}>
                    <SectionLink section={section.key} />
                  </li>
                ))}
            </ul>
          </Banner>
        </div>
      ) : null}
      <Suspense fallback={<Skeleton className="h-96 w-full" />}>
        <div className="grid gap-3">
          {form.sections.map(section => (
            <SectionReview
              key={section.key}
              section={section.key}
              values={values}
              invalid={invalid.includes(section.key)}
            />
          ))}
        </div>
      </Suspense>
      <form
        noValidate
        className="mt-8"
        onSubmit={event => {
          event.preventDefault()
          if (!submitting) void go()
        }}
      >
        <h2 className="text-lg font-bold">
          <Trans>Votre accord</Trans>
        </h2>
        <Tick
          name="consent.terms"
          label={
            <Trans>
              J’ai lu et j’accepte les{' '}
              <Link to="/legal/$key" params={{ key: 'terms' }} target="_blank">
                conditions d’utilisation
              </Link>
              .
            </Trans>
          }
        />
        <Tick
          name="consent.privacy"
          label={
            <Trans>
              J’accepte que mes données servent à me proposer des castings et du travail, comme le dit la page{' '}
              <Link to="/legal/$key" params={{ key: 'privacy' }} target="_blank">
                vie privée
              </Link>
              .
            </Trans>
          }
        />
        {submitting ? (
          <div className="mb-4">
            <Banner
              tone={trouble === 'network' ? 'warning' : 'info'}
              title={
                trouble === 'network' ? <Trans>Le réseau ne répond pas</Trans> : <Trans>Envoi en cours</Trans>
              }
              action={
                <Button tone="ghost" size="sm" onClick={() => abort.current?.abort()}>
                  <Trans>Arrêter</Trans>
                </Button>
              }
            >
              {trouble === 'network' ? (
                <Trans>
                  Votre inscription partira dès qu’il revient. Gardez cette page ouverte ; vos réponses
                  restent de toute façon sur cet appareil.
                </Trans>
              ) : (
                <Trans>Vos réponses et vos fichiers partent, puis votre code arrive.</Trans>
              )}
            </Banner>
          </div>
        ) : keeper.interruptedSubmission ? (
          <div className="mb-4">
            <Banner tone="warning" title={<Trans>Votre envoi a été interrompu</Trans>}>
              <Trans>Envoyez de nouveau : vous n’aurez jamais deux codes pour une même inscription.</Trans>
            </Banner>
          </div>
        ) : null}
        {failure ? (
          <div className="mb-4">
            <Banner tone="danger" title={<Trans>L’inscription n’est pas partie</Trans>}>
              {problemWords(failure)}
            </Banner>
          </div>
        ) : null}
        <div className="mt-2 flex flex-col-reverse gap-3 sm:flex-row">
          <ButtonLink
            tone="secondary"
            size="lg"
            to={stepOf(form.form)}
            params={{ section: form.sections.at(-1)?.key ?? form.firstStep }}
          >
            <Trans>Retour</Trans>
          </ButtonLink>
          <Button type="submit" size="lg" icon={Send} busy={submitting} className="sm:min-w-64">
            <Trans>Envoyer et recevoir mon code</Trans>
          </Button>
        </div>
      </form>
    </WizardFrame>
  )
}

/** Sections that hold an answer which cannot be sent as it is, without saying so beside each field yet. */
function useSectionsToMend(values: object) {
  const { form } = useWizard()
  const answers = useLongForm()
  const [rules, setRules] = useState<Rules>()
  useEffect(() => {
    form.loadRules().then(
      loaded => setRules(() => loaded),
      () => undefined,
    )
  }, [form])
  return useMemo(() => {
    if (!rules || !values) return []
    return [...new Set(answers.refused(rules).map(entry => sectionOf(form, entry.path)))].filter(
      key => key !== REVIEW,
    )
  }, [form, rules, answers, values])
}

function SectionReview({
  section: key,
  values,
  invalid,
}: {
  section: string
  values: object
  invalid: boolean
}) {
  const { form } = useWizard()
  const { i18n, t } = useLingui()
  const section = form.sections.find(entry => entry.key === key)
  if (!section) return null
  const Icon = section.icon
  const name = i18n._(section.label)
  return (
    <Card as="section" accent={sectionColour(section.colour)}>
      <div className="mb-3 flex items-center gap-3">
        <Icon
          size={20}
          aria-hidden="true"
          className="shrink-0"
          style={{ color: sectionColour(section.colour) }}
        />
        <h2 className="min-w-0 flex-1 font-bold">
          {name}
          {invalid ? (
            <span className="ms-3 inline-block align-middle font-normal">
              <Badge tone="danger" icon={TriangleAlert}>
                <Trans>à revoir</Trans>
              </Badge>
            </span>
          ) : null}
        </h2>
        <ButtonLink
          tone="ghost"
          size="sm"
          icon={Pencil}
          to={stepOf(form.form)}
          params={{ section: key }}
          aria-label={t`Modifier : ${name}`}
          className="-me-3 shrink-0"
        >
          <span className="max-sm:hidden">
            <Trans>Modifier</Trans>
          </span>
        </ButtonLink>
      </div>
      <form.Summary section={key} values={values} />
    </Card>
  )
}

function SectionLink({ section: key }: { section: string }) {
  const { form } = useWizard()
  const { i18n } = useLingui()
  const section = form.sections.find(entry => entry.key === key)
  return section ? (
    <RouterLink
      to={stepOf(form.form)}
      params={{ section: key }}
      className="inline-block py-1 font-semibold text-danger-text underline underline-offset-4"
    >
      {i18n._(section.label)}
    </RouterLink>
  ) : (
    <RouterLink to={startOf(form.form)}>{key}</RouterLink>
  )
}
