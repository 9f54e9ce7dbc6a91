import { Trans, useLingui } from '@lingui/react/macro'
import { Bullets, Part } from '@/features/legal/Prose'
import { useTitle } from '@/shared/lib/title'
import { Anchor, Link } from '@/shared/ui/Link'
import { PageHeader } from '@/shared/ui/PageHeader'

/** What this is, under which licence, and whose data it stands on. */
export function AboutPage() {
  const { t } = useLingui()
  useTitle(t`À propos et sources`)
  return (
    <article className="measure mx-auto grid grid-cols-1 gap-4 leading-7">
      <PageHeader
        title={<Trans>À propos de taalentio</Trans>}
        intro={<Trans>Une plateforme de casting ouverte, que chaque maison peut installer chez elle.</Trans>}
      />
      <p>
        <Trans>
          taalentio tient les fiches des talents du continent et de ses diasporas, devant et derrière la
          caméra comme dans tous les métiers. Chaque personne reçoit un code à vie, une page à partager et une
          carte ; les équipes de casting cherchent, contactent et préparent leurs tournages.
        </Trans>
      </p>
      <Part title={<Trans>Logiciel libre</Trans>}>
        <p>
          <Trans>
            Le logiciel est publié sous la licence GNU Affero General Public License, version 3 ou ultérieure.
            Vous pouvez l’étudier, le modifier et l’installer ; si vous en offrez une version modifiée par le
            réseau, vous en devez le code source à ses utilisateurs. Celui qui fait tourner ce site est ici :{' '}
            <Anchor href="/source/taalentio.tar.gz" download>
              code source
            </Anchor>
            .
          </Trans>
        </p>
      </Part>
      <Part title={<Trans>Sources des données</Trans>}>
        <Bullets>
          <li>
            <Trans>
              Villes : <Anchor href="https://www.geonames.org">GeoNames</Anchor>, licence{' '}
              <Anchor href="https://creativecommons.org/licenses/by/4.0/deed.fr">CC BY 4.0</Anchor> ; données
              filtrées, codes et noms français de notre fait.
            </Trans>
          </li>
          <li>
            <Trans>
              Pays, monnaies et langues : <Anchor href="https://cldr.unicode.org">Unicode CLDR</Anchor>,
              licence Unicode.
            </Trans>
          </li>
          <li>
            <Trans>
              Indicatifs et numéros de téléphone :{' '}
              <Anchor href="https://github.com/google/libphonenumber">libphonenumber</Anchor>, licence Apache
              2.0.
            </Trans>
          </li>
          <li>
            <Trans>
              Icônes : <Anchor href="https://lucide.dev">Lucide</Anchor>, licence ISC.
            </Trans>
          </li>
        </Bullets>
      </Part>
      <Part title={<Trans>Pour les équipes techniques</Trans>}>
        <p>
          <Trans>
            Tout ce que fait cette interface passe par une API documentée :{' '}
            <Anchor href="/api/reference">la lire et l’essayer</Anchor>.
          </Trans>
        </p>
      </Part>
      <p className="mt-4">
        <Link to="/legal/$key" params={{ key: 'privacy' }}>
          <Trans>Vie privée</Trans>
        </Link>
        {' · '}
        <Link to="/legal/$key" params={{ key: 'terms' }}>
          <Trans>Conditions d’utilisation</Trans>
        </Link>
      </p>
    </article>
  )
}
