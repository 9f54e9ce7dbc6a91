import { type ComponentProps, createElement } from 'react'

/** What an icon of the set is made of. */
interface IconData {
  node: [tag: string, attributes: Record<string, string>][]
}

interface IconProps extends ComponentProps<'svg'> {
  size?: number | string
}

/**
 * Draws an icon. Stands in for the icon set's own factory (see vite.config.ts), whose theming context, aliases and
 * class names we do not use and need not download.
 */
export function createIcon({ node }: IconData) {
  // biome-ignore lint/correctness/noComponentHookFactories: called once per icon, when its module loads
  return function Icon({ size = 24, ...rest }: IconProps) {
    return createElement(
      'svg',
      {
        width: size,
        height: size,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        ...(rest['aria-label'] ? { role: 'img' } : { 'aria-hidden': true }),
        ...rest,
      },
      node.map(([tag, attributes]) => createElement(tag, attributes)),
    )
  }
}
