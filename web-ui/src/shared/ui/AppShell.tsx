import { Trans, useLingui } from '@lingui/react/macro'
import { Link as RouterLink } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { Moon, Sun } from 'lucide-react'
import type { ReactNode } from 'react'
import { locales, switchLocale, useLocale } from '@/shared/lib/i18n'
import { toggleTheme, useTheme } from '@/shared/lib/theme'
import { buttonLook, IconButton } from '@/shared/ui/Button'
import { Mark, Wordmark } from '@/shared/ui/Logo'

interface AppShellProps {
  /** Leaves room for the navigation, even before it is there. */
  signedIn: boolean
  /** Navigation at the start edge, on wide screens. */
  side?: ReactNode
  /** Navigation at the thumb, on phones. */
  bar?: ReactNode
  /** At the end of the header: sign in, or who is signed in. */
  account: ReactNode
  /** Links of the foot, the same for everybody. */
  foot: ReactNode
  children: ReactNode
}

/** The frame around every page: skip link, header, navigation by what one may do, content, foot. */
export function AppShell({ signedIn, side, bar, account, foot, children }: AppShellProps) {
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
            aria-label="taalentio"
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
      {/* the foot begins below the first screen, so that what arrives late never moves it */}
      <div className="mx-auto flex min-h-[calc(100dvh-4rem)] w-full max-w-7xl flex-1">
        {signedIn ? (
          <aside className="hidden w-60 shrink-0 border-e border-line py-6 pe-4 ps-6 lg:block print:hidden">
            <div className="sticky top-22">{side}</div>
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
      {bar}
    </div>
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
