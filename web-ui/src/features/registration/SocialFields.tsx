import { Trans, useLingui } from '@lingui/react/macro'
import { socialNetwork } from '@lists'
import { useLocale } from '@/shared/lib/i18n'
import { formFields } from '@/shared/ui/form'

const { Text } = formFields<{ socials: Record<string, string> }>()

/** One line per network: a user name or the address of the page. */
export function SocialFields({ networks }: { networks: readonly string[] }) {
  const { t } = useLingui()
  const locale = useLocale()
  const shown = networks.flatMap(key => socialNetwork.find(network => network.key === key) ?? [])
  return (
    <>
      <p className="mb-4 text-sm text-muted">
        <Trans>
          Votre nom d’utilisateur suffit ; l’adresse complète convient aussi. Vos comptes ne sont jamais
          publics : seules les équipes de casting les voient.
        </Trans>
      </p>
      <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
        {shown.map(network => (
          <Text
            key={network.key}
            name={`socials.${network.key}`}
            label={network[locale]}
            placeholder={
              network.key === 'imdb'
                ? 'nm0000000'
                : network.key === 'linkedin'
                  ? t`prenom-nom`
                  : t`@votre.nom`
            }
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            maxLength={200}
            dir="ltr"
          />
        ))}
      </div>
    </>
  )
}
