import { browserDevice, type Device } from './device'
import type { FormDefinition } from './form'
import { DraftKeeper } from './keeper'
import { httpTransport } from './transport'

let device: Device | undefined
export const thisDevice = () => {
  device ??= browserDevice()
  return device
}

const keepers = new Map<string, DraftKeeper<never>>()

/** The one keeper of that form in this tab. */
export function keeperOf<Values extends object>(form: FormDefinition<Values>): DraftKeeper<Values> {
  let keeper = keepers.get(form.form)
  if (!keeper) {
    keeper = new DraftKeeper(form, thisDevice(), httpTransport(form.form)) as unknown as DraftKeeper<never>
    keepers.set(form.form, keeper)
  }
  return keeper as unknown as DraftKeeper<Values>
}
