import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Bell as BellIcon } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { unreadQuery } from '@/features/notification/notifications'
import { IconButton } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Skeleton } from '@/shared/ui/Skeleton'

const NotificationList = lazy(() =>
  import('@/features/notification/NotificationList').then(module => ({ default: module.NotificationList })),
)

/** The way to what one was told, with how much of it is new. */
export function Bell() {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const unread = useQuery(unreadQuery).data ?? 0
  return (
    <span className="relative">
      <IconButton
        icon={BellIcon}
        label={
          unread > 0
            ? t`Notifications : ${plural(unread, { one: '# nouvelle', other: '# nouvelles' })}`
            : t`Notifications`
        }
        onClick={() => setOpen(true)}
        className="text-on-night hover:bg-white/12 hover:text-on-night focus-visible:outline-ochre"
      />
      {unread > 0 ? (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute end-0.5 top-0.5 min-w-5 rounded-full bg-ochre-soft px-1 text-center text-xs font-semibold text-ochre-text tabular-nums"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      ) : null}
      <Dialog kind="panel" open={open} onClose={() => setOpen(false)} title={<Trans>Notifications</Trans>}>
        {open ? (
          <Suspense fallback={<Skeleton className="h-40 rounded-ui" />}>
            <NotificationList onChosen={() => setOpen(false)} />
          </Suspense>
        ) : null}
      </Dialog>
    </span>
  )
}
