/** The QR picture the server draws, on white whatever the theme so that any camera reads it. */
export function QrView({ src, label, size = 192 }: { src: string; label: string; size?: number }) {
  return (
    <img
      src={src}
      alt={label}
      width={size}
      height={size}
      loading="lazy"
      className="rounded-in border border-line bg-white p-2"
    />
  )
}
