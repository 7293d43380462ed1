/** How long ago, in the largest unit that fits. */
export function age(seconds) {
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`
  if (seconds < 86_400) return `${Math.floor(seconds / 3_600)} h`
  return `${Math.floor(seconds / 86_400)} d`
}

/** The table of receivers. */
export function receivers({ React, core, table }) {
  const h = React.createElement
  const { Table, Thead, Tbody, Tr, Th, Td } = table

  const circuit = row => row.circuit === 'open'
    ? h(core.Label, { color: 'red', title: row.reason }, 'open')
    : h(core.Label, { color: 'green' }, 'closed')

  const state = row => h(core.Label, { color: row.route === 'Started' ? 'green' : 'orange' },
    row.route === 'Started' ? 'delivering' : row.route === 'Stopped' ? 'paused' : row.route.toLowerCase())

  const button = (row, pause, resume) => {
    if (row.route === 'Started') {
      return h(core.Button, { variant: 'secondary', size: 'sm', onClick: () => pause(row.receiver) }, 'Pause')
    }
    return row.route === 'Stopped' &&
      h(core.Button, { variant: 'primary', size: 'sm', onClick: () => resume(row.receiver) }, 'Resume')
  }

  const cells = ({ row, chosen, choose, operator, pause, resume }) => [
    h(Td, { key: 'name' },
      h(core.Button, { variant: 'link', isInline: true, onClick: () => choose(row.receiver === chosen ? '' : row.receiver) }, row.receiver),
      h('div', null, h('small', null, row.name))),
    h(Td, { key: 'state' }, state(row)),
    h(Td, { key: 'circuit' }, circuit(row), row.reason && h('div', null, h('small', null, row.reason))),
    h(Td, { key: 'backlog' }, row.backlog),
    h(Td, { key: 'held' }, row.held),
    h(Td, { key: 'waiting' }, row.waiting > 0 ? h(core.Label, { color: 'orange' }, row.waiting) : 0),
    h(Td, { key: 'oldest' }, row.oldestSeconds > 0 ? age(row.oldestSeconds) : '–'),
    h(Td, { key: 'dead' }, row.dead > 0 ? h(core.Label, { color: 'red' }, row.dead) : 0),
    h(Td, { key: 'delivered' }, row.delivered),
    h(Td, { key: 'setAside' }, row.setAside),
    operator && h(Td, { key: 'do' }, button(row, pause, resume)),
  ]

  return function Receivers(props) {
    const titles = ['Receiver', 'State', 'Circuit', 'Waiting', 'Held', 'No entry', 'Oldest', 'Dead letters',
      'Delivered since start', 'Set aside since start']
    return h(Table, { 'aria-label': 'Receivers', variant: 'compact' },
      h(Thead, null, h(Tr, null,
        titles.map(title => h(Th, { key: title, modifier: 'wrap' }, title)),
        props.operator && h(Th, { key: 'do', 'aria-label': 'Pause or resume' }))),
      h(Tbody, null, props.rows.map(row =>
        h(Tr, { key: row.receiver, 'data-receiver': row.receiver, isRowSelected: row.receiver === props.chosen },
          cells({ ...props, row })))))
  }
}
