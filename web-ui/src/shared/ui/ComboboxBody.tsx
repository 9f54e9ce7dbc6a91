import { Combobox as Base } from '@base-ui/react/combobox'
import { Trans, useLingui } from '@lingui/react/macro'
import { Check, ChevronsUpDown, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Option } from '@/shared/lib/find'
import type { ComboboxProps, MultiComboboxProps } from '@/shared/ui/Combobox'
import { useFieldControl } from '@/shared/ui/Field'

type SearchState = { phase: 'idle' | 'loading' | 'failed' | 'ready'; options: readonly Option[] }

function useSearch(search: ComboboxProps['search'], text: string, open: boolean) {
  const [state, setState] = useState<SearchState>({ phase: 'idle', options: [] })
  const latest = useRef(search)
  latest.current = search
  useEffect(() => {
    if (!open) return
    const abort = new AbortController()
    setState(before => ({ ...before, phase: 'loading' }))
    const wait = setTimeout(
      () =>
        latest.current(text, abort.signal).then(
          options => abort.signal.aborted || setState({ phase: 'ready', options }),
          () => abort.signal.aborted || setState({ phase: 'failed', options: [] }),
        ),
      text ? 160 : 0,
    )
    return () => {
      abort.abort()
      clearTimeout(wait)
    }
  }, [text, open])
  return state
}

/** A finger's tap becomes a click a moment after it was lifted; later than this, none comes. In milliseconds. */
const CLICK_FOLLOWS_WITHIN = 400

/**
 * What is shown, and what to call when it is pressed: until the press has become a click, it stays as it is. A list that
 * narrowed under the pointer would give the press to another answer, or to none.
 */
function useSteady<T>(latest: T) {
  const pressed = useRef(false)
  const shown = useRef(latest)
  const [, redraw] = useState(0)
  if (!pressed.current) shown.current = latest
  const press = () => {
    if (pressed.current) return
    pressed.current = true
    const listening = new AbortController()
    let wait: ReturnType<typeof setTimeout> | undefined
    const release = (after: number) => {
      clearTimeout(wait)
      wait = setTimeout(() => {
        listening.abort()
        pressed.current = false
        redraw(times => times + 1)
      }, after)
    }
    const options = { capture: true, signal: listening.signal }
    document.addEventListener('pointerup', () => release(CLICK_FOLLOWS_WITHIN), options)
    document.addEventListener('pointercancel', () => release(0), options)
    document.addEventListener('click', () => release(0), options)
  }
  return [shown.current, press] as const
}

const popupLook =
  'max-h-[min(20rem,var(--available-height))] w-(--anchor-width) overflow-y-auto overscroll-contain rounded-in border border-line bg-surface p-1 shadow-ui'

function Choices({
  state,
  onPress,
  nothing,
}: {
  state: SearchState
  onPress: () => void
  nothing?: string | undefined
}) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} className="z-50">
        <Base.Popup className={popupLook} onPointerDown={onPress}>
          <Base.Status className="px-3 text-sm text-muted empty:hidden">
            {state.phase === 'loading' && state.options.length === 0 ? (
              <span className="block py-2">
                <Trans>Recherche…</Trans>
              </span>
            ) : state.phase === 'failed' ? (
              <span className="block py-2 text-danger-text">
                <Trans>La liste n’a pas pu être chargée. Vérifiez votre connexion puis réessayez.</Trans>
              </span>
            ) : state.phase === 'ready' && state.options.length === 0 ? (
              <span className="block py-2">{nothing ?? <Trans>Aucun résultat</Trans>}</span>
            ) : null}
          </Base.Status>
          <Base.List>
            {(option: Option) => (
              <Base.Item
                key={option.value}
                value={option}
                className="flex min-h-11 cursor-pointer items-center gap-2 rounded-in px-3 py-1.5 data-highlighted:bg-tint data-highlighted:text-on-tint"
              >
                <span className="min-w-0 flex-1">
                  {option.label}
                  {option.detail ? <span className="ms-2 text-sm opacity-80">{option.detail}</span> : null}
                </span>
                <Base.ItemIndicator>
                  <Check size={18} aria-hidden="true" />
                </Base.ItemIndicator>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}

const sameOption = (a: Option, b: Option) => a.value === b.value

export function ComboboxBody({ value, onChange, search, placeholder, disabled, nothing }: ComboboxProps) {
  const { t } = useLingui()
  const control = useFieldControl()
  const [text, setText] = useState(value?.label ?? '')
  const [open, setOpen] = useState(false)
  const typed = text === value?.label ? '' : text
  const [state, press] = useSteady(useSearch(search, typed, open))
  useEffect(() => setText(value?.label ?? ''), [value?.label])
  return (
    <Base.Root<Option>
      items={state.options}
      filter={null}
      value={value}
      onValueChange={onChange}
      isItemEqualToValue={sameOption}
      itemToStringLabel={option => option.label}
      inputValue={text}
      onInputValueChange={setText}
      open={open}
      onOpenChange={setOpen}
      autoHighlight
      disabled={disabled ?? false}
    >
      <div className="relative">
        <Base.Input {...control} placeholder={placeholder} className="control pe-20" />
        <div className="absolute inset-y-0 end-0 flex">
          {value ? (
            <Base.Clear
              aria-label={t`Effacer`}
              className="grid w-10 place-items-center rounded-in text-muted hover:text-ink"
            >
              <X size={18} aria-hidden="true" />
            </Base.Clear>
          ) : null}
          <Base.Trigger
            aria-label={t`Voir la liste`}
            className="grid w-10 place-items-center rounded-in text-muted hover:text-ink"
          >
            <ChevronsUpDown size={18} aria-hidden="true" />
          </Base.Trigger>
        </div>
      </div>
      <Choices state={state} onPress={press} nothing={nothing} />
    </Base.Root>
  )
}

export function MultiComboboxBody({
  value,
  onChange,
  search,
  placeholder,
  disabled,
  nothing,
}: MultiComboboxProps) {
  const { t } = useLingui()
  const control = useFieldControl()
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [state, press] = useSteady(useSearch(search, text, open))
  const anchor = useRef<HTMLDivElement>(null)
  return (
    <Base.Root<Option, true>
      multiple
      items={state.options}
      filter={null}
      value={[...value]}
      onValueChange={onChange}
      isItemEqualToValue={sameOption}
      itemToStringLabel={option => option.label}
      inputValue={text}
      onInputValueChange={setText}
      open={open}
      onOpenChange={setOpen}
      autoHighlight
      disabled={disabled ?? false}
    >
      <Base.Chips ref={anchor} className="control flex flex-wrap items-center gap-1.5 ps-2">
        {value.map(option => (
          <Base.Chip
            key={option.value}
            aria-label={option.label}
            className="inline-flex min-h-8 items-center rounded-full bg-tint ps-3 text-sm font-semibold text-on-tint data-highlighted:outline-2 data-highlighted:outline-focus"
          >
            {option.label}
            <Base.ChipRemove
              aria-label={t`Retirer ${option.label}`}
              className="grid size-8 place-items-center rounded-full"
            >
              <X size={16} aria-hidden="true" />
            </Base.ChipRemove>
          </Base.Chip>
        ))}
        <Base.Input
          {...control}
          placeholder={value.length ? '' : placeholder}
          className="min-w-24 flex-1 bg-transparent py-1 outline-none"
        />
      </Base.Chips>
      <Choices state={state} onPress={press} nothing={nothing} />
    </Base.Root>
  )
}
