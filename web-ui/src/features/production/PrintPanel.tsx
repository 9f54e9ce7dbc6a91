import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Download, FileSpreadsheet, IdCard, List } from 'lucide-react'
import { badgesQuery, listAddress, printBadges } from '@/features/production/badges'
import type { Project } from '@/shared/lib/model'
import { problemWords } from '@/shared/lib/problem'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { ButtonAnchorLink } from '@/shared/ui/Link'
import { Meter } from '@/shared/ui/Meter'
import { useToast } from '@/shared/ui/Toast'

/** Badges of everybody in one file, and the lists of who is on the project. */
export function PrintPanel({ whole: { project } }: { whole: Project }) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const badges = useQuery(badgesQuery(project.id)).data
  const print = useMutation({
    mutationFn: () => printBadges(project.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['projects', project.id, 'badges'] }),
    onError: error => toast(problemWords(error), 'danger'),
  })
  const working = badges?.status === 'QUEUED' || badges?.status === 'RUNNING'
  return (
    <Card className="grid gap-4">
      <div className="flex flex-wrap gap-2">
        <Button
          tone="secondary"
          icon={IdCard}
          busy={print.isPending || working}
          onClick={() => print.mutate()}
        >
          <Trans>Imprimer tous les badges</Trans>
        </Button>
        <ButtonAnchorLink tone="ghost" icon={List} href={listAddress(project.id, 'pdf')} download>
          <Trans>Liste (PDF)</Trans>
        </ButtonAnchorLink>
        <ButtonAnchorLink tone="ghost" icon={FileSpreadsheet} href={listAddress(project.id, 'xlsx')} download>
          <Trans>Liste (Excel)</Trans>
        </ButtonAnchorLink>
      </div>
      {badges && working ? (
        <Meter label={t`Impression des badges`} value={(badges.done / badges.total) * 100} />
      ) : null}
      {badges?.status === 'FAILED' ? (
        <Banner tone="danger">
          <Trans>Les badges n’ont pas pu être imprimés. Recommencez dans un instant.</Trans>
        </Banner>
      ) : null}
      {badges?.status === 'DONE' && badges.fileUrl ? (
        <div>
          <ButtonAnchorLink icon={Download} href={badges.fileUrl} download>
            <Plural value={badges.total} one="Télécharger # badge" other="Télécharger # badges" />
          </ButtonAnchorLink>
        </div>
      ) : null}
    </Card>
  )
}
