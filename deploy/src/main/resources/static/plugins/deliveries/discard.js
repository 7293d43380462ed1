import { sentence } from './calls.js'

/** The dialog that sets the messages aside that wait for a value: asks why, then does it. */
export function discard({ React, core, hawtio }, hub) {
  const h = React.createElement

  return function Discard({ entry, close }) {
    const [reason, setReason] = React.useState('')
    const [problem, setProblem] = React.useState('')
    const [busy, setBusy] = React.useState(false)

    const send = async () => {
      setBusy(true)
      try {
        const done = await hub.discardMissing(entry, reason)
        hawtio.eventService.notify({ type: 'success', message: `${done.messages} discarded` })
        close()
      } catch (error) {
        setBusy(false)
        setProblem(sentence(error))
      }
    }

    const ready = reason.trim().length >= 3 && !busy
    return h(core.Modal, { isOpen: true, variant: 'small', onClose: close, 'aria-label': 'Discard' },
      h(core.ModalHeader, { title: `Discard what waits for "${entry.value}"` }),
      h(core.ModalBody, null,
        problem && h(core.Alert, { variant: 'danger', isInline: true, title: problem }),
        h(core.Content, { component: 'p' },
          `${entry.messages} ${entry.messages === 1 ? 'message' : 'messages'} will never be delivered; those behind them go on. This cannot be undone.`),
        h(core.Form, null, h(core.FormGroup, { label: 'Reason (kept in the message log)', fieldId: 'discard-reason' },
          h(core.TextInput, { id: 'discard-reason', value: reason, maxLength: 500, onChange: (_, value) => setReason(value) })))),
      h(core.ModalFooter, null,
        h(core.Button, { id: 'discard-send', variant: 'danger', isDisabled: !ready, onClick: send }, 'Discard'),
        h(core.Button, { variant: 'link', onClick: close }, 'Cancel')))
  }
}
