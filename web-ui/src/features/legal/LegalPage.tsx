import { Trans, useLingui } from '@lingui/react/macro'
import { Bullets, Part } from '@/features/legal/Prose'
import { useTitle } from '@/shared/lib/title'
import { Link } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'
import { NotFoundPage } from '@/shared/ui/pages'

/** The texts people agree to when they register. */
export function LegalPage({ name }: { name: string }) {
  if (name === 'privacy') return <PrivacyPage />
  if (name === 'terms') return <TermsPage />
  return <NotFoundPage />
}

function PrivacyPage() {
  const { t } = useLingui()
  useTitle(t`Vie privée`)
  return (
    <article className="measure mx-auto grid grid-cols-1 gap-4 leading-7">
      <PageHeader
        title={<Trans>Vie privée</Trans>}
        intro={<Trans>Ce que nous gardons de vous, qui le voit, et ce que vous pouvez décider.</Trans>}
      />
      <Part title={<Trans>Ce que tout le monde peut voir</Trans>}>
        <p>
          <Trans>
            Votre page montre votre prénom et l’initiale de votre nom (ou votre nom entier si vous le
            choisissez), votre photo, votre ville, vos talents, vos langues, votre présentation et une tranche
            d’âge. Jamais votre date de naissance, votre téléphone, votre e-mail, votre adresse ni vos
            papiers.
          </Trans>
        </p>
        <p>
          <Trans>
            Au départ, votre page s’ouvre seulement avec votre code ou votre QR, et les moteurs de recherche
            sont priés de l’ignorer. Vous pouvez la rendre publique ou la réserver aux équipes de casting, à
            tout moment, dans votre espace.
          </Trans>
        </p>
      </Part>
      <Part title={<Trans>Ce que voient les équipes de casting</Trans>}>
        <p>
          <Trans>
            Elles voient votre fiche pour chercher. Votre téléphone, votre e-mail et vos réseaux restent
            fermés : quand quelqu’un les ouvre pour vous contacter, son nom et l’heure sont enregistrés.
          </Trans>
        </p>
      </Part>
      <Part title={<Trans>Ce qui est chiffré</Trans>}>
        <p>
          <Trans>
            Téléphones, adresse, numéros de papiers, comptes de réseaux et apparences jouables sont chiffrés
            dans la base de données. La clé n’y est pas.
          </Trans>
        </p>
      </Part>
      <Part title={<Trans>Les mineur·es</Trans>}>
        <p>
          <Trans>
            En dessous de 18 ans, un·e responsable légal·e doit donner son accord écrit. La fiche d’un·e
            mineur·e n’est jamais montrée sur une page publique.
          </Trans>
        </p>
      </Part>
      <Part title={<Trans>Vos droits</Trans>}>
        <Bullets>
          <li>
            <Trans>
              Lire et corriger votre fiche dans votre espace ; pour votre nom, votre date de naissance et vos
              papiers, demandez à l’administration.
            </Trans>
          </li>
          <li>
            <Trans>Changer qui peut voir votre page, quand vous voulez.</Trans>
          </li>
          <li>
            <Trans>
              Demander une copie ou l’effacement de vos données. Votre code, lui, n’est jamais redonné à
              quelqu’un d’autre.
            </Trans>
          </li>
        </Bullets>
      </Part>
      <Part title={<Trans>Traceurs</Trans>}>
        <p>
          <Trans>
            Aucun. Un seul témoin de connexion, nécessaire, quand vous entrez dans votre espace ; vos
            brouillons restent sur votre appareil et chez nous sept jours.
          </Trans>
        </p>
      </Part>
    </article>
  )
}

function TermsPage() {
  const { t } = useLingui()
  useTitle(t`Conditions d’utilisation`)
  return (
    <article className="measure mx-auto grid grid-cols-1 gap-4 leading-7">
      <PageHeader title={<Trans>Conditions d’utilisation</Trans>} />
      <Part title={<Trans>L’inscription est gratuite</Trans>}>
        <p>
          <Trans>
            Avoir une fiche, un code et une page ne coûte rien. Personne ne doit vous demander d’argent pour
            vous inscrire ou vous présenter à un casting.
          </Trans>
        </p>
      </Part>
      <Part title={<Trans>Ce que vous écrivez</Trans>}>
        <p>
          <Trans>
            Vous dites vrai sur vous-même, et vos photos sont les vôtres : vous avez le droit de les montrer.
            Une fiche au nom de quelqu’un d’autre est retirée.
          </Trans>
        </p>
      </Part>
      <Part title={<Trans>Ce que font les équipes de casting</Trans>}>
        <p>
          <Trans>
            Elles vous contactent pour un rôle ou un travail, et pour rien d’autre. Signalez tout message qui
            sort de ce cadre à l’administration de cette installation.
          </Trans>
        </p>
      </Part>
      <Part title={<Trans>Votre code</Trans>}>
        <p>
          <Trans>
            Votre code vous suit à vie ; il ouvre votre page et rien d’autre. Ce n’est pas un mot de passe :
            vous pouvez le donner.
          </Trans>
        </p>
      </Part>
      <p className="mt-4">
        <Link to="/legal/$key" params={{ key: 'privacy' }}>
          <Trans>Lire aussi : vie privée</Trans>
        </Link>
      </p>
    </article>
  )
}
