type PhoneRules = typeof import('libphonenumber-js/min')

let rules: PhoneRules | undefined
let loading: Promise<PhoneRules | undefined> | undefined

/** The numbering plans of the world, once they are here. They weigh more than the form, so they come later. */
export const phoneRules = () => rules

export function loadPhoneRules(): Promise<PhoneRules | undefined> {
  loading ??= import('libphonenumber-js/min').then(
    loaded => {
      rules = loaded
      return loaded
    },
    () => {
      loading = undefined
      return undefined
    },
  )
  return loading
}
