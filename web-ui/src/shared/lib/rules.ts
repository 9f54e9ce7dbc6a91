import * as z from 'zod/mini'
import { looksLikeEmail, today } from '@/shared/lib/person'
import { phoneRules } from '@/shared/lib/phone'
import { refusal } from '@/shared/lib/refusal'

/**
 * Rules of form fields in the server's own codes. Every field of a form is text (or a list of text) that may be empty;
 * what is empty and not required is not looked at further.
 */
const filled = (value: string) => value.trim() !== ''

export const required = () => z.refine<string>(filled, refusal('required'))

export const atMost = (max: number) =>
  z.refine<string>(value => [...value].length <= max, refusal('too-long', { max }))

/** Looks at the value only when there is one. */
export const when = (rule: (value: string) => boolean, message: string) =>
  z.refine<string>(value => !filled(value) || rule(value.trim()), message)

export const text = (max: number) => z.string().check(atMost(max))
export const requiredText = (max: number) => z.string().check(required(), atMost(max))

const NAME = /^[\p{L}\p{M}][\p{L}\p{M}\p{Zs}.,'’ʼʻ‘´`·\-‐‑–]*$/u
export const personName = () =>
  z.string().check(
    required(),
    atMost(100),
    when(value => NAME.test(value), refusal('invalid-name')),
  )

export const email = () => when(looksLikeEmail, refusal('invalid-email'))

/** By the numbering plans once they have loaded, by shape until then; the server checks again. */
export const phone = () =>
  when(value => {
    if (!/^\+?[\d\s().-]{6,24}$/.test(value)) return false
    return value.startsWith('+') ? (phoneRules()?.isValidPhoneNumber(value) ?? true) : true
  }, refusal('invalid-phone'))

export const webAddress = () =>
  when(value => {
    try {
      const url = new URL(/^[a-z]+:/i.test(value) ? value : `https://${value}`)
      return /^https?:$/.test(url.protocol) && url.hostname.includes('.') && !url.username
    } catch {
      return false
    }
  }, refusal('invalid-url'))

export const oneOf = (list: readonly { key: string }[]) =>
  when(value => list.some(entry => entry.key === value), refusal('unknown-value'))

export const numberBetween = (min: number, max: number) =>
  when(
    value => {
      const number = Number(value.replace(',', '.'))
      return Number.isFinite(number) && number >= min && number <= max
    },
    refusal('out-of-range', { min, max }),
  )

/** Heights, weights, years: no halves. */
export const wholeBetween = (min: number, max: number) =>
  when(
    value => /^\d+$/.test(value) && Number(value) >= min && Number(value) <= max,
    refusal('out-of-range', { min, max }),
  )

export const documentNumber = () =>
  when(value => /^[A-Za-z0-9][A-Za-z0-9 ./-]*$/.test(value), refusal('invalid-document-number'))

/** A user name, or an address on one of the network's own hosts. */
export const socialAccount = (hosts: readonly string[]) =>
  when(value => {
    if (/^@?[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(value)) return true
    try {
      const { hostname } = new URL(/^[a-z]+:\/\//i.test(value) ? value : `https://${value}`)
      return hosts.some(host => hostname === host || hostname.endsWith(`.${host}`))
    } catch {
      return false
    }
  }, refusal('invalid-social'))

export const birthDate = () =>
  z.check<string>(context => {
    const value = context.value
    if (!filled(value)) return
    const tell = (message: string) => refuse(context.issues, value, [], message)
    const day = new Date(`${value}T00:00:00Z`)
    if (
      !/^\d{4}-\d{2}-\d{2}$/.test(value) ||
      Number.isNaN(day.getTime()) ||
      !day.toISOString().startsWith(value)
    )
      tell(refusal('invalid-date'))
    else if (value > today()) tell(refusal('date-in-future'))
    else if (value < '1900-01-01') tell(refusal('date-too-old'))
  })

/** Adds a refusal and lets the rules of the whole form run on: one missing answer must not hide another. */
export function refuse(issues: z.core.$ZodRawIssue[], input: unknown, path: string[], message: string) {
  issues.push({ code: 'custom', input, message, path, continue: true })
}
