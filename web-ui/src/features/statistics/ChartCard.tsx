import { Trans, useLingui } from '@lingui/react/macro'
import { FileText, Image, Shapes } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { saveCsv, savePng, saveSvg } from '@/features/statistics/saving'
import { formatNumber } from '@/shared/lib/format'
import { useLocale } from '@/shared/lib/i18n'
import { Button } from '@/shared/ui/Button'
import { Card } from '@/shared/ui/Card'
import { useToast } from '@/shared/ui/Toast'

export interface TableRow {
  label: string
  values: number[]
}

interface ChartCardProps {
  title: string
  /** Heads of the table: what is counted, then each figure. */
  head: string[]
  rows: TableRow[]
  note?: ReactNode
  /** Draws one SVG of the given width. */
  children: (width: number) => ReactNode
}

/** A picture with the figures it is drawn from, and three ways to take it along. */
export function ChartCard({ title, head, rows, note, children }: ChartCardProps) {
  const { t } = useLingui()
  const toast = useToast()
  const locale = useLocale()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const heading = useId()
  const picture = (save: (svg: SVGSVGElement, name: string) => void | Promise<void>) => {
    const svg = box.current?.querySelector('svg')
    if (svg) Promise.resolve(save(svg, title)).catch(() => toast(t`L’image n’a pas pu être faite`, 'danger'))
  }
  return (
    <Card as="section" className="min-w-0">
      <h2 id={heading} className="mb-3 font-bold">
        {title}
      </h2>
      <div ref={box} className="min-h-24 min-w-0">
        {width > 0 ? children(width) : null}
      </div>
      {note ? <p className="mt-2 text-sm text-muted">{note}</p> : null}
      <details className="mt-3">
        <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-link">
          <Trans>Voir le tableau</Trans>
        </summary>
        <section aria-labelledby={heading}>
          <table className="w-full text-sm">
            <thead>
              <tr className="border-b border-line">
                {head.map((words, at) => (
                  <th key={words} scope="col" className={at === 0 ? 'py-2 text-start' : 'py-2 text-end'}>
                    {words}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <tr key={row.label} className="border-b border-line last:border-0">
                  <th scope="row" className="py-1.5 text-start font-normal">
                    {row.label}
                  </th>
                  {row.values.map((value, at) => (
                    <td key={head[at + 1]} className="py-1.5 text-end tabular-nums">
                      {formatNumber(value)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
      <div className="mt-2 flex flex-wrap gap-1 print:hidden">
        <Button
          tone="ghost"
          size="sm"
          icon={Image}
          aria-label={t`${title} : PNG`}
          onClick={() => picture(savePng)}
        >
          PNG
        </Button>
        <Button
          tone="ghost"
          size="sm"
          icon={Shapes}
          aria-label={t`${title} : SVG`}
          onClick={() => picture(saveSvg)}
        >
          SVG
        </Button>
        <Button
          tone="ghost"
          size="sm"
          icon={FileText}
          aria-label={t`${title} : CSV`}
          onClick={() => saveCsv(title, head, rows, locale)}
        >
          CSV
        </Button>
      </div>
    </Card>
  )
}

/** Width of the box, followed. */
function useWidth(box: React.RefObject<HTMLElement | null>) {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return width
}
