import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { SmallFormView } from '@/features/account/components/Entrance'
import { BadgePreview } from '@/features/production/BadgePreview'
import { badgeAddress } from '@/features/production/badges'
import { noPart, PartFields, type PartValues, partOf, usePartLabels } from '@/features/production/PartFields'
import { changePart } from '@/features/production/projects'
import { useSmallForm } from '@/shared/lib/forms'
import type { Assignment, ProjectCard } from '@/shared/lib/model'
import { Button } from '@/shared/ui/Button'
import { Dialog } from '@/shared/ui/Dialog'
import { Anchor } from '@/shared/ui/Link'
import { useToast } from '@/shared/ui/Toast'

/** What one assigned talent does. */
export function PartDialog({
  assignment,
  project,
  onClose,
}: {
  assignment: Assignment | null
  project: ProjectCard
  onClose: () => void
}) {
  return (
    <Dialog
      insistent
      open={assignment !== null}
      onClose={onClose}
      title={assignment ? `${assignment.firstName} ${assignment.lastName}` : ''}
    >
      {assignment ? <PartForm assignment={assignment} project={project} onClose={onClose} /> : null}
    </Dialog>
  )
}

function PartForm({
  assignment,
  project,
  onClose,
}: {
  assignment: Assignment
  project: ProjectCard
  onClose: () => void
}) {
  const { t } = useLingui()
  const toast = useToast()
  const queries = useQueryClient()
  const { rate } = assignment
  const form = useSmallForm<PartValues>({
    defaults: {
      ...noPart,
      talentType: assignment.talentType,
      characterName: assignment.characterName ?? '',
      roleDescription: assignment.roleDescription ?? '',
      ...(rate
        ? {
            'rate.amount': String(rate.amount),
            'rate.currency': rate.currency,
            'rate.unit': rate.unit,
          }
        : {}),
    },
    labels: usePartLabels(),
    required: ['talentType'],
    send: async values => {
      await changePart(assignment, partOf(values))
      await queries.invalidateQueries({ queryKey: ['projects'] })
      toast(t`Le rôle est enregistré`)
      onClose()
    },
  })
  return (
    <SmallFormView form={form}>
      <PartFields form={form} />
      <BadgePreview assignment={assignment} project={project} part={form.values} />
      <p className="my-3 text-center">
        <Anchor href={badgeAddress(assignment.id)} download>
          <Trans>Télécharger le badge (quatre par page)</Trans>
        </Anchor>
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button tone="secondary" onClick={onClose}>
          <Trans>Annuler</Trans>
        </Button>
        <Button type="submit" busy={form.busy}>
          <Trans>Enregistrer</Trans>
        </Button>
      </div>
    </SmallFormView>
  )
}
