import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Download, ExternalLink, EyeOff, Globe, Link2, Pencil, Share2 } from 'lucide-react'
import { missingLink, sectionPage, useMissingWords } from '@/features/talent/missing'
import {
  changeOwnProfile,
  type OwnProfileChange,
  type OwnProfileRead,
  ownProfileQuery,
  type ProfileKind,
  profileAddresses,
} from '@/features/talent/own'
import type { OwnProfile } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Avatar } from '@/shared/ui/Avatar'
import { Badge, CodeText } from '@/shared/ui/Badge'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { RadioCards } from '@/shared/ui/choices'
import { Field } from '@/shared/ui/Field'
import { ButtonAnchorLink, ButtonLink, QuietLink } from '@/shared/ui/Link'
import { Mark } from '@/shared/ui/Logo'
import { Meter } from '@/shared/ui/Meter'
import { QrView } from '@/shared/ui/QrView'
import { useToast } from '@/shared/ui/Toast'
import { Switch } from '@/shared/ui/toggles'

interface OwnProfilePanelProps {
  kind: ProfileKind
  read: OwnProfileRead
}

/** One of my profiles: the pass one shows, what to complete, who may see it. */
export function OwnProfilePanel({ kind, read }: OwnProfilePanelProps) {
  const { profile } = read
  return (
    <section aria-label={profile.code} className="grid grid-cols-1 gap-4">
      <Pass kind={kind} profile={profile} />
      <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
        <Completion kind={kind} profile={profile} />
        <Seen kind={kind} read={read} />
      </div>
    </section>
  )
}

/** The pass: what one would wear round the neck on a set. */
function Pass({ kind, profile }: { kind: ProfileKind; profile: OwnProfile }) {
  const { t } = useLingui()
  const toast = useToast()
  const at = profileAddresses[kind]
  const page = `${location.origin}${at.page(profile.code)}`
  const name = nameIn(profile.content)

  async function share() {
    try {
      if (navigator.share) await navigator.share({ title: name, url: page })
      else {
        await navigator.clipboard.writeText(page)
        toast(t`Adresse de votre page copiée`)
      }
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        toast(t`Le partage n’a pas abouti. Copiez l’adresse de votre page.`, 'danger')
    }
  }

  return (
    <div className="relative overflow-hidden rounded-ui bg-night text-on-night ring-1 ring-line">
      <div className="h-1.5 bg-ochre" />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-5 p-5 sm:gap-x-6 sm:p-7">
        <Avatar name={name} src={profile.photoUrl} size={112} square />
        <div className="min-w-0 flex-1 basis-full max-sm:order-last sm:basis-56">
          <p className="flex flex-wrap items-center gap-2 text-sm text-night-muted">
            <Mark size={18} mono />
            {kind === 'cinema' ? <Trans>Fiche cinéma</Trans> : <Trans>Fiche talent</Trans>}
            {profile.verified ? (
              <Badge tone="leaf">
                <Trans>Vérifiée</Trans>
              </Badge>
            ) : null}
          </p>
          <h2 className="mt-1 text-2xl font-bold">{name}</h2>
          <p className="mt-2">
            <CodeText code={profile.code} size="lg" />
          </p>
        </div>
        <QrView src={at.qr(profile.code)} label={t`QR code qui mène à ma page`} size={120} />
      </div>
      <div className="flex flex-wrap gap-2 border-t border-white/12 p-4 sm:px-7">
        <Button tone="ochre" icon={Share2} onClick={() => void share()}>
          <Trans>Partager</Trans>
        </Button>
        <ButtonAnchorLink
          tone="ghost"
          icon={Download}
          href={at.card(profile.code)}
          download
          className="text-on-night hover:bg-white/12 hover:text-on-night"
        >
          <Trans>Ma carte en PDF</Trans>
        </ButtonAnchorLink>
        <ButtonAnchorLink
          tone="ghost"
          icon={ExternalLink}
          href={at.page(profile.code)}
          className="text-on-night hover:bg-white/12 hover:text-on-night"
        >
          <Trans>Voir ma page</Trans>
        </ButtonAnchorLink>
      </div>
    </div>
  )
}

function Completion({ kind, profile }: { kind: ProfileKind; profile: OwnProfile }) {
  const { t } = useLingui()
  const words = useMissingWords()
  return (
    <Card as="section" className="grid content-start gap-4">
      <Meter value={profile.completeness} label={t`Ma fiche est complète à`} />
      {profile.missing.length > 0 ? (
        <div>
          <h3 className="mb-1 text-sm font-semibold text-muted">
            <Trans>Pour aller plus loin</Trans>
          </h3>
          <ul className="grid divide-y divide-line">
            {profile.missing.slice(0, 6).map(entry => (
              <li key={entry.key}>
                <QuietLink
                  {...missingLink(kind, entry.key)}
                  className="flex min-h-11 items-center justify-between gap-3 py-2"
                >
                  <span>{words(entry.key)}</span>
                  <span className="shrink-0 text-sm font-semibold text-leaf-text tabular-nums">
                    +{entry.points}
                  </span>
                </QuietLink>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="text-muted">
          <Trans>Rien ne manque. Pensez à rafraîchir votre photo de temps en temps.</Trans>
        </p>
      )}
      <div>
        <ButtonLink {...sectionPage(kind, 'identity')} tone="secondary" icon={Pencil}>
          <Trans>Modifier ma fiche</Trans>
        </ButtonLink>
      </div>
    </Card>
  )
}

function Seen({ kind, read }: OwnProfilePanelProps) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const { profile, tag } = read
  const change = useMutation({
    mutationFn: (wanted: OwnProfileChange) => changeOwnProfile(kind, tag, wanted),
    onSuccess: fresh => {
      queries.setQueryData(ownProfileQuery(kind).queryKey, fresh)
      toast(t`C’est enregistré`)
    },
    onError: error => {
      toast(problemWords(error), 'danger')
      void queries.invalidateQueries({ queryKey: ownProfileQuery(kind).queryKey })
    },
  })
  const visibility =
    change.variables?.visibility && change.isPending ? change.variables.visibility : profile.visibility
  const fullName = change.isPending
    ? (change.variables?.fullNamePublic ?? profile.fullNamePublic)
    : profile.fullNamePublic
  return (
    <Card as="section">
      <Field group required label={<Trans>Qui peut voir ma page</Trans>}>
        <RadioCards
          name={`visibility-${kind}`}
          value={visibility}
          onChange={wanted => change.mutate({ visibility: wanted })}
          choices={[
            {
              value: 'PUBLIC',
              icon: Globe,
              label: t`Tout le monde`,
              hint: t`Ma page peut apparaître dans les moteurs de recherche.`,
            },
            {
              value: 'UNLISTED',
              icon: Link2,
              label: t`Avec mon code ou mon QR`,
              hint: t`Ma page s’ouvre, mais elle n’est référencée nulle part.`,
            },
            {
              value: 'STAFF_ONLY',
              icon: EyeOff,
              label: t`Les équipes de casting seulement`,
              hint: t`Ma page publique est fermée.`,
            },
          ]}
        />
      </Field>
      <Switch
        label={<Trans>Montrer mon nom complet</Trans>}
        hint={<Trans>Sinon, ma page porte mon prénom et l’initiale de mon nom.</Trans>}
        checked={fullName}
        onChange={event => change.mutate({ fullNamePublic: event.target.checked })}
      />
    </Card>
  )
}

function nameIn(content: OwnProfile['content']) {
  const identity = (content as { identity?: { firstName?: string; lastName?: string } }).identity
  return [identity?.firstName, identity?.lastName].filter(Boolean).join(' ')
}
