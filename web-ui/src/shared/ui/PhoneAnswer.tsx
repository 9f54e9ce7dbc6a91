import { useAnswer, useLongForm } from '@/shared/lib/long-form'
import { type Described, Framed, LockedText, useLocked } from '@/shared/ui/form'
import { type DialCode, PhoneField } from '@/shared/ui/PhoneField'

type PhoneProps = Described & { dialCodes: readonly DialCode[]; region: string }

/** A telephone number of a form; the country it was read in is kept beside it, under `…Country`. */
export function PhoneAnswer(props: PhoneProps) {
  return useLocked(props.name) ? <LockedText {...props} /> : <OpenPhone {...props} />
}

function OpenPhone({ dialCodes, region, ...described }: PhoneProps) {
  const form = useLongForm()
  const value = useAnswer<string>(described.name)
  const chosen = useAnswer<string>(`${described.name}Country`)
  return (
    <Framed {...described}>
      <PhoneField
        key={dialCodes.length > 0 ? 'codes' : 'plain'}
        value={value}
        onChange={(typed, country) => {
          form.set(described.name, typed)
          form.set(`${described.name}Country`, typed ? country : '')
        }}
        onBlur={() => form.leave(described.name)}
        dialCodes={dialCodes}
        region={chosen || region}
      />
    </Framed>
  )
}
