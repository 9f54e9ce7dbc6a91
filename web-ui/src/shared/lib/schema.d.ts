/**
 * Shapes of the REST API, in the form openapi-typescript generates. Replaced by `npm run schema` as soon as the
 * server's openapi.json exists; features take their types from `model.ts`, which derives them from `paths`.
 */
interface Headers {
  'If-Match'?: string
  'Idempotency-Key'?: string
  'X-Resume-Token'?: string
}
type BodyOf<Body> = [Body] extends [never]
  ? { requestBody?: never }
  : { requestBody: { content: { 'application/json': Body } } }
type Op<Answer, Body = never, Query = never, Path = never> = {
  parameters: { query?: Query; path: Path; header?: Headers; cookie?: never }
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Answer } } }
} & BodyOf<Body>
type OpNoPath<Answer, Body = never, Query = never> = {
  parameters: { query?: Query; path?: never; header?: Headers; cookie?: never }
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Answer } } }
} & BodyOf<Body>
type GetOnly<Answer, Query = never> = { get: OpNoPath<Answer, never, Query> }
type PostOnly<Answer, Body> = { post: OpNoPath<Answer, Body> }
type ById<Method extends string, Answer, Body = never, Path = { id: string }> = { [M in Method]: Op<Answer, Body, never, Path> }

type Empty = Record<string, never>
type Role = 'ADMIN' | 'RECRUITER' | 'PRESENCE' | 'PRODUCER' | 'MANAGER' | 'TALENT'
type Gender = 'M' | 'F' | 'N'
type Visibility = 'PUBLIC' | 'UNLISTED' | 'STAFF_ONLY'
interface PageOf<Item> {
  items: Item[]
  total: number
  totalExact: boolean
  page: number
  size: number
}
interface Me {
  authenticated: boolean
  account?: { id: string; email: string; firstName: string; lastName: string; language: 'fr' | 'en'; roles: Role[] }
  codes: { talent?: string; cinema?: string }
  permissions: string[]
  csrfToken?: string
}
interface SessionView {
  id: string
  current: boolean
  address: string
  userAgent: string
  createdAt: string
  lastSeenAt: string
}
interface UserView {
  id: string
  email: string
  firstName: string
  lastName: string
  roles: Role[]
  status: 'PENDING' | 'ACTIVE' | 'SUSPENDED' | 'LOCKED' | 'DELETED'
  createdAt: string
  lastLoginAt?: string
}
interface MailRow {
  id: string
  to: string
  template: string
  language: 'fr' | 'en'
  status: 'QUEUED' | 'KEPT' | 'SENT' | 'FAILED' | 'SUPPRESSED'
  attempts: number
  error?: string
  createdAt: string
  sentAt?: string
  subject: string
}
interface MailView extends MailRow {
  html: string
  text: string
  links: string[]
}
interface Place {
  code: string
  name: string
}
interface Residence {
  country: Place
  city: string
}
interface TalentCard {
  id: string
  code: string
  firstName: string
  lastName: string
  gender: Gender
  age?: number
  photoUrl?: string
  residence: Residence
  origin: Place
  talents: string[]
  availability?: string
  yearsExperience?: number
  hasCv: boolean
  hasPortfolio: boolean
  verified: boolean
  completeness: number
  createdAt: string
}
interface CinemaCard {
  id: string
  code: string
  firstName: string
  lastName: string
  gender: Gender
  age?: number
  photoUrl?: string
  residence: Residence
  origin?: Place
  talentTypes: string[]
  heightCm?: number
  eyeColor?: string
  hairColor?: string
  yearsExperience?: number
  verified: boolean
  createdAt: string
}
interface TalentProfile extends TalentCard {
  nationality?: Place
  languages: { code: string; level?: string }[]
  workMode?: string
  bio?: string
  education?: string
  visibility: Visibility
  status: string
  duplicates: number
}
interface CinemaProfile extends CinemaCard {
  nationality?: Place
  languages: { code: string; level?: string }[]
  skills: string[]
  hairType?: string
  skinTone?: string
  build?: string
  bio?: string
  credits: { title: string; year?: number; kind: string; role?: string }[]
  gallery: string[]
  visibility: Visibility
  status: string
  duplicates: number
}
interface Contact {
  email: string
  phone?: string
  whatsapp?: string
  address?: string
  socials: Record<string, string>
}
interface OwnProfile {
  id: string
  code: string
  status: string
  visibility: Visibility
  fullNamePublic: boolean
  completeness: number
  missing: { key: string; points: number }[]
  version: number
  content: Record<string, unknown>
  photoUrl?: string
  verified: boolean
  createdAt: string
  updatedAt: string
  locked: string[]
}
interface DuplicateFlag {
  id: string
  kind: 'TALENT' | 'CINEMA'
  profile: { code: string; name: string }
  other: { code: string; name: string }
  evidence: string[]
  status: string
  createdAt: string
}
interface Draft {
  draftId: string
  resumeToken: string
  expiresAt: string
  step?: string
  content: Record<string, unknown>
  version: number
}
interface DraftFile {
  fileId: string
  name: string
  mime: string
  size: number
  width?: number
  height?: number
}
interface Submitted {
  code: string
  qrUrl: string
  profileUrl: string
  cardUrl?: string
}
type Filters = Record<string, string | number | boolean | undefined>
interface DraftRoutes<Kind extends string> {
  create: { [P in `/api/v1/registrations/${Kind}`]: PostOnly<Draft, { step?: string; content?: object }> }
  one: {
    [P in `/api/v1/registrations/${Kind}/{draftId}`]: ById<'get', Draft, never, { draftId: string }> &
      ById<'put', Draft, { step: string; content: object; version?: number }, { draftId: string }>
  }
  link: { [P in `/api/v1/registrations/${Kind}/{draftId}/resume-link`]: ById<'post', never, { email: string }, { draftId: string }> }
  submit: { [P in `/api/v1/registrations/${Kind}/{draftId}/submit`]: ById<'post', Submitted, Empty, { draftId: string }> }
  file: {
    [P in `/api/v1/registrations/${Kind}/{draftId}/files/{slot}/{fileId}`]: ById<
      'delete',
      never,
      never,
      { draftId: string; slot: string; fileId: string }
    >
  }
}
type DraftPaths<Kind extends string> = DraftRoutes<Kind>['create'] &
  DraftRoutes<Kind>['one'] &
  DraftRoutes<Kind>['link'] &
  DraftRoutes<Kind>['submit'] &
  DraftRoutes<Kind>['file']

interface PublicPlace {
  countryCode: string
  country: string
  cityName: string
}
interface PublicProfile {
  code: string
  displayName: string
  photoUrl?: string
  residence: PublicPlace
  origin?: Place
  ageBracket?: string
  talents: { key: string; name: string }[]
  languages: { code: string; name: string; level?: string }[]
  availability?: string
  bio?: string
  verified: boolean
  noindex: boolean
  links: { page: string; qrSvg: string; card: string }
}
interface PublicCinema extends Omit<PublicProfile, 'talents' | 'availability'> {
  talentTypes: { key: string; name: string; colour: string }[]
  skills: { key: string; name: string }[]
  credits: { title: string; year?: number; kind: string; role?: string }[]
  gallery: string[]
  traits?: Record<string, string | number>
}
interface Country {
  code: string
  iso3: string
  name: { fr: string; en: string }
  nationality: { masculine: string; feminine: string; en: string }
  callingCode: string
  currency: string
  flag: string
  african: boolean
}

interface City {
  id: number
  name: string
  admin1?: string
  code: string
  population?: number
}
interface TalentCategory {
  key: string
  name: { fr: string; en: string }
  emoji: string
  tag: 'GENERAL' | 'CINEMA'
  talents: { key: string; name: { fr: string; en: string } }[]
}

interface OwnPaths {
  '/api/v1/auth/login': PostOnly<Me, { identifier: string; password: string; remember?: boolean }>
  '/api/v1/auth/logout': { post: OpNoPath<never> }
  '/api/v1/auth/me': GetOnly<Me>
  '/api/v1/auth/csrf': GetOnly<{ token: string }>
  '/api/v1/auth/activate': PostOnly<Me, { token: string; password: string }>
  '/api/v1/auth/password/forgot': PostOnly<never, { identifier: string }>
  '/api/v1/auth/password/reset': PostOnly<never, { token: string; password: string }>
  '/api/v1/auth/password': PostOnly<never, { current: string; new: string }>
  '/api/v1/auth/sessions': GetOnly<SessionView[]>
  '/api/v1/auth/sessions/{id}': ById<'delete', never>
  '/api/v1/account': { patch: OpNoPath<unknown, { language: 'fr' | 'en' }> }
  '/api/v1/account/attach': PostOnly<unknown, { token: string }>
  '/api/v1/setup': GetOnly<{ needed: boolean }> &
    PostOnly<Me, { token: string; firstName: string; lastName: string; email: string; password: string }>
  '/api/v1/users': GetOnly<PageOf<UserView>, Filters> &
    PostOnly<UserView, { firstName: string; lastName: string; email: string; roles: Role[]; language: 'fr' | 'en' }>
  '/api/v1/users/{id}/roles': ById<'put', UserView, { roles: Role[] }>
  '/api/v1/users/{id}/suspend': ById<'post', UserView>
  '/api/v1/users/{id}/reactivate': ById<'post', UserView>
  '/api/v1/users/{id}/resend-credentials': ById<'post', unknown>
  '/api/v1/admin/email-logs': GetOnly<PageOf<MailRow>, Filters>
  '/api/v1/admin/email-logs/{id}': ById<'get', MailView>
  '/api/v1/admin/email-logs/{id}/resend': ById<'post', unknown>
  '/api/v1/admin/mail-status': GetOnly<{ configured: boolean; kept: number; queued: number; failed: number }>
  '/api/v1/profiles': GetOnly<PageOf<TalentCard>, Filters>
  '/api/v1/profiles/me': GetOnly<OwnProfile> & {
    patch: OpNoPath<OwnProfile, { content?: Record<string, unknown>; visibility?: Visibility; fullNamePublic?: boolean }>
  }
  '/api/v1/profiles/{ref}': ById<'get', TalentProfile, never, { ref: string }>
  '/api/v1/profiles/{ref}/contact': ById<'get', Contact, never, { ref: string }>
  '/api/v1/cinema/talents': GetOnly<PageOf<CinemaCard>, Filters>
  '/api/v1/cinema/talents/me': GetOnly<OwnProfile> & {
    patch: OpNoPath<OwnProfile, { content?: Record<string, unknown>; visibility?: Visibility; fullNamePublic?: boolean }>
  }
  '/api/v1/cinema/talents/{ref}': ById<'get', CinemaProfile, never, { ref: string }>
  '/api/v1/cinema/talents/{ref}/contact': ById<'get', Contact, never, { ref: string }>
  '/api/v1/duplicates': GetOnly<PageOf<DuplicateFlag>, Filters>
  '/api/v1/duplicates/{id}/decision': ById<'post', unknown, { decision: 'SAME_PERSON' | 'DIFFERENT' }>
  '/api/v1/public/profiles/{code}': ById<'get', PublicProfile, never, { code: string }>
  '/api/v1/public/cinema/{code}': ById<'get', PublicCinema, never, { code: string }>
  '/api/v1/countries': GetOnly<Country[], { african?: boolean; q?: string }>
  '/api/v1/cities': GetOnly<
    { id: number; name: string; admin1?: string; code: string; population?: number }[],
    { country: string; q?: string; limit?: number }
  >
  '/api/v1/cities/{id}': ById<'get', City, never, { id: number }>
  '/api/v1/talents': GetOnly<TalentCategory[], { tag?: string; category?: string }>
  '/api/v1/languages': GetOnly<{ code: string; fr: string; en: string }[]>
  '/api/v1/currencies': GetOnly<{ code: string; fr: string; en: string; digits: number }[]>
  '/api/v1/validate/phone': PostOnly<{ valid: boolean; e164?: string; national?: string; type?: string }, { value: string; region?: string }>
  '/api/v1/validate/email': PostOnly<{ valid: boolean }, { value: string }>
}

export type paths = OwnPaths & DraftPaths<'talent'> & DraftPaths<'cinema'>
export type UploadedFile = DraftFile
