import type { paths } from '@/shared/lib/schema'

/** Body of the successful answer of an operation. */
type Answer<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  responses: infer Responses
}
  ? {
      [Status in keyof Responses & (200 | 201)]: Responses[Status] extends {
        content: { 'application/json': infer Body }
      }
        ? Body
        : never
    }[keyof Responses & (200 | 201)]
  : never

type ItemOf<Page> = Page extends { items?: (infer Item)[] } ? Item : never

export type Me = Answer<'/api/v1/auth/me', 'get'>
export type Account = NonNullable<Me['account']>
export type Role = Account['roles'][number]
export type OwnSession = Answer<'/api/v1/auth/sessions', 'get'>[number]
export type SecondFactorState = Answer<'/api/v1/account/second-factor', 'get'>
export type SecondFactorSecret = Answer<'/api/v1/account/second-factor', 'post'>
export type Ward = Answer<'/api/v1/account/wards', 'get'>[number]
export type BoundIdentity = Answer<'/api/v1/account/identities', 'get'>[number]
export type User = ItemOf<Answer<'/api/v1/users', 'get'>>
export type ApiToken = Answer<'/api/v1/account/tokens', 'get'>[number]
export type BulkResult = Answer<'/api/v1/users/bulk', 'post'>['results'][number]
export type BulkAct = paths['/api/v1/users/bulk']['post']['requestBody']['content']['application/json']['act']
export type MailRow = ItemOf<Answer<'/api/v1/admin/email-logs', 'get'>>
export type Mail = Answer<'/api/v1/admin/email-logs/{id}', 'get'>
export type WatchedName = ItemOf<Answer<'/api/v1/admin/name-tracking', 'get'>>
export type NameHit = ItemOf<Answer<'/api/v1/admin/name-tracking/matches', 'get'>>
export type LogEntry = ItemOf<Answer<'/api/v1/admin/security-logs', 'get'>>
export type LogCheck = Answer<'/api/v1/admin/log-check', 'post'>[number]
export type OwnData = Answer<'/api/v1/account/data', 'get'>
export type AffectedPerson = ItemOf<Answer<'/api/v1/admin/affected-people', 'get'>>
export type ProfileErasure = ItemOf<Answer<'/api/v1/admin/profile-erasures', 'get'>>
export type SealingKey = Answer<'/api/v1/admin/keys', 'get'>['keys'][number]
export type KeyChange = NonNullable<Answer<'/api/v1/admin/keys', 'get'>['change']>
export type HouseSetting = Answer<'/api/v1/admin/settings', 'get'>[number]
export type Notification = ItemOf<Answer<'/api/v1/notifications', 'get'>>
export type OwnProfile = Answer<'/api/v1/profiles/me', 'get'>
export type Visibility = OwnProfile['visibility']
export type TalentCard = ItemOf<Answer<'/api/v1/profiles', 'get'>>
export type TalentProfile = Answer<'/api/v1/profiles/{ref}', 'get'>
export type CinemaCard = ItemOf<Answer<'/api/v1/cinema/talents', 'get'>>
export type CinemaProfile = Answer<'/api/v1/cinema/talents/{ref}', 'get'>
export type Production = ItemOf<Answer<'/api/v1/cinema/productions', 'get'>>
export type ProductionMember = Answer<'/api/v1/cinema/productions/{id}/members', 'get'>[number]
export type ProjectCard = ItemOf<Answer<'/api/v1/cinema/projects', 'get'>>
export type Project = Answer<'/api/v1/cinema/projects/{id}', 'get'>
export type ProjectAgent = Answer<'/api/v1/cinema/projects/{id}/agents', 'get'>['agents'][number]
export type Assignment = ItemOf<Answer<'/api/v1/cinema/projects/{id}/assignments', 'get'>>
export type AssignResult = Answer<'/api/v1/cinema/projects/{id}/assignments/batch', 'post'>[number]
export type Movie = Answer<'/api/v1/movies/search', 'get'>[number]
export type OwnAssignment = Answer<'/api/v1/account/assignments', 'get'>[number]
export type SelectionProgress = Answer<'/api/v1/cinema/projects/{id}/selection-emails', 'get'>
export type Contact = Answer<'/api/v1/profiles/{ref}/contact', 'get'>
export type DuplicateFlag = ItemOf<Answer<'/api/v1/duplicates', 'get'>>
export type Export = Answer<'/api/v1/export-jobs', 'get'>[number]
export type ExportFormat = Export['format']
export type ExportColumnKey = Export['columns'][number]
export type StatisticsFigures = Answer<'/api/v1/stats/talents', 'get'>
export type HoursSlice = Answer<'/api/v1/stats/attendance', 'get'>['months'][number]
export type StatisticsDimension = StatisticsFigures['dimensions'][number]
export type SavedSearch = Answer<'/api/v1/saved-searches', 'get'>[number]
export type Folder = Answer<'/api/v1/folders', 'get'>[number]
export type OpenFolder = Answer<'/api/v1/folders/{id}', 'get'>
export type FolderPerson = OpenFolder['people'][number]
export type Presentation = Answer<'/api/v1/folders/{id}/presentations', 'get'>['presentations'][number]
export type PresentationField = Presentation['fields'][number]
export type Ballot = Answer<'/api/v1/folders/{id}/votes', 'get'>[number]
export type PresentationPage = Answer<'/api/v1/public/presentations/{link}', 'get'>
export type PresentedPerson = PresentationPage['people'][number]
export type GateProject = Answer<'/api/v1/attendance/projects', 'get'>[number]
export type AttendanceDay = Answer<'/api/v1/attendance/projects/{id}', 'get'>
export type AttendanceLine = AttendanceDay['lines'][number]
export type CheckedEverybody = Answer<'/api/v1/attendance/projects/{id}/check-in-all', 'post'>
export type Roster = Answer<'/api/v1/attendance/projects/{id}/roster', 'post'>
export type AttendanceDoubt = ItemOf<Answer<'/api/v1/attendance/projects/{id}/doubts', 'get'>>
export type GateDevice = Answer<'/api/v1/attendance/projects/{id}/devices', 'get'>[number]
export type PublicProfile = Answer<'/api/v1/public/profiles/{code}', 'get'>
export type PublicCinema = Answer<'/api/v1/public/cinema/{code}', 'get'>
export type Country = Answer<'/api/v1/countries', 'get'>[number]
export type City = Answer<'/api/v1/cities', 'get'>[number]
