import { createLink } from '@tanstack/react-router'
import { clsx } from 'clsx'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { type ButtonSize, type ButtonTone, buttonLook } from '@/shared/ui/Button'

const linkLook = 'text-link underline underline-offset-4 decoration-1 hover:decoration-2'

function TextAnchor({ className, ...rest }: ComponentProps<'a'>) {
  return <a {...rest} className={clsx(linkLook, className)} />
}

function QuietAnchor({ className, ...rest }: ComponentProps<'a'>) {
  return <a {...rest} className={clsx('underline-offset-4 hover:underline', className)} />
}

interface ButtonAnchorProps extends ComponentProps<'a'> {
  tone?: ButtonTone
  size?: ButtonSize
  wide?: boolean
  icon?: LucideIcon
}

function ButtonAnchor({ tone, size, wide, icon: Icon, className, children, ...rest }: ButtonAnchorProps) {
  return (
    <a {...rest} className={clsx(buttonLook(tone, size, wide), className)}>
      {Icon ? <Icon size={18} aria-hidden="true" className="shrink-0" /> : null}
      {children}
    </a>
  )
}

/** A link inside text, to a route of ours. */
export const Link = createLink(TextAnchor)
/** A link in a list or a table, where everything is a link and lines under all of it would be noise. */
export const QuietLink = createLink(QuietAnchor)
/** A link that looks like a button, to a route of ours. */
export const ButtonLink = createLink(ButtonAnchor)
/** The same looks for addresses outside the router (downloads, other sites). */
export const Anchor = TextAnchor
export const ButtonAnchorLink = ButtonAnchor
