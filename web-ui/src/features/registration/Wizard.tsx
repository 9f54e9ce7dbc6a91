import { useQueryClient } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import { catalogueQuery } from '@/features/catalogue/catalogue'
import { type FileShelf, FileShelfProvider } from '@/features/file/shelf'
import { countriesQuery, currenciesQuery, languagesQuery } from '@/features/world/reference'
import { LongForm, LongFormProvider } from '@/shared/lib/long-form'
import type { FormDefinition } from './form'
import type { DraftKeeper } from './keeper'
import { keeperOf } from './keepers'
import { useKeeping, useWizard, WizardProvider } from './wizard-context'

/** Frame of one registration: the form lives here, above its steps, and so survives every change of step. */
export function Wizard({ form }: { form: FormDefinition<object> }) {
  const keeper = keeperOf(form)
  const [answers] = useState(() => new LongForm(keeper.values, form.loadRules))
  const wizard = useMemo(() => ({ form, keeper }), [form, keeper])
  useEffect(() => {
    answers.onChange = values => keeper.change(values)
    keeper.onReplaced = values => answers.replace(values)
    return () => {
      answers.onChange = undefined
      keeper.onReplaced = undefined
    }
  }, [keeper, answers])
  useSafekeeping(keeper)
  usePreload(form)
  return (
    <WizardProvider value={wizard}>
      <LongFormProvider value={answers}>
        <DraftShelf>
          <Outlet />
        </DraftShelf>
        <Conflict />
      </LongFormProvider>
    </WizardProvider>
  )
}

const ConflictDialog = lazy(() =>
  import('./ConflictDialog').then(module => ({ default: module.ConflictDialog })),
)

/** Its code comes only when two versions meet. */
function Conflict() {
  return useKeeping().conflict ? (
    <Suspense>
      <ConflictDialog />
    </Suspense>
  ) : null
}

/** The network coming back, the page being left, another tab typing. */
function useSafekeeping(keeper: DraftKeeper<object>) {
  useEffect(() => {
    const back = () => keeper.networkBack()
    const seen = () => (document.visibilityState === 'hidden' ? keeper.leaving() : keeper.networkBack())
    const leave = () => keeper.leaving()
    window.addEventListener('online', back)
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', seen)
    const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('taalentio-draft')
    if (tabs) tabs.onmessage = () => void (document.visibilityState === 'hidden' && keeper.reread())
    keeper.onPersisted = () => tabs?.postMessage('written')
    return () => {
      window.removeEventListener('online', back)
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', seen)
      keeper.onPersisted = undefined
      tabs?.close()
    }
  }, [keeper])
}

/** Once the first step stands, the others and their lists are fetched, so that a network that goes away stops nobody. */
function usePreload(form: FormDefinition<object>) {
  const queries = useQueryClient()
  useEffect(() => {
    const fetchAhead = () => {
      for (const query of [countriesQuery, languagesQuery, catalogueQuery, currenciesQuery])
        void queries.prefetchQuery(query as typeof countriesQuery)
      const parts = [
        ...form.sections.map(section => section.preload),
        form.loadRules,
        () => import('./GuardianFields'),
        () => import('./ReviewPage'),
        () => import('./ResumeDialog'),
        form.preloadSummary,
        () => import('@/shared/ui/ComboboxBody'),
      ]
      void parts.reduce<Promise<unknown>>(
        (before, load) => before.then(load).catch(() => undefined),
        Promise.resolve(),
      )
    }
    const idle = setTimeout(fetchAhead, 1500)
    return () => clearTimeout(idle)
  }, [form, queries])
}

/** The draft's files, for the fields that show them. */
function DraftShelf({ children }: { children: ReactNode }) {
  const { files } = useKeeping()
  const { keeper } = useWizard()
  const acts = useMemo(
    () => ({
      add: (slot: Parameters<FileShelf['add']>[0], file: Parameters<FileShelf['add']>[1]) =>
        void keeper.add(slot, file),
      retry: (id: string) => keeper.retryFile(id),
      abort: (id: string) => keeper.abortFile(id),
      remove: (id: string) => void keeper.removeFile(id),
      removeKept: (slot: Parameters<FileShelf['add']>[0], fileId: string) =>
        void keeper.forgetRemoteFile(slot, fileId),
      picture: (fileId: string) => keeper.readFile(fileId),
    }),
    [keeper],
  )
  const shelf = useMemo(() => ({ ...acts, files }), [acts, files])
  return <FileShelfProvider value={shelf}>{children}</FileShelfProvider>
}
