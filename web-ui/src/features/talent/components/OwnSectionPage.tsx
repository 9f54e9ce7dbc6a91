import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, Link as RouterLink, useRouter } from '@tanstack/react-router'
import { ArrowLeft, Save } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'
import { FileShelfProvider } from '@/features/file/shelf'
import { TwoVersions } from '@/features/registration/ConflictDialog'
import { SectionTitle } from '@/features/registration/Frame'
import type { FormDefinition, FormSection } from '@/features/registration/form'
import { useSectionCheck } from '@/features/registration/section-check'
import {
  changeOwnProfile,
  type OwnProfileRead,
  ownProfileQuery,
  type ProfileKind,
} from '@/features/talent/own'
import { useOwnShelf } from '@/features/talent/own-shelf'
import { LongForm, LongFormProvider, useAnswers, useLongForm } from '@/shared/lib/long-form'
import { asProblem, problemWords } from '@/shared/lib/problem'
import { same } from '@/shared/lib/same'
import { useTitle } from '@/shared/lib/title'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { ErrorSummary } from '@/shared/ui/Field'
import { LockedAnswers } from '@/shared/ui/form'
import { ButtonLink } from '@/shared/ui/Link'
import { PagePending } from '@/shared/ui/pages'
import { Skeleton } from '@/shared/ui/Skeleton'
import { Stepper } from '@/shared/ui/Stepper'
import { ErrorState } from '@/shared/ui/states'
import { useToast } from '@/shared/ui/Toast'

interface OwnSectionProps {
  kind: ProfileKind
  form: FormDefinition<object>
  /** Last part of the address. */
  section: string
  /** Code of a minor's profile whom I answer for; mine when absent. */
  of?: string | undefined
}

const addressOf = (kind: ProfileKind) => (kind === 'talent' ? '/me/talent/$section' : '/me/cinema/$section')

/** One section of my profile, to change. */
export function OwnSectionPage({ kind, form, section: key, of }: OwnSectionProps) {
  const read = useQuery({ ...ownProfileQuery(kind, of), refetchOnReconnect: false })
  const section = form.sections.find(entry => entry.key === key)
  const search = of ? { of } : {}
  if (!section)
    return <Navigate to={addressOf(kind)} params={{ section: form.firstStep }} search={search} replace />
  if (read.data)
    return (
      <OwnSection
        key={`${kind}-${key}-${of ?? ''}`}
        kind={kind}
        form={form}
        section={section}
        first={read.data}
        of={of}
      />
    )
  if (read.data === null)
    return <Navigate to={kind === 'talent' ? '/register/talent' : '/register/cinema'} replace />
  if (read.isPending) return <PagePending />
  return (
    <ErrorState onRetry={() => void read.refetch()} retrying={read.isFetching}>
      {problemWords(read.error)}
    </ErrorState>
  )
}

interface SectionProps {
  kind: ProfileKind
  form: FormDefinition<object>
  section: FormSection
  first: OwnProfileRead
  of: string | undefined
}

function OwnSection({ kind, form, section, first, of }: SectionProps) {
  const { i18n, t } = useLingui()
  const title = i18n._(section.label)
  const code = of ?? ''
  useTitle(
    of
      ? t`${title}, fiche ${code}`
      : kind === 'cinema'
        ? t`${title}, ma fiche cinéma`
        : t`${title}, ma fiche talent`,
  )
  const [answers] = useState(() => new LongForm(form.fromWire(first.profile.content), form.loadRules))
  return (
    <LongFormProvider value={answers}>
      <LockedAnswers paths={first.profile.locked}>
        <p className="mb-4">
          {of ? (
            <ButtonLink to="/me/wards" tone="ghost" size="sm" icon={ArrowLeft} className="-ms-3">
              <Trans>Enfants dont je réponds</Trans>
            </ButtonLink>
          ) : (
            <ButtonLink to="/me" tone="ghost" size="sm" icon={ArrowLeft} className="-ms-3">
              <Trans>Mon espace</Trans>
            </ButtonLink>
          )}
        </p>
        <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[16rem_minmax(0,42rem)]">
          <div className="lg:sticky lg:top-22 lg:self-start">
            <Stepper
              label={of ? t`Fiche ${code}` : kind === 'cinema' ? t`Ma fiche cinéma` : t`Ma fiche talent`}
              steps={form.sections.map(entry => ({
                key: entry.key,
                label: i18n._(entry.label),
                icon: entry.icon,
                ...(entry.colour ? { section: entry.colour } : {}),
              }))}
              current={section.key}
              linkTo={(step, content, className) => (
                <RouterLink
                  to={addressOf(kind)}
                  params={{ section: step.key }}
                  search={of ? { of } : {}}
                  className={className}
                >
                  {content}
                </RouterLink>
              )}
            />
          </div>
          <div className="min-w-0">
            <SectionTitle
              label={section.label}
              intro={section.intro}
              icon={section.icon}
              colour={section.colour}
            />
            <SectionForm kind={kind} form={form} section={section} first={first} of={of} />
          </div>
        </div>
      </LockedAnswers>
    </LongFormProvider>
  )
}

interface Clash {
  mine: object
  theirs: object
  latest: OwnProfileRead
}

function SectionForm({ kind, form, section, first, of }: SectionProps) {
  const answers = useLongForm()
  const values = useAnswers()
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const { mistakes, check, point } = useSectionCheck(section.paths)
  /** The version this page's answers stand on. */
  const [known, setKnown] = useState(first)
  const [clash, setClash] = useState<Clash>()
  const shelf = useOwnShelf(kind, form, answers, setKnown, of)
  const keep = (read: OwnProfileRead) => {
    setKnown(read)
    queries.setQueryData(ownProfileQuery(kind, of).queryKey, read)
  }

  const save = useMutation({
    mutationFn: async (over?: OwnProfileRead) => {
      const mine = answers.values()
      const content = sectionContent(form, section, mine)
      try {
        return await changeOwnProfile(kind, (over ?? known).tag, { content }, of)
      } catch (error) {
        if (asProblem(error).status !== 412) throw error
      }
      // Changed elsewhere since. Only what this section holds can clash; anything else both changes may keep.
      const latest = await queries.fetchQuery({ ...ownProfileQuery(kind, of), staleTime: 0 })
      if (!latest) throw new Error('the profile is gone')
      const theirs = sectionContent(form, section, form.fromWire(latest.profile.content))
      const base = sectionContent(form, section, form.fromWire(known.profile.content))
      if (same(theirs, base) || same(theirs, content))
        return changeOwnProfile(kind, latest.tag, { content }, of)
      setClash({ mine, theirs: form.fromWire(latest.profile.content), latest })
      return undefined
    },
    onSuccess: saved => {
      if (!saved) return
      keep(saved)
      answers.reset(form.fromWire(saved.profile.content))
      toast(t`C’est enregistré`)
    },
    onError: error => {
      const { errors } = asProblem(error)
      answers.refuse(errors.map(refused => ({ ...refused, field: refused.field.replace(/^content\./, '') })))
      if (errors.length > 0) void answers.check(section.paths).then(point)
    },
  })
  const changed = section.paths.some(
    path =>
      !same(
        sectionContent(form, section, values)[path],
        sectionContent(form, section, form.fromWire(known.profile.content))[path],
      ),
  )
  const failed = save.isError && asProblem(save.error).errors.length === 0

  return (
    <FileShelfProvider value={shelf}>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void check().then(good => good && save.mutate(undefined))
        }}
      >
        <ErrorSummary mistakes={mistakes} takesFocus={false} />
        <Suspense fallback={<Skeleton className="h-64 w-full" />}>
          <section.Body />
        </Suspense>
        {failed ? (
          <div className="mb-4">
            <Banner tone="danger" title={<Trans>Rien n’a été enregistré</Trans>}>
              {problemWords(save.error)}
            </Banner>
          </div>
        ) : null}
        <div className="sticky bottom-20 z-10 mt-6 flex items-center gap-4 border-t border-line bg-page py-4 lg:bottom-0">
          <Button
            type="submit"
            size="lg"
            icon={Save}
            busy={save.isPending}
            className="flex-1 sm:flex-none sm:min-w-56"
          >
            <Trans>Enregistrer</Trans>
          </Button>
          <p role="status" className="text-sm text-muted">
            {changed ? <Trans>Changements à enregistrer</Trans> : null}
          </p>
        </div>
      </form>
      <LeavingUnsaved unsaved={changed && !save.isPending} />
      {clash ? (
        <TwoVersions
          form={form}
          sections={[section]}
          mine={clash.mine}
          theirs={clash.theirs}
          onMine={() => {
            setClash(undefined)
            save.mutate(clash.latest)
          }}
          onTheirs={() => {
            setClash(undefined)
            keep(clash.latest)
            answers.reset(clash.theirs)
          }}
        />
      ) : null}
    </FileShelfProvider>
  )
}

/** What is sent for one section: whole, so that an answer taken away is gone. */
function sectionContent(
  form: FormDefinition<object>,
  section: FormSection,
  values: object,
): Record<string, unknown> {
  const wire = form.toWire(values)
  return Object.fromEntries(
    section.paths
      .filter(path => path !== 'guardian' || wire.guardian !== undefined)
      .map(path => [
        path,
        wire[path] ?? (Array.isArray((values as Record<string, unknown>)[path]) ? [] : {}),
      ]),
  )
}

/** Going elsewhere with changes not yet saved is asked about once. */
function LeavingUnsaved({ unsaved }: { unsaved: boolean }) {
  const { history } = useRouter()
  const [answer, setAnswer] = useState<{ give: (stay: boolean) => void }>()
  useEffect(() => {
    if (!unsaved) return
    return history.block({
      enableBeforeUnload: true,
      blockerFn: () => new Promise<boolean>(resolve => setAnswer({ give: resolve })),
    })
  }, [history, unsaved])
  function decide(stay: boolean) {
    answer?.give(stay)
    setAnswer(undefined)
  }
  return (
    <Dialog
      open={answer !== undefined}
      onClose={() => decide(true)}
      title={<Trans>Partir sans enregistrer ?</Trans>}
      actions={
        <>
          <Button tone="secondary" onClick={() => decide(false)}>
            <Trans>Partir</Trans>
          </Button>
          <Button onClick={() => decide(true)}>
            <Trans>Rester</Trans>
          </Button>
        </>
      }
    >
      <Trans>Vos changements dans cette section seraient perdus.</Trans>
    </Dialog>
  )
}
