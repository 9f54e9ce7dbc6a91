import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link as RouterLink } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { Bell as BellIcon } from 'lucide-react'
import { unreadQuery } from '@/features/notification/notifications'
import { buttonLook } from '@/shared/ui/Button'

/** The way to what one was told, with how much of it is new. */
export function Bell() {
  const { t } = useLingui()
  const unread = useQuery(unreadQuery).data ?? 0
  return (
    <RouterLink
      to="/me/notifications"
      aria-label={
        unread > 0
          ? t`Notifications : ${plural(unread, { one: '# nouvelle', other: '# nouvelles' })}`
          : t`Notifications`
      }
      className={clsx(
        buttonLook('ghost', 'square'),
        'relative text-on-night hover:bg-white/12 hover:text-on-night focus-visible:outline-ochre',
      )}
    >
      <BellIcon size={20} aria-hidden="true" />
      {unread > 0 ? (
        <span
          aria-hidden="true"
          className="absolute end-1 top-1 min-w-5 rounded-full bg-ochre-soft px-1 text-center text-xs font-semibold text-ochre-text tabular-nums"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      ) : null}
    </RouterLink>
  )
}
