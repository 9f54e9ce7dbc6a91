import { Trans, useLingui } from '@lingui/react/macro'
import { Link as RouterLink } from '@tanstack/react-router'
import { type LucideIcon, Menu } from 'lucide-react'
import { useState } from 'react'
import { Dialog } from '@/shared/ui/Dialog'

export interface NavItem {
  to: string
  label: string
  icon: LucideIcon
  /** Shorter name, for the phone's bottom bar. */
  short?: string
  /** Also in the phone's bottom bar (at most four). */
  frequent?: boolean
}

export interface NavGroup {
  key: string
  /** Left out for the first, obvious group. */
  label?: string
  items: readonly NavItem[]
}

interface NavigationProps {
  groups: readonly NavGroup[]
  onChosen?: () => void
}

/** Every way open to the person, by group. */
export function SideNavigation({ groups, onChosen }: NavigationProps) {
  const { t } = useLingui()
  return (
    <nav aria-label={t`Rubriques`} className="grid gap-5">
      {groups.map(group => (
        <div key={group.key}>
          {group.label ? <p className="mb-1 px-3 text-xs font-semibold text-muted">{group.label}</p> : null}
          <ul className="grid gap-0.5">
            {group.items.map(item => (
              <li key={item.to}>
                <RouterLink
                  to={item.to}
                  activeOptions={{ exact: true, includeSearch: false }}
                  onClick={onChosen}
                  className="flex min-h-11 items-center gap-3 rounded-in px-3 text-sm text-ink hover:bg-sunken aria-[current=page]:bg-tint aria-[current=page]:font-semibold aria-[current=page]:text-on-tint"
                >
                  <item.icon size={19} aria-hidden="true" className="shrink-0" />
                  {item.label}
                </RouterLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

/** The ways taken most, at the thumb; the rest behind « Menu ». */
export function BottomBar({ groups }: NavigationProps) {
  const { t } = useLingui()
  const [menu, setMenu] = useState(false)
  const frequent = groups.flatMap(group => group.items).filter(item => item.frequent)
  return (
    <>
      <nav
        aria-label={t`Navigation principale`}
        className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
      >
        {frequent.slice(0, 4).map(item => (
          <RouterLink
            key={item.to}
            to={item.to}
            activeOptions={{ exact: true, includeSearch: false }}
            className="flex min-h-16 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 px-1 text-xs text-muted -outline-offset-4 aria-[current=page]:font-semibold aria-[current=page]:text-ink"
          >
            <item.icon size={22} aria-hidden="true" />
            <span className="max-w-full truncate">{item.short ?? item.label}</span>
          </RouterLink>
        ))}
        <button
          type="button"
          onClick={() => setMenu(true)}
          className="flex min-h-16 flex-1 flex-col items-center justify-center gap-0.5 text-xs text-muted -outline-offset-4"
        >
          <Menu size={22} aria-hidden="true" />
          <Trans>Menu</Trans>
        </button>
      </nav>
      <Dialog kind="menu" open={menu} onClose={() => setMenu(false)} title={<Trans>Menu</Trans>}>
        <SideNavigation groups={groups} onChosen={() => setMenu(false)} />
      </Dialog>
    </>
  )
}
