import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Columns3, X } from 'lucide-react'
import { ExportButton } from '@/features/export/ExportButton'
import { FolderButton } from '@/features/folder/FolderButton'
import { fullName } from '@/features/search/components/PersonLine'
import type { Kind } from '@/features/search/profiles'
import { Button } from '@/shared/ui/Button'

interface PickPersonProps {
  person: { firstName: string; lastName: string }
  picked: boolean
  onPick: () => void
}

/** The box that sets a person aside. */
export function PickPerson({ person, picked, onPick }: PickPersonProps) {
  const { t } = useLingui()
  const name = fullName(person)
  return (
    <label className="-m-2 grid size-11 shrink-0 cursor-pointer place-items-center">
      <input
        type="checkbox"
        aria-label={t`Choisir ${name}`}
        checked={picked}
        onChange={onPick}
        className="size-5 accent-primary"
      />
    </label>
  )
}

interface PickedBarProps {
  kind: Kind
  /** Codes, from whichever pages of the list. */
  picked: string[]
  onCompare: () => void
  onClear: () => void
}

/** What can be done with the people picked; stays in view. */
export function PickedBar({ kind, picked, onCompare, onClear }: PickedBarProps) {
  const count = picked.length
  const list = kind === 'talent' ? 'TALENT' : 'CINEMA'
  return count === 0 ? null : (
    <section className="sticky bottom-20 z-10 mx-auto w-fit max-w-full rounded-ui border border-line bg-surface px-4 py-2 shadow-ui sm:flex sm:items-center sm:gap-2 lg:bottom-3">
      <p role="status" className="font-semibold">
        <Plural value={count} one="# personne choisie" other="# personnes choisies" />
      </p>
      <div className="flex min-w-0 gap-2 overflow-x-auto p-1 *:shrink-0 lg:flex-wrap">
        <Button tone="secondary" size="sm" icon={Columns3} disabled={count < 2} onClick={onCompare}>
          <Trans>Comparer</Trans>
        </Button>
        <FolderButton kind={list} people={picked} />
        <ExportButton kind={list} filters={{}} selection={picked} small />
        <Button tone="ghost" size="sm" icon={X} onClick={onClear}>
          <Trans>Tout laisser</Trans>
        </Button>
      </div>
    </section>
  )
}
