import messages from '@messages'
import { type $ZodType, safeParse } from 'zod/v4/core'
import type { Rules } from '@/shared/lib/long-form'
import { speakRefusals } from '@/shared/lib/refusal'

speakRefusals(messages)

/** The rules of a schema, each refusal by its path in the form. */
export const rulesOf =
  (schema: $ZodType): Rules =>
  values => {
    const result = safeParse(schema, values)
    return result.success
      ? []
      : result.error.issues.map(issue => ({ path: issue.path.join('.'), message: issue.message }))
  }
