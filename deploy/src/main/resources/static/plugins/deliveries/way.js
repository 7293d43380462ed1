/** The way of one message, with what was sent to each receiver and what it answered. */
export function way({ React, core, table }) {
  const h = React.createElement
  const { Table, Thead, Tbody, Tr, Th, Td } = table
  const time = text => new Date(text).toLocaleString()

  const event = (e, i) =>
    h(Tr, { key: i },
      h(Td, null, time(e.at)),
      h(Td, null, e.kind),
      h(Td, null, e.receiver),
      h(Td, null, e.detail))

  const digest = part => part.bytes === 0
    ? 'nothing'
    : h(React.Fragment, null, `${part.bytes} bytes, SHA-256 `, h('code', null, part.sha256))

  const text = part => part.text &&
    h(core.CodeBlock, null, h(core.CodeBlockCode, null, part.cut ? `${part.text} … (cut)` : part.text))

  const part = (name, title, of) =>
    h('div', { 'data-part': name },
      h('p', null, h('strong', null, title), ' ', digest(of)),
      text(of),
      of.note && h('p', null, h('small', null, of.note)))

  const attempt = (a, i) =>
    h('div', { key: i, 'data-attempt': a.receiver, className: 'pf-v6-u-mt-md' },
      h(core.Title, { headingLevel: 'h3' }, `${a.receiver}, ${time(a.at)}: ${a.kind.toLowerCase()}`),
      part('sent', 'Sent', a.sent),
      part('answered', 'Answered', a.answered))

  return function Way({ shown, close }) {
    return h('section', { 'data-way': shown.trackingId },
      h(core.Title, { headingLevel: 'h2', className: 'pf-v6-u-mt-lg' }, `The way of ${shown.trackingId}`),
      h('p', null, `${shown.flow} from ${shown.sender}, ${time(shown.acceptedAt)}: ${shown.progress.toLowerCase()} `,
        h(core.Button, { variant: 'link', isInline: true, onClick: close }, 'Close')),
      h(Table, { 'aria-label': 'Events', variant: 'compact' },
        h(Thead, null, h(Tr, null, ['When', 'What', 'Receiver', 'Detail'].map(t => h(Th, { key: t }, t)))),
        h(Tbody, null, shown.events.map(event))),
      shown.evidence.length > 0 && h('p', { className: 'pf-v6-u-mt-md' }, h('small', null,
        'An operator sees the texts, with personal data masked; a viewer sees lengths and digests. ',
        h('span', { lang: 'id' },
          'Operator melihat isi dengan data pribadi disamarkan; viewer hanya melihat panjang dan sidik digital.'))),
      shown.evidence.map(attempt))
  }
}

/** Asks for a tracking id. */
export function ask({ React, core }) {
  const h = React.createElement
  return function Ask({ show }) {
    const [id, setId] = React.useState('')
    const submit = event => {
      event.preventDefault()
      show(id.trim())
    }
    return h('form', { onSubmit: submit, className: 'pf-v6-u-mt-md' },
      h(core.InputGroup, null,
        h(core.TextInput, {
          id: 'way-id', value: id, maxLength: 26, placeholder: 'Tracking id', 'aria-label': 'Tracking id',
          onChange: (_, value) => setId(value),
        }),
        h(core.Button, { id: 'way-show', variant: 'secondary', type: 'submit', isDisabled: id.trim() === '' }, 'Show its way')))
  }
}
