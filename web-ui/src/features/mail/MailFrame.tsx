import { useMemo, useRef, useState } from 'react'

/** A mail as it is read, in a frame that runs nothing. */
export function MailFrame({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(448)
  const mail = useMemo(() => undressed(html), [html])
  return (
    <iframe
      ref={frame}
      title={title}
      // Scripts stay forbidden; its own origin lets the page around it put the styles on.
      sandbox="allow-same-origin"
      srcDoc={mail.page}
      onLoad={() => {
        const page = frame.current?.contentDocument
        if (!page) return
        dress(page, mail.sheets)
        setHeight(Math.min(1200, page.documentElement.scrollHeight))
      }}
      className="w-full rounded-in border border-line bg-white"
      style={{ height }}
    />
  )
}

/**
 * The mail without anything active, its styles set aside: mails carry them inline, which the content policy of our
 * pages rightly refuses. The mail's logo is a file of ours.
 */
export function undressed(html: string) {
  // Renamed in the text: the policy is asked for each style even of a page that is only parsed.
  const renamed = html
    .replace(/<(\/?)style\b/gi, '<$1x-style')
    .replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\sstyle\s*=/gi, ' data-style='))
  const page = new DOMParser().parseFromString(renamed, 'text/html')
  const sheets = [...page.querySelectorAll('x-style')].map(sheet => sheet.textContent ?? '')
  for (const active of page.querySelectorAll(
    'x-style, script, link, meta, base, iframe, object, embed, form',
  ))
    active.remove()
  for (const element of page.querySelectorAll('*'))
    for (const { name } of [...element.attributes])
      if (name === 'style' || name.startsWith('on')) element.removeAttribute(name)
  for (const picture of page.querySelectorAll('img[src^="cid:"]'))
    picture.setAttribute('src', '/icon-192.png')
  for (const link of page.querySelectorAll('a[href]')) {
    link.setAttribute('title', link.getAttribute('href') ?? '')
    // Beside the mail stand its links, to copy or to open; in here a click would lead the frame astray.
    link.removeAttribute('href')
  }
  return { page: `<!doctype html>${page.documentElement.outerHTML}`, sheets }
}

/** Puts the styles on by script, as the policy allows to our own. */
function dress(page: Document, sheets: readonly string[]) {
  for (const element of page.querySelectorAll<HTMLElement>('[data-style]'))
    element.style.cssText = element.dataset.style ?? ''
  const Sheet = page.defaultView?.CSSStyleSheet
  if (!Sheet) return
  page.adoptedStyleSheets = sheets.map(text => {
    const sheet = new Sheet()
    sheet.replaceSync(text)
    return sheet
  })
}
