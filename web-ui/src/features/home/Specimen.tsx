import { Trans } from '@lingui/react/macro'
import { MapPin } from 'lucide-react'

const qr =
  'M0 0h7v1h-7zM9 0h3v1h-3zM14 0h7v1h-7zM0 1h1v1h-1zM6 1h1v1h-1zM9 1h2v1h-2zM12 1h1v1h-1zM14 1h1v1h-1zM20 1h1v1h-1zM0 2h1v1h-1zM2 2h3v1h-3zM6 2h1v1h-1zM8 2h4v1h-4zM14 2h1v1h-1zM16 2h3v1h-3zM20 2h1v1h-1zM0 3h1v1h-1zM2 3h3v1h-3zM6 3h1v1h-1zM8 3h2v1h-2zM11 3h1v1h-1zM14 3h1v1h-1zM16 3h3v1h-3zM20 3h1v1h-1zM0 4h1v1h-1zM2 4h3v1h-3zM6 4h1v1h-1zM8 4h1v1h-1zM10 4h3v1h-3zM14 4h1v1h-1zM16 4h3v1h-3zM20 4h1v1h-1zM0 5h1v1h-1zM6 5h1v1h-1zM8 5h2v1h-2zM12 5h1v1h-1zM14 5h1v1h-1zM20 5h1v1h-1zM0 6h7v1h-7zM8 6h1v1h-1zM10 6h1v1h-1zM12 6h1v1h-1zM14 6h7v1h-7zM8 7h1v1h-1zM10 7h3v1h-3zM0 8h1v1h-1zM2 8h5v1h-5zM12 8h1v1h-1zM14 8h5v1h-5zM1 9h3v1h-3zM5 9h1v1h-1zM7 9h2v1h-2zM12 9h3v1h-3zM16 9h3v1h-3zM0 10h3v1h-3zM5 10h5v1h-5zM11 10h1v1h-1zM15 10h1v1h-1zM18 10h1v1h-1zM20 10h1v1h-1zM3 11h3v1h-3zM8 11h2v1h-2zM17 11h2v1h-2zM20 11h1v1h-1zM0 12h2v1h-2zM3 12h2v1h-2zM6 12h4v1h-4zM11 12h1v1h-1zM15 12h1v1h-1zM18 12h3v1h-3zM8 13h10v1h-10zM19 13h2v1h-2zM0 14h7v1h-7zM10 14h1v1h-1zM12 14h1v1h-1zM14 14h1v1h-1zM17 14h2v1h-2zM20 14h1v1h-1zM0 15h1v1h-1zM6 15h1v1h-1zM8 15h1v1h-1zM11 15h5v1h-5zM18 15h2v1h-2zM0 16h1v1h-1zM2 16h3v1h-3zM6 16h1v1h-1zM8 16h2v1h-2zM12 16h1v1h-1zM15 16h3v1h-3zM19 16h1v1h-1zM0 17h1v1h-1zM2 17h3v1h-3zM6 17h1v1h-1zM8 17h1v1h-1zM10 17h1v1h-1zM12 17h1v1h-1zM15 17h1v1h-1zM0 18h1v1h-1zM2 18h3v1h-3zM6 18h1v1h-1zM8 18h1v1h-1zM11 18h1v1h-1zM13 18h1v1h-1zM15 18h1v1h-1zM17 18h1v1h-1zM0 19h1v1h-1zM6 19h1v1h-1zM15 19h1v1h-1zM18 19h1v1h-1zM20 19h1v1h-1zM0 20h7v1h-7zM8 20h1v1h-1zM10 20h2v1h-2zM13 20h1v1h-1zM15 20h1v1h-1zM18 20h1v1h-1z'

/** What one gets, drawn: a page with a face, a name, a code. Nobody in particular. */
export function Specimen() {
  return (
    <figure className="mx-auto w-full max-w-80 rotate-2 overflow-hidden rounded-ui bg-white text-[#161d31] shadow-ui">
      <svg viewBox="0 0 320 300" aria-hidden="true" className="block w-full">
        <rect width="320" height="300" fill="#28468f" />
        <circle cx="160" cy="150" r="116" fill="#dd9933" />
        <path d="M30 300c8-62 62-92 130-92s122 30 130 92z" fill="#a8341d" />
        <path d="M134 190h52v34a26 26 0 0 1-52 0z" fill="#4f2c1a" />
        <path d="M104 150c0 46 24 74 56 74s56-28 56-74c0-40-24-62-56-62s-56 22-56 62z" fill="#623720" />
        <path
          d="M160 88c32 0 56 22 56 62 0 46-24 74-56 74 20-16 12-40 4-58 8-6 6-16 2-24-6-14-6-34-6-54z"
          fill="#7a4729"
        />
        <path d="M92 150c-16-66 24-104 68-104s84 38 68 104c-18-34-42-44-68-44s-50 10-68 44z" fill="#25754a" />
        <path
          d="M98 118c18-26 40-34 62-34s44 8 62 34M96 96c18-24 40-32 64-32s46 8 64 32"
          fill="none"
          stroke="#f7f1e6"
          strokeWidth="4"
          strokeLinecap="round"
        />
        <path
          d="M196 58c6-26 34-34 48-20-6 20-24 30-44 30zM186 46c-4-22 12-38 30-36 2 18-8 32-24 38z"
          fill="#1c6540"
        />
        <circle cx="103" cy="186" r="8" fill="none" stroke="#e5a84a" strokeWidth="4" />
        <circle cx="217" cy="186" r="8" fill="none" stroke="#e5a84a" strokeWidth="4" />
        <path
          d="M112 236l12 14 12-14 12 14 12-14 12 14 12-14 12 14 12-14"
          fill="none"
          stroke="#f7f1e6"
          strokeWidth="5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <g fill="#8c2713">
          <circle cx="84" cy="274" r="5" />
          <circle cx="122" cy="282" r="5" />
          <circle cx="160" cy="278" r="5" />
          <circle cx="198" cy="282" r="5" />
          <circle cx="236" cy="274" r="5" />
        </g>
      </svg>
      <figcaption className="flex items-end justify-between gap-4 p-5">
        <div className="min-w-0">
          <p className="text-xl font-bold">Salma B.</p>
          <p className="mt-0.5 flex items-center gap-1 text-sm text-[#5d5548]">
            <MapPin size={15} aria-hidden="true" />
            Casablanca
          </p>
          <p className="mt-2 text-xs font-semibold text-[#5d5548]">
            <Trans>actrice, chanteuse</Trans>
          </p>
          <p translate="no" className="mt-2 font-mono text-sm font-semibold tracking-wider">
            MACAS00127F
          </p>
        </div>
        <svg viewBox="-1 -1 23 23" aria-hidden="true" className="size-20 shrink-0">
          <path d={qr} fill="#161d31" />
        </svg>
      </figcaption>
    </figure>
  )
}
