import { useLingui } from '@lingui/react/macro'
import { productionType, talentType } from '@lists'
import { UserRound } from 'lucide-react'
import { badgeCodeAddress } from '@/features/production/badges'
import { datesOf } from '@/features/production/words'
import { useLocale } from '@/shared/lib/i18n'
import { labelOf } from '@/shared/lib/lists'
import type { Assignment, ProjectCard } from '@/shared/lib/model'

interface BadgePreviewProps {
  assignment: Assignment
  project: ProjectCard
  /** What is being typed, shown as it would be printed. */
  part: { talentType: string; characterName: string; roleDescription: string }
}

/** The badge as it is printed, following what is typed. Ink on white in both themes: it is paper. */
export function BadgePreview({ assignment, project, part }: BadgePreviewProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const type = talentType.find(entry => entry.key === part.talentType)
  const detail = part.characterName.trim() || part.roleDescription.trim()
  const name = `${assignment.firstName} ${assignment.lastName}`
  const { code } = assignment
  return (
    <figure aria-label={t`Aperçu du badge de ${name}`} className="mx-auto w-60">
      <div className="flex aspect-[95/135] flex-col items-center gap-1 rounded-xl border border-dashed border-[#5d5548] bg-white p-3 text-center text-[#161d31]">
        <span className="w-full border-b-2 border-[#e5a84a] pb-1 text-xs font-bold tracking-wide">
          taalentio
        </span>
        <span className="max-w-full truncate text-xs font-bold">
          {shortened(assignment.productionName, 40)}
        </span>
        <span className="text-[0.6rem] text-[#5d5548]">{datesOf(project)}</span>
        {assignment.photoUrl ? (
          <img
            src={assignment.photoUrl}
            alt=""
            className="size-14 shrink-0 rounded-lg border border-[#161d31] object-cover"
          />
        ) : (
          <span className="grid size-14 shrink-0 place-items-center rounded-lg border border-[#161d31] bg-[#f3eee6]">
            <UserRound size={30} aria-hidden="true" />
          </span>
        )}
        <span className="max-w-full truncate text-sm font-bold">{shortened(name, 35)}</span>
        <span className="text-[0.65rem] text-[#5d5548]">{assignment.profileCode}</span>
        <span className="max-w-full truncate text-xs font-semibold">{shortened(project.name, 35)}</span>
        <img src={badgeCodeAddress(code)} alt="" className="size-16 shrink-0" />
        <span className="font-mono text-[0.65rem] font-semibold">
          {code.slice(0, 5)} {code.slice(5, 8)} {code.slice(8)}
        </span>
        <span
          style={{ background: type?.colour, color: type?.textColour }}
          className="mt-auto w-full rounded-md px-2 py-1 text-xs font-bold"
        >
          <span className="block uppercase">{labelOf(talentType, part.talentType, locale)}</span>
          {detail ? <span className="block truncate text-[0.6rem] font-normal">{detail}</span> : null}
        </span>
      </div>
      <figcaption className="sr-only">{labelOf(productionType, project.productionType, locale)}</figcaption>
    </figure>
  )
}

const shortened = (text: string | undefined, most: number) =>
  text && text.length > most ? `${text.slice(0, most)}…` : text
