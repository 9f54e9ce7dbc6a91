import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Providers } from '@/app/providers'
import { makeQueries } from '@/app/queries'
import { makeRouter } from '@/app/router'
import { watchForNewVersion } from '@/shared/lib/version'
import '@/app/styles.css'
import { whenSignedOut } from '@/shared/lib/api'
import { activateLocale, preferredLocale } from '@/shared/lib/i18n'
import { farewell, followOtherTabs, meQuery } from '@/shared/lib/session'

async function start() {
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no #root')
  const queries = makeQueries()
  const router = makeRouter(queries)
  whenSignedOut(() => {
    if (queries.getQueryData(meQuery.queryKey)?.authenticated) {
      farewell(queries)
      void router.invalidate()
    }
  })
  followOtherTabs(() => {
    void queries.invalidateQueries({ queryKey: meQuery.queryKey }).then(() => router.invalidate())
  })
  void queries.prefetchQuery(meQuery)
  await activateLocale(preferredLocale())
  root.textContent = ''
  createRoot(root).render(
    <StrictMode>
      <Providers queries={queries}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  )
  watchForNewVersion()
}

void start()
