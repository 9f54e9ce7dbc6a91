import { Trans } from '@lingui/react/macro'
import { clsx } from 'clsx'
import { ChevronDown, CircleAlert } from 'lucide-react'
import {
  type ComponentProps,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useRef,
} from 'react'

interface FieldWiring {
  id: string
  describedBy: string
  invalid: boolean
  required: boolean
}

const FieldContext = createContext<FieldWiring | null>(null)

/** What a control inside a Field must carry to be tied to its label, hint and error. */
export function useFieldControl() {
  const field = useContext(FieldContext)
  return field
    ? {
        id: field.id,
        'aria-describedby': field.describedBy,
        'aria-invalid': field.invalid || undefined,
        'aria-required': field.required || undefined,
      }
    : {}
}

/** The id a field of that name gets, so that an error summary can lead to it. */
export const fieldId = (name: string) => `f-${name.replaceAll(/[^\w-]/g, '-')}`

export interface FieldProps {
  /** Name of the value in the form; fixes the control's id. */
  name?: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  required?: boolean
  /** For groups (chips, radio cards, dates in three parts) the label becomes a legend. */
  group?: boolean
  /** The control brings its own label (a tick box). */
  bare?: boolean
  children: ReactNode
  className?: string
}

/**
 * Label, hint, control and error. The line of the error is always there, so that a message that comes or goes
 * never moves the button somebody is about to press.
 */
export function Field({
  name,
  label,
  hint,
  error,
  required = false,
  group = false,
  bare = false,
  children,
  className,
}: FieldProps) {
  const generated = useId()
  const id = name ? fieldId(name) : generated
  const wiring: FieldWiring = {
    id,
    describedBy: hint ? `${id}-hint ${id}-error` : `${id}-error`,
    invalid: Boolean(error),
    required,
  }
  const caption = (
    <>
      {label}
      {required ? null : (
        <span className="ms-1.5 text-sm font-normal text-muted">
          <Trans>(facultatif)</Trans>
        </span>
      )}
    </>
  )
  const captionLook = 'mb-1.5 block text-sm font-semibold text-ink'
  const body = (
    <>
      {hint ? (
        <p id={`${id}-hint`} className="-mt-1 mb-1.5 text-sm text-muted">
          {hint}
        </p>
      ) : null}
      <FieldContext value={wiring}>{children}</FieldContext>
      <p
        id={`${id}-error`}
        className="mt-1 flex min-h-5 items-start gap-1 text-sm font-medium text-danger-text"
      >
        {error ? (
          <>
            <CircleAlert size={16} aria-hidden="true" className="mt-0.5 shrink-0" />
            <span>{error}</span>
          </>
        ) : null}
      </p>
    </>
  )
  return group ? (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={wiring.describedBy}
      data-invalid={wiring.invalid || undefined}
      className={clsx('min-w-0', className)}
    >
      <legend className={captionLook}>{caption}</legend>
      {body}
    </fieldset>
  ) : (
    <div data-invalid={wiring.invalid || undefined} className={clsx('min-w-0', className)}>
      {bare ? null : (
        <label htmlFor={id} className={captionLook}>
          {caption}
        </label>
      )}
      {body}
    </div>
  )
}

export function TextInput({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input type={type} {...useFieldControl()} {...rest} className={clsx('control', className)} />
}

export function TextArea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      {...useFieldControl()}
      {...rest}
      className={clsx('control field-sizing-content min-h-24', className)}
    />
  )
}

export interface Choice<V extends string = string> {
  value: V
  label: string
  hint?: string
  disabled?: boolean
}

export interface SelectProps extends ComponentProps<'select'> {
  choices: readonly Choice[]
  /** First, empty line; says what choosing nothing means. */
  empty?: string
}

export function Select({ choices, empty, className, ...rest }: SelectProps) {
  return (
    <span className="relative block">
      <select {...useFieldControl()} {...rest} className={clsx('control appearance-none pe-10', className)}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {choices.map(choice => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
      <ChevronDown
        size={18}
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 end-3 my-auto text-muted"
      />
    </span>
  )
}

/** The platform's own date picker; speaks ISO (2001-07-31) whatever the person sees. */
export function DateInput(props: Omit<ComponentProps<'input'>, 'type'>) {
  return <TextInput {...props} type="date" />
}

export interface FieldMistake {
  name: string
  label: string
  message: string
}

/** After a refused step: says how many answers need care and leads to each. Takes the focus when it appears. */
export function ErrorSummary({
  mistakes,
  title,
  takesFocus = true,
}: {
  mistakes: readonly FieldMistake[]
  title?: ReactNode
  /** False where the first refused field takes it. */
  takesFocus?: boolean
}) {
  const box = useRef<HTMLDivElement>(null)
  const signature = mistakes.map(mistake => `${mistake.name}:${mistake.message}`).join('|')
  useEffect(() => {
    if (signature && takesFocus) box.current?.focus()
  }, [signature, takesFocus])
  if (mistakes.length === 0) return null
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="mb-6 rounded-in border-s-4 border-danger bg-danger-soft p-4 text-ink"
    >
      <p className="font-semibold">{title ?? <Trans>Quelques réponses sont à revoir</Trans>}</p>
      <ul className="mt-2 grid gap-1 text-sm">
        {mistakes.map(mistake => (
          <li key={mistake.name}>
            <a
              href={`#${fieldId(mistake.name)}`}
              className="inline-block py-0.5 text-danger-text underline underline-offset-4"
              onClick={event => {
                event.preventDefault()
                focusField(mistake.name)
              }}
            >
              {mistake.label} : {mistake.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Puts the cursor in the field of that name (or its first choice) and brings it into view. */
export function focusField(name: string) {
  const target = document.getElementById(fieldId(name))
  if (target) focusInside(target)
}

/** The first refused field in reading order takes the focus. */
export function focusFirstRefused() {
  const field = document.querySelector<HTMLElement>('[data-invalid]')
  if (field) focusInside(field)
}

function focusInside(target: HTMLElement) {
  const takesText = target.matches('input, select, textarea, button')
  const control = takesText
    ? target
    : (target.querySelector<HTMLElement>('input, select, textarea, button') ?? target)
  control.focus()
  target.scrollIntoView({ block: 'center' })
}
