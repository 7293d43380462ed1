/** The values that code tables have no entry for. */
export function missingEntries({ React, core, table }) {
  const h = React.createElement
  const { Table, Thead, Tbody, Tr, Th, Td } = table

  const button = (title, onClick) => h(core.Button, { variant: 'secondary', size: 'sm', onClick }, title)

  const row = (entry, operator, retry, discard) => {
    const id = `${entry.participant}/${entry.table}/${entry.value}`
    return h(Tr, { key: id, 'data-missing': id },
      h(Td, null, entry.participant),
      h(Td, null, entry.table),
      h(Td, null, h('code', null, entry.value)),
      h(Td, null, entry.messages),
      h(Td, null, new Date(entry.since).toLocaleString()),
      operator && h(Td, null,
        button('Retry', () => retry(entry)), ' ', button('Discard', () => discard(entry))))
  }

  return function MissingEntries({ missing, operator, retry, discard }) {
    return h(React.Fragment, null,
      h(core.Title, { headingLevel: 'h2', className: 'pf-v6-u-mt-lg' }, 'Values without an entry'),
      h('p', null,
        'Messages wait for these. Add each value to the table of the participant: once the table is in force they go on by themselves, at once with Retry.'),
      h('p', { lang: 'id' }, h('small', null,
        'Pesan menunggu nilai-nilai ini. Tambahkan ke tabel peserta: setelah tabel berlaku pesan berjalan sendiri, atau segera dengan Retry.')),
      h(Table, { 'aria-label': 'Values without an entry', variant: 'compact' },
        h(Thead, null, h(Tr, null,
          ['Participant', 'Table', 'Value', 'Messages', 'Since'].map(title => h(Th, { key: title }, title)),
          operator && h(Th, { 'aria-label': 'Retry or discard' }))),
        h(Tbody, null, missing.map(entry => row(entry, operator, retry, discard)))))
  }
}
