import { createContext, useContext, useSyncExternalStore } from 'react'
import type { FormDefinition } from './form'
import type { DraftKeeper } from './keeper'
import type { KeeperView } from './keeping'

interface Wizard {
  form: FormDefinition<object>
  keeper: DraftKeeper<object>
}

const WizardContext = createContext<Wizard | null>(null)
export const WizardProvider = WizardContext

export function useWizard(): Wizard {
  const wizard = useContext(WizardContext)
  if (!wizard) throw new Error('outside of a registration')
  return wizard
}

export function useKeeping(): KeeperView<object> {
  const { keeper } = useWizard()
  return useSyncExternalStore(keeper.subscribe, keeper.view)
}

/** `/register/talent` and `/register/cinema` have the same pages beneath them. */
export const startOf = (kind: 'talent' | 'cinema') =>
  kind === 'talent' ? '/register/talent' : '/register/cinema'
export const stepOf = (kind: 'talent' | 'cinema') =>
  kind === 'talent' ? '/register/talent/$section' : '/register/cinema/$section'
