import { clsx } from 'clsx'
import { LoaderCircle, type LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'

export type ButtonTone = 'primary' | 'secondary' | 'ghost' | 'danger' | 'ochre'
export type ButtonSize = 'md' | 'sm' | 'lg' | 'square'

const tones: Record<ButtonTone, string> = {
  primary: 'bg-primary text-on-primary hover:bg-primary-hover',
  secondary: 'bg-surface text-ink border border-edge hover:border-ink hover:bg-sunken',
  ghost: 'text-ink hover:bg-tint hover:text-on-tint',
  danger: 'bg-danger text-on-danger hover:bg-danger-hover',
  ochre: 'bg-ochre text-on-ochre hover:brightness-105',
}

const sizes: Record<ButtonSize, string> = {
  sm: 'min-h-11 pointer-fine:min-h-9 px-3 text-sm',
  md: 'min-h-11 px-4 text-base',
  lg: 'min-h-13 px-6 text-lg max-[22rem]:px-4',
  square: 'size-11 shrink-0',
}

/** The look of a button, for whatever element acts as one (a link, a file label). */
export function buttonLook(tone: ButtonTone = 'primary', size: ButtonSize = 'md', wide = false) {
  return clsx(
    'inline-flex items-center justify-center gap-2 rounded-in font-semibold select-none text-center',
    'transition-[background-color,border-color] duration-150 disabled:opacity-55 disabled:pointer-events-none',
    tones[tone],
    sizes[size],
    wide && 'w-full',
  )
}

export interface ButtonProps extends ComponentProps<'button'> {
  tone?: ButtonTone
  size?: ButtonSize
  wide?: boolean
  icon?: LucideIcon
  /** Shows work in progress and ignores further presses, keeping focus and width. */
  busy?: boolean
  children: ReactNode
}

export function Button({
  tone,
  size,
  wide,
  icon: Icon,
  busy = false,
  children,
  className,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? event => event.preventDefault() : onClick}
      className={clsx(buttonLook(tone, size, wide), busy && 'cursor-progress', className)}
    >
      {busy ? (
        <LoaderCircle size={18} aria-hidden="true" className="shrink-0 animate-spin" />
      ) : Icon ? (
        <Icon size={18} aria-hidden="true" className="shrink-0" />
      ) : null}
      {children}
    </button>
  )
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What pressing does, in words. */
  label: string
  icon: LucideIcon
  tone?: ButtonTone
}

export function IconButton({
  label,
  icon: Icon,
  tone = 'ghost',
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={clsx(buttonLook(tone, 'square'), className)}
    >
      <Icon size={20} aria-hidden="true" />
    </button>
  )
}
