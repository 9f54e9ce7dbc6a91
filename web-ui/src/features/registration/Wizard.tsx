import { useQueryClient } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { type FieldValues, FormProvider, useForm } from 'react-hook-form'
import { catalogueQuery } from '@/features/catalogue/catalogue'
import { type FileShelf, FileShelfProvider } from '@/features/file/shelf'
import { countriesQuery, currenciesQuery, languagesQuery } from '@/features/world/reference'
import { ConflictDialog } from './ConflictDialog'
import type { FormDefinition } from './form'
import { type DraftKeeper, same } from './keeper'
import { keeperOf } from './keepers'
import { rulesOf, ServerRefusals } from './refusals'
import { useKeeping, useWizard, WizardProvider } from './wizard-context'

/** Frame of one registration: the form lives here, above its steps, and so survives every change of step. */
export function Wizard({ form }: { form: FormDefinition<object> }) {
  const keeper = keeperOf(form)
  const [refusals] = useState(() => new ServerRefusals())
  const methods = useForm<FieldValues>({
    defaultValues: structuredClone(keeper.values) as FieldValues,
    resolver: rulesOf(form.rules, refusals),
    mode: 'onTouched',
    shouldFocusError: false,
  })
  const replacing = useRef(false)
  const wizard = useMemo(() => {
    /** Sets only what differs, so that a field somebody is typing in is left alone. */
    const replace = (values: object) => {
      replacing.current = true
      const now = methods.getValues()
      for (const [section, wanted] of Object.entries(values)) {
        const had = now[section] as unknown
        if (same(had, wanted)) continue
        if (Array.isArray(wanted) || typeof wanted !== 'object')
          methods.setValue(section, structuredClone(wanted))
        else
          for (const [key, value] of Object.entries(wanted as object))
            if (!same((had as FieldValues | undefined)?.[key], value))
              methods.setValue(`${section}.${key}`, structuredClone(value))
      }
      replacing.current = false
    }
    const replaceAll = (values: object) => {
      replacing.current = true
      methods.reset(structuredClone(values) as FieldValues)
      replacing.current = false
    }
    return { form, keeper, refusals, replace, replaceAll }
  }, [form, keeper, refusals, methods])

  useEffect(() => {
    keeper.onReplaced = wizard.replace
    const stop = methods.subscribe({
      formState: { values: true },
      callback: ({ values, name }) => {
        if (replacing.current) return
        keeper.change(structuredClone(values))
        // A refusal goes as soon as the answer is mended, not only when the field is left.
        if (name && methods.getFieldState(name).error) void methods.trigger([name])
      },
    })
    return () => {
      stop()
      keeper.onReplaced = undefined
    }
  }, [keeper, wizard, methods])

  useSafekeeping(keeper)
  usePreload(form)

  return (
    <WizardProvider value={wizard}>
      <FormProvider {...methods}>
        <DraftShelf>
          <Outlet />
        </DraftShelf>
        <ConflictDialog />
      </FormProvider>
    </WizardProvider>
  )
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
