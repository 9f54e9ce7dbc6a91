import { Trans } from '@lingui/react/macro'
import { Keyboard } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'

interface ListKeysProps {
  open: boolean
  onOpen: () => void
  onClose: () => void
}

/** The keys of the list, and how it is ordered. */
export function ListKeys({ open, onOpen, onClose }: ListKeysProps) {
  const keys: [string, ReactNode][] = [
    ['j / k', <Trans key="j">Personne suivante, précédente</Trans>],
    ['↵', <Trans key="enter">Ouvrir la fiche</Trans>],
    ['x', <Trans key="x">Choisir ou laisser la personne</Trans>],
    ['c', <Trans key="c">Comparer les personnes choisies</Trans>],
    ['n / p', <Trans key="n">Page suivante, précédente</Trans>],
    ['/', <Trans key="/">Aller à la recherche</Trans>],
    ['?', <Trans key="?">Montrer cette aide</Trans>],
  ]
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
        <span>
          <Trans>
            Classement : les plus proches de votre texte d’abord — le nom avant la description, le mot exact
            avant ce qui lui ressemble —, puis les plus récentes. Personne ne paie pour être mieux placé.
          </Trans>
        </span>
        <Button tone="ghost" size="sm" icon={Keyboard} aria-haspopup="dialog" onClick={onOpen}>
          <Trans>Clavier</Trans>
        </Button>
      </p>
      <Dialog open={open} onClose={onClose} title={<Trans>La liste au clavier</Trans>}>
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-3">
          {keys.map(([key, words]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded-in border border-edge bg-sunken px-2 py-1 font-mono text-sm whitespace-nowrap">
                  {key}
                </kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  )
}
