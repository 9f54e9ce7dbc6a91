import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import {
  Baby,
  Bookmark,
  Building2,
  CalendarCheck,
  CalendarRange,
  ChartColumn,
  Clapperboard,
  CopyCheck,
  Download,
  FileLock2,
  FolderOpen,
  KeyRound,
  LayoutDashboard,
  MailOpen,
  Radar,
  ScanLine,
  ScrollText,
  Settings,
  SlidersHorizontal,
  UserSearch,
  Users,
  UsersRound,
  UserX,
} from 'lucide-react'
import { PasswordAgain } from '@/features/account/components/PasswordAgain'
import { SignOut } from '@/features/account/components/SignOut'
import { Bell } from '@/features/notification/Bell'
import { can, meQuery, mustEnrol, type Permission } from '@/shared/lib/session'
import { BottomBar, type NavGroup, type NavItem, SideNavigation } from '@/shared/ui/Navigation'

export function OwnSideNavigation() {
  return <SideNavigation groups={useNavigation()} />
}

/** At the end of the header: what one was told, and the way out; ready to ask for the password again. */
export function OwnTools() {
  const locked = mustEnrol(useQuery(meQuery).data)
  return (
    <>
      {locked ? null : <Bell />}
      <SignOut />
      <PasswordAgain />
    </>
  )
}

export function OwnBottomBar() {
  return <BottomBar groups={useNavigation()} />
}

/** The ways open to whoever is signed in, by permission. */
function useNavigation(): NavGroup[] {
  const { t } = useLingui()
  const me = useQuery(meQuery).data
  if (!me?.authenticated || mustEnrol(me)) return []
  const allowed = (items: readonly (NavItem & { needs: Permission | readonly Permission[] })[]) =>
    items.filter(({ needs }) => [needs].flat().some(permission => can(me, permission)))
  const groups: NavGroup[] = [
    {
      key: 'own',
      items: [
        { to: '/me', label: t`Mon espace`, short: t`Espace`, icon: LayoutDashboard, frequent: true },
        { to: '/me/data', label: t`Mes données`, short: t`Données`, icon: FileLock2 },
        { to: '/me/wards', label: t`Enfants dont je réponds`, short: t`Enfants`, icon: Baby },
        { to: '/me/account', label: t`Mon compte`, short: t`Compte`, icon: Settings, frequent: true },
        ...(me.codes.cinema
          ? [{ to: '/me/assignments', label: t`Mes tournages`, icon: CalendarCheck, frequent: true }]
          : []),
      ],
    },
    {
      key: 'casting',
      label: t`Casting`,
      items: allowed([
        { to: '/staff/talents', label: t`Talents`, icon: UsersRound, frequent: true, needs: 'LIST_TALENTS' },
        {
          to: '/staff/cinema',
          label: t`Cinéma`,
          icon: Clapperboard,
          frequent: true,
          needs: 'LIST_CINEMA_TALENTS',
        },
        { to: '/presence', label: t`Présences`, icon: ScanLine, frequent: true, needs: 'READ_ATTENDANCE' },
        {
          to: '/staff/searches',
          label: t`Recherches`,
          icon: Bookmark,
          needs: ['LIST_TALENTS', 'LIST_CINEMA_TALENTS'],
        },
        {
          to: '/staff/duplicates',
          label: t`Doublons possibles`,
          icon: CopyCheck,
          needs: 'REVIEW_DUPLICATES',
        },
        { to: '/staff/folders', label: t`Dossiers`, icon: FolderOpen, needs: 'KEEP_FOLDERS' },
        {
          to: '/staff/statistics',
          label: t`Statistiques`,
          icon: ChartColumn,
          needs: ['READ_STATISTICS', 'READ_ATTENDANCE'],
        },
        { to: '/staff/exports', label: t`Exports`, icon: Download, needs: 'EXPORT_LISTS' },
      ]),
    },
    {
      key: 'production',
      label: t`Tournages`,
      items: allowed([
        {
          to: '/staff/projects',
          label: t`Projets`,
          icon: CalendarRange,
          frequent: true,
          needs: ['READ_PROJECTS', 'MANAGE_PRODUCTIONS'],
        },
        {
          to: '/staff/productions',
          label: t`Sociétés de production`,
          icon: Building2,
          needs: ['READ_PROJECTS', 'MANAGE_PRODUCTIONS'],
        },
      ]),
    },
    {
      key: 'house',
      label: t`Administration`,
      items: allowed([
        { to: '/admin/users', label: t`Équipe et comptes`, icon: Users, needs: 'MANAGE_USERS' },
        { to: '/admin/names', label: t`Noms suivis`, icon: Radar, needs: 'TRACK_NAMES' },
        { to: '/admin/mails', label: t`Courriels`, icon: MailOpen, needs: 'READ_MAILS' },
        { to: '/admin/logs', label: t`Journaux`, icon: ScrollText, needs: 'READ_LOGS' },
        { to: '/admin/affected', label: t`Personnes concernées`, icon: UserSearch, needs: 'READ_LOGS' },
        { to: '/admin/erasures', label: t`Effacement sur demande`, icon: UserX, needs: 'ERASE_PEOPLE' },
        { to: '/admin/keys', label: t`Clés de protection`, icon: KeyRound, needs: 'CHANGE_KEYS' },
        { to: '/admin/settings', label: t`Réglages`, icon: SlidersHorizontal, needs: 'CHANGE_SETTINGS' },
      ]),
    },
  ]
  return groups.filter(group => group.items.length > 0)
}
