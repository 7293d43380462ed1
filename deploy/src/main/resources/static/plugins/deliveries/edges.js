import { age } from './receivers.js'

/** The edges: small hubs at the end of thin links. */
export function edges({ React, core, table }) {
  const h = React.createElement
  const { Table, Thead, Tbody, Tr, Th, Td } = table

  const link = edge => h(core.Label, { color: edge.link === 'up' ? 'green' : 'red' }, edge.link)
  const time = at => at ? new Date(at).toLocaleString() : '–'
  const seconds = count => count == null ? '–' : `${count} s`
  const disk = bytes => bytes > 0 ? `${Math.floor(bytes / 1_000_000)} MB` : '–'

  const row = edge => h(Tr, { key: edge.edge, 'data-edge': edge.edge },
    h(Td, null, edge.edge, h('div', null, h('small', null, edge.participants.join(', ')))),
    h(Td, null, link(edge), edge.problem && h('div', null, h('small', null, edge.problem))),
    h(Td, null, time(edge.since)),
    h(Td, null, edge.backlog),
    h(Td, null, edge.oldestSeconds > 0 ? age(edge.oldestSeconds) : '–'),
    h(Td, null, edge.toEdge),
    h(Td, null, seconds(edge.clockDifferenceSeconds)),
    h(Td, null, disk(edge.diskFreeBytes)),
    h(Td, null, edge.version),
    h(Td, null, time(edge.said)),
    h(Td, null, edge.refused > 0 ? h(core.Label, { color: 'red' }, edge.refused) : 0))

  return function Edges({ links }) {
    const titles = ['Edge', 'Link', 'Since', 'Waiting there', 'Oldest', 'Waiting here', 'Clock ahead',
      'Disk free', 'Version', 'Said', 'Refused']
    return h(React.Fragment, null,
      h(core.Title, { headingLevel: 'h2', className: 'pf-v6-u-mt-lg' }, 'Edges'),
      h('p', null, 'Small hubs at the end of thin links. Messages wait on both sides while a link is down.'),
      h('p', { lang: 'id' }, h('small', null,
        'Simpul kecil di ujung sambungan yang lemah. Selama sambungan putus, pesan menunggu di kedua sisi.')),
      h(Table, { 'aria-label': 'Edges', variant: 'compact' },
        h(Thead, null, h(Tr, null, titles.map(title => h(Th, { key: title, modifier: 'wrap' }, title)))),
        h(Tbody, null, links.map(row))))
  }
}
