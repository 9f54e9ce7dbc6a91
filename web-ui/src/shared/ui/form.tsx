import { Trans } from '@lingui/react/macro'
import { clsx } from 'clsx'
import { Lock } from 'lucide-react'
import { type ComponentProps, createContext, type ReactNode, useContext } from 'react'
import {
  Controller,
  type FieldPath,
  type FieldValues,
  get,
  useFormContext,
  useFormState,
} from 'react-hook-form'
import { useLocale } from '@/shared/lib/i18n'
import { refusalWords } from '@/shared/lib/refusal'
import { type CardChoice, MultiSelect, RadioCards } from '@/shared/ui/choices'
import { type Choice, Field, type FieldProps, Select, TextArea, TextInput } from '@/shared/ui/Field'
import { type DialCode, PhoneField } from '@/shared/ui/PhoneField'
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
  const { errors } = useFormState({ name })
  const error = get(errors, name) as { message?: string; root?: { message?: string } } | undefined
  const message = error?.message ?? error?.root?.message
  return message ? refusalWords(message, locale) : undefined
}

type Described = Pick<FieldProps, 'label' | 'hint' | 'required' | 'className'> & { name: string }

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

function useText(name: string) {
  return String(useFormContext().watch(name) ?? '')
}

function LockedText({ name, label, className, words }: Described & { words?: (value: string) => ReactNode }) {
  const value = useText(name)
  return (
    <LockedAnswer label={label} className={className}>
      {value ? (words?.(value) ?? value) : '–'}
    </LockedAnswer>
  )
}

type TextProps = Described & Omit<ComponentProps<'input'>, keyof Described>

function FormText(props: TextProps) {
  return useLocked(props.name) ? <LockedText {...props} /> : <OpenText {...props} />
}

function OpenText({ name, label, hint, required, className, ...rest }: TextProps) {
  const { register } = useFormContext()
  return (
    <Field
      name={name}
      label={label}
      hint={hint}
      required={required ?? false}
      error={useRefusal(name)}
      className={className ?? ''}
    >
      <TextInput {...rest} {...register(name)} />
    </Field>
  )
}

type AreaProps = Described & Omit<ComponentProps<'textarea'>, keyof Described> & { maxLength: number }

/** Long text; says what room is left only when it gets short. */
function FormArea({ name, label, hint, required, className, ...rest }: AreaProps) {
  const { register } = useFormContext()
  const left = rest.maxLength - [...useText(name)].length
  return (
    <Field
      name={name}
      label={label}
      hint={hint}
      required={required ?? false}
      error={useRefusal(name)}
      className={className ?? ''}
    >
      <TextArea {...rest} {...register(name)} />
      {left < 200 ? (
        <p className="mt-1 text-end text-xs text-muted tabular-nums">
          <Trans>Encore {left} caractères</Trans>
        </p>
      ) : null}
    </Field>
  )
}

type ChooseProps = Described & { choices: readonly Choice[]; empty?: string }

function FormChoose(props: ChooseProps) {
  const words = (value: string) => props.choices.find(choice => choice.value === value)?.label
  return useLocked(props.name) ? <LockedText {...props} words={words} /> : <OpenChoose {...props} />
}

function OpenChoose({ name, label, hint, required, className, choices, empty = '' }: ChooseProps) {
  const { register } = useFormContext()
  return (
    <Field
      name={name}
      label={label}
      hint={hint}
      required={required ?? false}
      error={useRefusal(name)}
      className={className ?? ''}
    >
      <Select choices={choices} empty={empty} {...register(name)} />
    </Field>
  )
}

type RadiosProps = Described & { choices: readonly CardChoice<string>[]; columns?: 1 | 2 | 3 }

function FormRadios(props: RadiosProps) {
  const words = (value: string) => props.choices.find(choice => choice.value === value)?.label
  return useLocked(props.name) ? <LockedText {...props} words={words} /> : <OpenRadios {...props} />
}

function OpenRadios({ name, label, hint, required, className, choices, columns }: RadiosProps) {
  return (
    <Field
      group
      name={name}
      label={label}
      hint={hint}
      required={required ?? false}
      error={useRefusal(name)}
      className={className ?? ''}
    >
      <Controller
        name={name}
        render={({ field }) => (
          <RadioCards
            name={name}
            choices={choices}
            value={field.value as string}
            onChange={field.onChange}
            columns={columns ?? 1}
          />
        )}
      />
    </Field>
  )
}

type ChipsProps = Described & { choices: readonly Choice[]; layout?: 'chips' | 'grid' }

function FormChips({ name, label, hint, required, className, choices, layout }: ChipsProps) {
  return (
    <Field
      group
      name={name}
      label={label}
      hint={hint}
      required={required ?? false}
      error={useRefusal(name)}
      className={className ?? ''}
    >
      <Controller
        name={name}
        render={({ field }) => (
          <MultiSelect
            name={name}
            choices={choices}
            value={field.value as string[]}
            onChange={field.onChange}
            layout={layout ?? 'chips'}
          />
        )}
      />
    </Field>
  )
}

/** One consent or fact to tick; the refusal stands under it, in a line that is always there. */
function FormTick({ name, label, hint, className }: Described) {
  const { register } = useFormContext()
  const error = useRefusal(name)
  return (
    <TickFrame name={name} error={error} className={className}>
      <Checkbox label={label} hint={hint} {...register(name)} />
    </TickFrame>
  )
}

function TickFrame({
  name,
  error,
  className,
  children,
}: {
  name: string
  error: string | undefined
  className?: string | undefined
  children: ReactNode
}) {
  return (
    <Field name={name} label={null} bare required error={error} className={className ?? ''}>
      {children}
    </Field>
  )
}

type PhoneProps = Described & { dialCodes: readonly DialCode[]; region: string }

function FormPhone(props: PhoneProps) {
  return useLocked(props.name) ? <LockedText {...props} /> : <OpenPhone {...props} />
}

function OpenPhone({ name, label, hint, required, className, dialCodes, region }: PhoneProps) {
  const { setValue, getValues } = useFormContext()
  return (
    <Field
      name={name}
      label={label}
      hint={hint}
      required={required ?? false}
      error={useRefusal(name)}
      className={className ?? ''}
    >
      <Controller
        name={name}
        render={({ field }) => (
          <PhoneField
            key={dialCodes.length > 0 ? 'codes' : 'plain'}
            value={field.value as string}
            onChange={(value, country) => {
              field.onChange(value)
              setValue(`${name}Country`, value ? country : '', { shouldDirty: true })
            }}
            onBlur={field.onBlur}
            dialCodes={dialCodes}
            region={String(getValues(`${name}Country`) || region)}
          />
        )}
      />
    </Field>
  )
}

type Typed<Values extends FieldValues, Props extends { name: string }> = (
  props: Omit<Props, 'name'> & { name: FieldPath<Values> },
) => ReactNode

interface FormFields<Values extends FieldValues> {
  Text: Typed<Values, TextProps>
  Area: Typed<Values, AreaProps>
  Choose: Typed<Values, ChooseProps>
  Radios: Typed<Values, RadiosProps>
  Chips: Typed<Values, ChipsProps>
  Tick: Typed<Values, Described>
  Phone: Typed<Values, PhoneProps>
}

/** The fields of one form, tied to it by the path of the value: label, hint, refusal and lock included. */
export function formFields<Values extends FieldValues>(): FormFields<Values> {
  return {
    Text: FormText,
    Area: FormArea,
    Choose: FormChoose,
    Radios: FormRadios,
    Chips: FormChips,
    Tick: FormTick,
    Phone: FormPhone,
  } as unknown as FormFields<Values>
}
