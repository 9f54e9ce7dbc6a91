import { useState } from 'react'
import { Button } from '@/shared/ui/Button'
import { PageHeader } from '@/shared/ui/PageHeader'
import { Choices, Fields, Files } from './Answers'
import { Display, Tables } from './Lists'
import { Buttons, Identity } from './Looks'
import { Overlays, States, Steps } from './Moments'

/** Every component in every state; `?dir=rtl` turns the direction. Development only, so its words are not translated. */
export function DesignPage() {
  const [rtl, setRtl] = useState(
    document.documentElement.dir === 'rtl' || location.search.includes('dir=rtl'),
  )
  return (
    <div dir={rtl ? 'rtl' : 'ltr'} className="grid grid-cols-1 gap-12">
      <PageHeader
        over="Développement"
        title="Le système visuel"
        intro="Chaque composant, dans chaque état, dans les deux thèmes et les deux directions."
        actions={
          <Button tone="secondary" onClick={() => setRtl(!rtl)}>
            {rtl ? 'De gauche à droite' : 'De droite à gauche'}
          </Button>
        }
      />
      <Identity />
      <Buttons />
      <Fields />
      <Choices />
      <Files />
      <Display />
      <Tables />
      <Overlays />
      <Steps />
      <States />
    </div>
  )
}
