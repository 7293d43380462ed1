import { sentence } from './calls.js'

/** The dialog of a retry: first says what would be sent again, then asks why, then does it. */
export function retry({ React, core, hawtio }, hub) {
  const h = React.createElement
  const say = (type, message) => hawtio.eventService.notify({ type, message })

  const plan = (receiver, id, found, failed) => {
    hub.planRetry(receiver, id).then(found, error => failed(sentence(error)))
  }

  return function Retry({ receiver, id, close }) {
    const [planned, setPlanned] = React.useState(null)
    const [reason, setReason] = React.useState('')
    const [problem, setProblem] = React.useState('')
    const [busy, setBusy] = React.useState(false)

    React.useEffect(() => plan(receiver, id, setPlanned, setProblem), [receiver, id])

    const send = async () => {
      setBusy(true)
      try {
        const done = await hub.retry(planned.token, reason)
        say('success', `${done.applied} sent again to ${receiver}`)
        close()
      } catch (error) {
        setBusy(false)
        setProblem(sentence(error))
      }
    }

    const ready = planned && planned.count > 0 && reason.trim().length >= 3 && !busy
    return h(core.Modal, { isOpen: true, variant: 'small', onClose: close, 'aria-label': 'Retry' },
      h(core.ModalHeader, { title: `Retry to ${receiver}` }),
      h(core.ModalBody, null,
        problem && h(core.Alert, { variant: 'danger', isInline: true, title: problem }),
        planned && h(core.Content, { component: 'p', id: 'retry-plan' },
          planned.count === 0
            ? 'Nothing would be sent: the dead letters are gone already.'
            : `Would send again: ${planned.count} ${planned.count === 1 ? 'message' : 'messages'}, by the agreements as they are now. Nothing has been sent yet.`),
        h(core.Form, null, h(core.FormGroup, { label: 'Reason (kept in the message log)', fieldId: 'retry-reason' },
          h(core.TextInput, { id: 'retry-reason', value: reason, maxLength: 500, onChange: (_, value) => setReason(value) })))),
      h(core.ModalFooter, null,
        h(core.Button, { id: 'retry-send', isDisabled: !ready, onClick: send }, 'Send again'),
        h(core.Button, { variant: 'link', onClick: close }, 'Cancel')))
  }
}
