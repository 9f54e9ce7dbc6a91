import { expect, test } from 'vitest'
import { undressed } from './MailFrame'

const mail = `<html><head><style>a{color:red}</style><meta http-equiv="refresh" content="0"></head>
<body style="margin:0" onload="alert(1)"><img src="cid:logo" alt=""><script>alert(2)</script>
<form action="/x"><input></form><a href="https://example.org/activate#x" onclick="alert(3)" style="color:blue">Ouvrir</a></body></html>`

test('a_mail_is_shown_without_anything_active_and_with_its_styles_set_aside', () => {
  const { page, sheets } = undressed(mail)
  expect(sheets).toEqual(['a{color:red}'])
  expect(page).not.toMatch(/<script|<form|<meta|<style| onload=| onclick=| style="/)
  expect(page).toContain('data-style="margin:0"')
  expect(page).toContain('src="/icon-192.png"')
  expect(page).not.toContain(' href=')
  expect(page).toContain('title="https://example.org/activate#x"')
})
