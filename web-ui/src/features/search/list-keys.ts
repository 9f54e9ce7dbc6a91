import { useEffect, useEffectEvent, useState } from 'react'

interface Acts {
  onPick: (code: string) => void
  onCompare: () => void
  onNext: () => void
  onPrevious: () => void
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) &&
  !(target instanceof HTMLInputElement && target.type === 'checkbox')

const people = () => [...document.querySelectorAll<HTMLElement>('[data-person]')]

/** Where the focus is: on a person, or on the box that picks one. */
const current = () =>
  document.activeElement?.closest('tr, li')?.querySelector<HTMLElement>('[data-person]') ?? null

function step(by: number) {
  const all = people()
  const at = all.indexOf(current() as HTMLElement)
  all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]?.focus()
}

/**
 * The list without a mouse: j and k go from person to person, Enter opens, x picks, c compares, n and p turn pages, / goes
 * to the search box, ? shows all of this. Nothing happens while one types or a dialog is open.
 */
export function useListKeys(acts: Acts) {
  const [help, setHelp] = useState(false)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
    if (document.querySelector('dialog[open]')) return
    const code = current()?.dataset.person
    const down = () => step(1)
    const up = () => step(-1)
    const pick = () => {
      if (code) acts.onPick(code)
    }
    const known = new Map<string, () => void>([
      ['j', down],
      ['ArrowDown', down],
      ['k', up],
      ['ArrowUp', up],
      ['x', pick],
      ['c', acts.onCompare],
      ['n', acts.onNext],
      ['p', acts.onPrevious],
      ['/', () => document.querySelector<HTMLElement>('input[type=search]')?.focus()],
      ['?', () => setHelp(true)],
    ])
    const act = known.get(event.key)
    if (!act || (event.key.startsWith('Arrow') && !code)) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return { help, showHelp: () => setHelp(true), hideHelp: () => setHelp(false) }
}
