import { useEffect } from 'react'

/** Title of the page, in the tab and for screen readers. */
export function useTitle(title: string | undefined) {
  useEffect(() => {
    document.title = title ? `${title} · taalentio` : 'taalentio'
  }, [title])
}
