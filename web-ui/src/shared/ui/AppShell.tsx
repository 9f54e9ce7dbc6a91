import { Trans, useLingui } from '@lingui/react/macro'
import { Link as RouterLink } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { type LucideIcon, Menu, Moon, Sun } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { locales, switchLocale, useLocale } from '@/shared/lib/i18n'
import { toggleTheme, useTheme } from '@/shared/lib/theme'
import { buttonLook, IconButton } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Mark, Wordmark } from '@/shared/ui/Logo'

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

interface AppShellProps {
  /** Empty for visitors. */
  groups: readonly NavGroup[]
  /** At the end of the header: sign in, or who is signed in. */
  account: ReactNode
  /** Links of the foot, the same for everybody. */
  foot: ReactNode
  children: ReactNode
}

/** The frame around every page: skip link, header, navigation by what one may do, content, foot. */
export function AppShell({ groups, account, foot, children }: AppShellProps) {
  const { t } = useLingui()
  const [menu, setMenu] = useState(false)
  const signedIn = groups.length > 0
  const frequent = groups.flatMap(group => group.items).filter(item => item.frequent)
  return (
    <div className={clsx('flex min-h-dvh flex-col', signedIn && 'max-lg:pb-16')}>
      <a
        href="#content"
        className="sr-only z-50 rounded-in bg-primary px-4 py-3 font-semibold text-on-primary focus:not-sr-only focus:fixed focus:start-4 focus:top-2"
      >
        <Trans>Aller au contenu</Trans>
      </a>
      <header className="sticky top-0 z-30 bg-night text-on-night print:hidden">
        <div className="mx-auto flex min-h-16 w-full max-w-7xl items-center gap-1 px-3 sm:gap-2 sm:px-6">
          <RouterLink
            to="/"
            className="me-auto flex min-h-11 items-center gap-2 rounded-in focus-visible:outline-ochre"
          >
            <Mark size={34} />
            <span className="max-[21rem]:hidden">
              <Wordmark height={22} />
            </span>
          </RouterLink>
          <LanguageSwitch />
          <span className={clsx(!signedIn && 'max-sm:hidden')}>
            <ThemeSwitch />
          </span>
          {account}
        </div>
      </header>
      <div className="mx-auto flex w-full max-w-7xl flex-1">
        {signedIn ? (
          <aside className="hidden w-60 shrink-0 border-e border-line py-6 pe-4 ps-6 lg:block print:hidden">
            <div className="sticky top-22">
              <NavGroups groups={groups} />
            </div>
          </aside>
        ) : null}
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 px-4 py-6 sm:px-6 sm:py-8">
          {children}
        </main>
      </div>
      <footer className="border-t border-line print:hidden">
        <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-6 text-sm text-muted sm:px-6">
          {foot}
        </div>
      </footer>
      {signedIn ? (
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
            <NavGroups groups={groups} onChosen={() => setMenu(false)} />
          </Dialog>
        </>
      ) : null}
    </div>
  )
}

function NavGroups({ groups, onChosen }: { groups: readonly NavGroup[]; onChosen?: () => void }) {
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

const onNight = 'text-on-night hover:bg-white/12 hover:text-on-night focus-visible:outline-ochre'

function LanguageSwitch() {
  const locale = useLocale()
  const other = locales.find(entry => entry.code !== locale) ?? locales[0]
  return (
    <button
      type="button"
      lang={other.code}
      aria-label={other.invite}
      onClick={() => void switchLocale(other.code)}
      className={clsx(buttonLook('ghost', 'square'), onNight, 'text-sm uppercase')}
    >
      {other.code}
    </button>
  )
}

/** Light or dark, wherever it is placed; `className` fits it to the ground it stands on. */
export function ThemeSwitch({ className = onNight }: { className?: string }) {
  const { t } = useLingui()
  const theme = useTheme()
  return (
    <IconButton
      icon={theme === 'dark' ? Sun : Moon}
      label={theme === 'dark' ? t`Passer au thème clair` : t`Passer au thème sombre`}
      onClick={toggleTheme}
      className={className}
    />
  )
}
