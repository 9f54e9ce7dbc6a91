// Draws the API's own description as a page. Everything is put in as text: nothing of it is ever markup.

const verbs = ['get', 'post', 'put', 'patch', 'delete']
const access = {
  PUBLIC: 'open to everybody',
  SIGNED_IN: 'whoever is signed in',
}

/** An element with its children; strings become text. */
function el(name, attributes, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes ?? {})) element.setAttribute(key, value)
  element.append(...children.filter(child => child !== null && child !== undefined))
  return element
}

/** The little Markdown that descriptions use: paragraphs, `code` and **bold**. */
function prose(text) {
  return (text ?? '')
    .split(/\n\s*\n/)
    .filter(paragraph => paragraph.trim())
    .map(paragraph => {
      const parts = paragraph.trim().split(/(`[^`]+`|\*\*[^*]+\*\*)/)
      return el(
        'p',
        null,
        ...parts.map(part => {
          if (part.startsWith('`')) return el('code', null, part.slice(1, -1))
          if (part.startsWith('**')) return el('strong', null, part.slice(2, -2))
          return part
        }),
      )
    })
}

function resolve(api, schema) {
  if (!schema?.$ref) return schema
  return api.components.schemas[schema.$ref.split('/').pop()]
}

function typeOf(api, schema) {
  if (!schema) return ''
  if (schema.$ref) {
    const name = schema.$ref.split('/').pop()
    const target = resolve(api, schema)
    return target?.type === 'object' || !target?.type ? name : typeOf(api, target)
  }
  if (schema.enum) return schema.enum.map(String).join(' | ')
  if (schema.type === 'array') return `list of ${typeOf(api, schema.items)}`
  for (const many of ['oneOf', 'anyOf', 'allOf'])
    if (schema[many]) return schema[many].map(one => typeOf(api, one)).join(many === 'allOf' ? ' & ' : ' or ')
  return schema.format ? `${schema.type} (${schema.format})` : (schema.type ?? 'anything')
}

function table(heads, rows) {
  return el(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': heads.join(', ') },
    el(
      'table',
      null,
      el('thead', null, el('tr', null, ...heads.map(head => el('th', { scope: 'col' }, head)))),
      el('tbody', null, ...rows.map(row => el('tr', null, ...row.map(cell => el('td', null, ...[cell].flat()))))),
    ),
  )
}

/** The fields of an object, those of objects inside it once each. */
function fields(api, schema, prefix, seen, rows) {
  const target = resolve(api, schema?.type === 'array' ? schema.items : schema)
  if (!target?.properties || seen.has(target)) return rows
  const inside = new Set(seen).add(target)
  for (const [name, property] of Object.entries(target.properties)) {
    const path = `${prefix}${name}`
    const required = target.required?.includes(name) ? ' (required)' : ''
    rows.push([el('code', null, path), typeOf(api, property) + required, prose(property.description ?? '')])
    const many = property.type === 'array' || resolve(api, property)?.type === 'array'
    fields(api, property, many ? `${path}[].` : `${path}.`, inside, rows)
  }
  return rows
}

function schemaOf(api, schema, title) {
  if (!schema) return null
  const rows = fields(api, schema, '', new Set(), [])
  if (rows.length === 0) return el('p', null, 'Type: ', el('code', null, typeOf(api, schema)))
  return el('details', null, el('summary', null, title), table(['Field', 'Type', 'Meaning'], rows))
}

function exampleOf(content) {
  const given = content.example ?? Object.values(content.examples ?? {})[0]?.value
  if (given === undefined) return null
  return typeof given === 'string' ? given : JSON.stringify(given, null, 2)
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

function article(api, verb, path, operation) {
  const id = operation.operationId
  const needed = (operation['x-access'] ?? []).map(one => access[one] ?? one.toLowerCase().replaceAll('_', ' '))
  const card = el(
    'article',
    { id, 'data-words': `${verb} ${path} ${operation.summary} ${operation.tags?.join(' ')}`.toLowerCase() },
    el('h3', null, operation.summary ?? path),
    el('p', { class: 'address' }, el('span', { class: `verb ${verb}` }, verb.toUpperCase()), ' ', el('code', null, path)),
    el('p', { class: 'access' }, `Access: ${needed.join(' or ')}`),
    operation['x-example-account']
      ? el('p', { class: 'access' }, 'On a demonstration, the example signs in as ', el('code', null, operation['x-example-account']))
      : null,
    ...prose(operation.description),
  )
  if (operation.parameters?.length) {
    card.append(
      el('h4', null, 'Parameters'),
      table(
        ['Name', 'Where', 'Type', 'Meaning', 'Example'],
        operation.parameters.map(one => [
          el('code', null, one.name),
          one.in + (one.required ? ', required' : ''),
          typeOf(api, one.schema),
          prose(one.description),
          one.example === undefined ? '' : el('code', null, String(one.example)),
        ]),
      ),
    )
  }
  for (const [type, content] of Object.entries(operation.requestBody?.content ?? {})) {
    const example = exampleOf(content)
    card.append(el('h4', null, `Body: ${type}`))
    if (example) card.append(el('pre', { tabindex: '0' }, pretty(example)))
    const shape = schemaOf(api, content.schema, 'Fields of the body')
    if (shape) card.append(shape)
  }
  const answers = Object.entries(operation.responses ?? {})
  for (const [status, answer] of answers.filter(([status]) => status < '400')) {
    card.append(el('h4', null, `Answer ${status}`), ...prose(answer.description))
    for (const [type, content] of Object.entries(answer.content ?? {})) {
      card.append(el('p', { class: 'access' }, type))
      const shape = schemaOf(api, content.schema, 'Fields of the answer')
      if (shape) card.append(shape)
    }
  }
  const errors = answers.filter(([status]) => status >= '400')
  if (errors.length)
    card.append(
      el(
        'details',
        null,
        el('summary', null, `Errors: ${errors.map(([status]) => status).join(', ')}`),
        table(
          ['Status', 'When'],
          errors.map(([status, answer]) => [status, prose(answer.description)]),
        ),
      ),
    )
  return card
}

function draw(api) {
  document.getElementById('introduction').append(...prose(api.info.description))
  const byTag = new Map()
  for (const [path, item] of Object.entries(api.paths))
    for (const verb of verbs) {
      const operation = item[verb]
      if (!operation) continue
      const tag = operation.tags?.[0] ?? 'Other'
      if (!byTag.has(tag)) byTag.set(tag, [])
      byTag.get(tag).push({ verb, path, operation })
    }
  const contents = document.getElementById('contents')
  const main = document.getElementById('operations')
  for (const [tag, operations] of [...byTag].sort(([a], [b]) => a.localeCompare(b))) {
    const list = el('ul', null)
    const section = el('section', null, el('h2', null, tag))
    for (const { verb, path, operation } of operations) {
      const words = `${verb} ${path} ${operation.summary} ${tag}`.toLowerCase()
      list.append(
        el(
          'li',
          { 'data-words': words },
          el(
            'a',
            { href: `#${operation.operationId}`, title: operation.summary ?? '' },
            el('span', { class: `verb ${verb}` }, verb.toUpperCase()),
            ' ',
            path.replace('/api/v1', ''),
          ),
        ),
      )
      section.append(article(api, verb, path, operation))
    }
    contents.append(el('section', null, el('h2', null, tag), list))
    main.append(section)
  }
  document.getElementById('filter').addEventListener('input', event => {
    const wanted = event.target.value.toLowerCase().split(/\s+/).filter(Boolean)
    for (const one of document.querySelectorAll('[data-words]'))
      one.hidden = !wanted.every(word => one.dataset.words.includes(word))
    for (const section of document.querySelectorAll('#contents > section, main > section:not(#introduction)'))
      section.hidden = !section.querySelector('[data-words]:not([hidden])')
  })
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView()
}

const state = document.getElementById('state')
try {
  const answer = await fetch('/api/v1/openapi?format=json')
  if (!answer.ok) throw new Error(`status ${answer.status}`)
  draw(await answer.json())
  state.remove()
} catch (error) {
  state.textContent = `The description could not be loaded (${error.message}). Reload the page to try again.`
}
