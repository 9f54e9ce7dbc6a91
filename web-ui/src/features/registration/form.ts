import type { MessageDescriptor } from '@lingui/core'
import type { LucideIcon } from 'lucide-react'
import { type ComponentType, lazy } from 'react'
import { isUnder, type Rules } from '@/shared/lib/long-form'
import type { DraftShape } from './keeping'

/** One section of a long form: a step of the wizard and a page of the owner's space. */
export interface FormSection<Values extends object = object> {
  /** Last part of its address: `work-mode`. */
  key: string
  label: MessageDescriptor
  intro: MessageDescriptor
  icon: LucideIcon
  /** 1–9: the colour of a cinema section. */
  colour?: number
  /** The answers it asks for, by path; what is checked before going on. */
  paths: readonly string[]
  /** At least one of its answers is needed. */
  needed: boolean
  Body: ComponentType
  /** Fetches its code ahead, so that the next step opens without network. */
  preload(): Promise<unknown>
  /** Answered, at least in part: what the stepper ticks off. */
  answered(values: Values): boolean
}

interface SectionPlan<Values extends object> extends Omit<FormSection<Values>, 'Body' | 'preload'> {
  load(): Promise<ComponentType>
}

export function section<Values extends object>({ load, ...plan }: SectionPlan<Values>): FormSection<Values> {
  return { ...plan, Body: lazy(() => load().then(component => ({ default: component }))), preload: load }
}

export interface SummaryProps<Values extends object> {
  section: string
  values: Values
}

/** Everything the wizard and the owner's pages need to know about one form. */
export interface FormDefinition<Values extends object> extends DraftShape<Values> {
  /** Its rules, which come after the form itself. */
  loadRules(): Promise<Rules>
  sections: readonly FormSection<Values>[]
  Summary: ComponentType<SummaryProps<Values>>
  preloadSummary(): Promise<unknown>
  /** What the done page needs to know of the answers. */
  facts(values: Values): { email: string; minor: boolean; firstName: string }
}

/** The section that asks for the answer at that path; `consent.terms` belongs to the review. */
export function sectionOf<Values extends object>(form: FormDefinition<Values>, path: string): string {
  return form.sections.find(entry => isUnder(path, entry.paths))?.key ?? REVIEW
}

export const REVIEW = 'review'
