import type { ReactNode } from 'react'

/** A titled part of a page made of text. */
export function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="grid gap-3">
      <h2 className="mt-4 text-xl font-bold">{title}</h2>
      {children}
    </section>
  )
}

export function Bullets({ children }: { children: ReactNode }) {
  return <ul className="grid list-disc gap-2 ps-6 marker:text-ochre">{children}</ul>
}
