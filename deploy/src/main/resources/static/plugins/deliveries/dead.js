/** The dead letters of one receiver. */
export function deadLetters({ React, core, table }) {
  const h = React.createElement
  const { Table, Thead, Tbody, Tr, Th, Td } = table

  const row = (letter, operator, retry, show) =>
    h(Tr, { key: letter.trackingId, 'data-letter': letter.trackingId },
      h(Td, null, h('a', { href: '#', onClick: event => { event.preventDefault(); show(letter.trackingId) } },
        h('code', null, letter.trackingId))),
      h(Td, null, letter.flow),
      h(Td, null, letter.sender),
      h(Td, null, new Date(letter.since).toLocaleString()),
      h(Td, null, letter.state === 'EXPIRED' ? `expired: ${letter.cause}` : letter.cause),
      operator && h(Td, null,
        h(core.Button, { variant: 'secondary', size: 'sm', onClick: () => retry(letter.trackingId) }, 'Retry')))

  return function DeadLetters({ receiver, letters, operator, retry, show }) {
    const heading = h(core.Title, { headingLevel: 'h2', className: 'pf-v6-u-mt-lg' }, `Dead letters of ${receiver}`)
    if (letters.length === 0) {
      return h(React.Fragment, null, heading, h(core.Content, { component: 'p' }, 'None. Nothing was set aside for this receiver.'))
    }
    return h(React.Fragment, null, heading,
      operator && h('p', null,
        h(core.Button, { id: 'retry-all', variant: 'primary', onClick: () => retry('') }, 'Retry all')),
      h(Table, { 'aria-label': 'Dead letters', variant: 'compact' },
        h(Thead, null, h(Tr, null,
          ['Tracking id', 'Flow', 'Sender', 'Since', 'Cause'].map(title => h(Th, { key: title }, title)),
          operator && h(Th, { 'aria-label': 'Retry' }))),
        h(Tbody, null, letters.map(letter => row(letter, operator, retry, show)))))
  }
}
