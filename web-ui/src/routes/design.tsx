import { createFileRoute, lazyRouteComponent, notFound } from '@tanstack/react-router'

/** Development only: the component is not even built otherwise. */
const component = import.meta.env.DEV
  ? lazyRouteComponent(() => import('@/features/design/DesignPage'), 'DesignPage')
  : undefined

export const Route = createFileRoute('/design')({
  codeSplitGroupings: [],
  beforeLoad: () => {
    if (!component) throw notFound()
  },
  component,
})
