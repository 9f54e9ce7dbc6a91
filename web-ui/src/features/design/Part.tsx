import type { ReactNode } from 'react'

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-4 border-b border-line pb-2 text-xl font-bold">{title}</h2>
      <div className="grid grid-cols-1 gap-6">{children}</div>
    </section>
  )
}
