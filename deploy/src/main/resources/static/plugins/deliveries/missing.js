/** The values that code tables have no entry for. */
export function missingEntries({ React, core, table }) {
  const h = React.createElement
  const { Table, Thead, Tbody, Tr, Th, Td } = table

  const row = entry => {
    const id = `${entry.participant}/${entry.table}/${entry.value}`
    return h(Tr, { key: id, 'data-missing': id },
      h(Td, null, entry.participant),
      h(Td, null, entry.table),
      h(Td, null, h('code', null, entry.value)),
      h(Td, null, entry.messages),
      h(Td, null, new Date(entry.since).toLocaleString()))
  }

  return function MissingEntries({ missing }) {
    return h(React.Fragment, null,
      h(core.Title, { headingLevel: 'h2', className: 'pf-v6-u-mt-lg' }, 'Values without an entry'),
      h('p', null,
        'Messages wait for these. Add each value to the table of the participant and start the hub again: they go on by themselves.'),
      h('p', { lang: 'id' }, h('small', null,
        'Pesan menunggu nilai-nilai ini. Tambahkan ke tabel peserta lalu jalankan Simpul kembali: pesan berjalan sendiri.')),
      h(Table, { 'aria-label': 'Values without an entry', variant: 'compact' },
        h(Thead, null, h(Tr, null,
          ['Participant', 'Table', 'Value', 'Messages', 'Since'].map(title => h(Th, { key: title }, title)))),
        h(Tbody, null, missing.map(row))))
  }
}
