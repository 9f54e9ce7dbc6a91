import { Trans } from '@lingui/react/macro'
import { clsx } from 'clsx'
import { Lock } from 'lucide-react'
import { type ComponentProps, createContext, type ReactNode, useContext } from 'react'
import { useLocale } from '@/shared/lib/i18n'
import { useAnswer, useErrors, useLongForm } from '@/shared/lib/long-form'
import { refusalWords } from '@/shared/lib/refusal'
import { type CardChoice, MultiSelect, RadioCards } from '@/shared/ui/choices'
import { type Choice, Field, type FieldProps, Select, TextArea, TextInput } from '@/shared/ui/Field'
import { Checkbox } from '@/shared/ui/toggles'

/** Answers that are settled: shown, but changed only by the people who may. */
const LockContext = createContext<ReadonlySet<string>>(new Set())

export function LockedAnswers({ paths, children }: { paths: readonly string[]; children: ReactNode }) {
  return <LockContext value={new Set(paths)}>{children}</LockContext>
}

export const useLocked = (name: string) => useContext(LockContext).has(name)

/** The refusal of one answer, in words. */
export function useRefusal(name: string): string | undefined {
  const locale = useLocale()
  const message = useErrors().get(name)
  return message ? refusalWords(message, locale) : undefined
}

export type Described = Pick<FieldProps, 'label' | 'hint' | 'required' | 'className'> & { name: string }

/** Label, hint and refusal around one answer. */
export function Framed({
  name,
  label,
  hint,
  required,
  className,
  children,
  ...rest
}: Described & { group?: boolean; bare?: boolean; children: ReactNode }) {
  return (
    <Field
      {...rest}
      name={name}
      label={label}
      hint={hint}
      required={required ?? false}
      error={useRefusal(name)}
      className={className ?? ''}
    >
      {children}
    </Field>
  )
}

/** A settled answer: its words and why they cannot be changed here. */
export function LockedAnswer({
  label,
  children,
  className,
}: {
  label: ReactNode
  children: ReactNode
  className?: string | undefined
}) {
  return (
    <div className={clsx('min-w-0', className)}>
      <p className="mb-1.5 text-sm font-semibold text-ink">{label}</p>
      <p className="flex min-h-11 items-center gap-2 rounded-in border border-line bg-sunken px-3 py-2">
        <Lock size={16} aria-hidden="true" className="shrink-0 text-muted" />
        <span className="min-w-0 flex-1">{children}</span>
      </p>
      <p className="mt-1 min-h-5 text-sm text-muted">
        <Trans>Verrouillé : figure sur votre code et vos documents</Trans>
      </p>
    </div>
  )
}

export function LockedText({
  name,
  label,
  className,
  words,
}: Described & { words?: (value: string) => ReactNode }) {
  const value = useAnswer<string>(name)
  return (
    <LockedAnswer label={label} className={className}>
      {value ? (words?.(value) ?? value) : '–'}
    </LockedAnswer>
  )
}

/** What a control of text carries to be tied to its answer. */
function useTextControl(name: string) {
  const form = useLongForm()
  const value = useAnswer<string | undefined>(name) ?? ''
  return {
    name,
    value,
    onChange: (event: { target: { value: string } }) => form.set(name, event.target.value),
    onBlur: () => form.leave(name),
  }
}

type TextProps = Described & Omit<ComponentProps<'input'>, keyof Described>

function FormText(props: TextProps) {
  return useLocked(props.name) ? <LockedText {...props} /> : <OpenText {...props} />
}

function OpenText({ name, label, hint, required, className, ...rest }: TextProps) {
  return (
    <Framed name={name} label={label} hint={hint} required={required} className={className}>
      <TextInput {...rest} {...useTextControl(name)} />
    </Framed>
  )
}

type AreaProps = Described & Omit<ComponentProps<'textarea'>, keyof Described> & { maxLength: number }

/** Long text; says what room is left only when it gets short. */
function FormArea({ name, label, hint, required, className, ...rest }: AreaProps) {
  const control = useTextControl(name)
  const left = rest.maxLength - [...control.value].length
  return (
    <Framed name={name} label={label} hint={hint} required={required} className={className}>
      <TextArea {...rest} {...control} />
      {left < 200 ? (
        <p className="mt-1 text-end text-xs text-muted tabular-nums">
          <Trans>Encore {left} caractères</Trans>
        </p>
      ) : null}
    </Framed>
  )
}

type ChooseProps = Described & { choices: readonly Choice[]; empty?: string }

function FormChoose(props: ChooseProps) {
  const words = (value: string) => props.choices.find(choice => choice.value === value)?.label
  return useLocked(props.name) ? <LockedText {...props} words={words} /> : <OpenChoose {...props} />
}

function OpenChoose({ choices, empty = '', ...described }: ChooseProps) {
  return (
    <Framed {...described}>
      <Select choices={choices} empty={empty} {...useTextControl(described.name)} />
    </Framed>
  )
}

type RadiosProps = Described & { choices: readonly CardChoice<string>[]; columns?: 1 | 2 | 3 }

function FormRadios(props: RadiosProps) {
  const words = (value: string) => props.choices.find(choice => choice.value === value)?.label
  return useLocked(props.name) ? <LockedText {...props} words={words} /> : <OpenRadios {...props} />
}

function OpenRadios({ choices, columns, ...described }: RadiosProps) {
  const form = useLongForm()
  const value = useAnswer<string>(described.name)
  return (
    <Framed group {...described}>
      <RadioCards
        name={described.name}
        choices={choices}
        value={value}
        onChange={chosen => form.set(described.name, chosen)}
        columns={columns ?? 1}
      />
    </Framed>
  )
}

type ChipsProps = Described & { choices: readonly Choice[]; layout?: 'chips' | 'grid' }

function FormChips({ choices, layout, ...described }: ChipsProps) {
  const form = useLongForm()
  const value = useAnswer<readonly string[]>(described.name)
  return (
    <Framed group {...described}>
      <MultiSelect
        name={described.name}
        choices={choices}
        value={value}
        onChange={chosen => form.set(described.name, chosen)}
        layout={layout ?? 'chips'}
      />
    </Framed>
  )
}

/** One consent or fact to tick; the refusal stands under it, in a line that is always there. */
function FormTick({ name, label, hint, className }: Described) {
  const form = useLongForm()
  const value = useAnswer<boolean>(name)
  return (
    <Framed bare required name={name} label={null} className={className}>
      <Checkbox
        label={label}
        hint={hint}
        name={name}
        checked={value}
        onChange={event => form.set(name, event.target.checked)}
      />
    </Framed>
  )
}

/** Every path of a form: `contact.email`, `rates.0.amount`. */
type Path<Node> = Node extends readonly (infer Entry)[]
  ? `${number}` | `${number}.${Path<Entry>}`
  : Node extends object
    ? {
        [Key in keyof Node & string]: Key | (Node[Key] extends object ? `${Key}.${Path<Node[Key]>}` : never)
      }[keyof Node & string]
    : never

type AnswerAt<Node, At extends string> = At extends `${infer Key}.${infer Rest}`
  ? Key extends keyof Node
    ? AnswerAt<Node[Key], Rest>
    : Node extends readonly (infer Entry)[]
      ? AnswerAt<Entry, Rest>
      : never
  : At extends keyof Node
    ? Node[At]
    : never

type Typed<Values, Props extends { name: string }> = (
  props: Omit<Props, 'name'> & { name: Path<Values> },
) => ReactNode

interface FormFields<Values> {
  Text: Typed<Values, TextProps>
  Area: Typed<Values, AreaProps>
  Choose: Typed<Values, ChooseProps>
  Radios: Typed<Values, RadiosProps>
  Chips: Typed<Values, ChipsProps>
  Tick: Typed<Values, Described>
  useAnswer<At extends Path<Values>>(path: At): AnswerAt<Values, At>
}

/** The fields of one form, tied to it by the path of the answer: label, hint, refusal and lock included. */
export function formFields<Values extends object>(): FormFields<Values> {
  return {
    Text: FormText,
    Area: FormArea,
    Choose: FormChoose,
    Radios: FormRadios,
    Chips: FormChips,
    Tick: FormTick,
    useAnswer,
  } as unknown as FormFields<Values>
}

/** The lines of a list that grows and shrinks. */
export function useLines<Line>(name: string) {
  const form = useLongForm()
  const lines = useAnswer<readonly Line[]>(name)
  return {
    lines,
    append: (line: Line) => form.set(name, [...lines, line]),
    remove: (index: number) =>
      form.set(
        name,
        lines.filter((_, at) => at !== index),
      ),
  }
}
