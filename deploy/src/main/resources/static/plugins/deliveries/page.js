import { sentence } from './calls.js'
import { deadLetters } from './dead.js'
import { discard } from './discard.js'
import { edges } from './edges.js'
import { missingEntries } from './missing.js'
import { receivers } from './receivers.js'
import { retry } from './retry.js'
import { ask as askForId, way } from './way.js'

const REFRESH_MILLIS = 5_000

/** The page: receivers, the dead letters of the chosen one, the way of one message, the dialogs. */
export function page(modules, hub) {
  const { React, core } = modules
  const h = React.createElement
  const Receivers = receivers(modules)
  const DeadLetters = deadLetters(modules)
  const Edges = edges(modules)
  const MissingEntries = missingEntries(modules)
  const Retry = retry(modules, hub)
  const Discard = discard(modules, hub)
  const Ask = askForId(modules)
  const Way = way(modules)

  return function Deliveries() {
    const [rows, setRows] = React.useState([])
    const [letters, setLetters] = React.useState([])
    const [missing, setMissing] = React.useState([])
    const [links, setLinks] = React.useState([])
    const [chosen, choose] = React.useState('')
    const [asked, ask] = React.useState(null)
    const [unwanted, setUnwanted] = React.useState(null)
    const [shown, setShown] = React.useState(null)
    const [operator, setOperator] = React.useState(false)
    const [problem, setProblem] = React.useState('')

    const load = React.useCallback(async () => {
      try {
        setRows(await hub.receivers())
        setMissing(await hub.missingEntries())
        setLinks(await hub.edges())
        setLetters(chosen ? await hub.deadLetters(chosen) : [])
        setProblem('')
      } catch (error) {
        setProblem(sentence(error))
      }
    }, [chosen])

    React.useEffect(() => {
      hub.mayRetry().then(setOperator, () => setOperator(false))
    }, [])
    React.useEffect(() => {
      load()
      const timer = setInterval(load, REFRESH_MILLIS)
      return () => clearInterval(timer)
    }, [load])

    const show = async id => {
      try {
        setShown(await hub.way(id))
        setProblem('')
      } catch (error) {
        setProblem(sentence(error))
      }
    }

    const change = async action => {
      try {
        await action()
      } catch (error) {
        setProblem(sentence(error))
      }
      load()
    }

    return h(core.PageSection, { hasBodyWrapper: false },
      h(core.Title, { headingLevel: 'h1' }, 'Deliveries'),
      h('p', null,
        'Who receives, what waits for them, and what could not be delivered. Choose a receiver to see its dead letters.'),
      h('p', { lang: 'id' }, h('small', null,
        'Siapa yang menerima, apa yang masih menunggu, dan apa yang gagal terkirim. Pilih penerima untuk melihat pesan yang disisihkan.')),
      problem && h(core.Alert, { variant: 'danger', isInline: true, title: problem }),
      h(Receivers, {
        rows, chosen, choose, operator,
        pause: id => change(() => hub.pause(id)),
        resume: id => change(() => hub.resume(id)),
      }),
      links.length > 0 && h(Edges, { links }),
      missing.length > 0 && h(MissingEntries, {
        missing, operator,
        retry: entry => change(() => hub.retryMissing(entry)),
        discard: setUnwanted,
      }),
      chosen && h(DeadLetters, {
        receiver: chosen, letters, operator, show,
        retry: id => ask({ receiver: chosen, id }),
      }),
      h(Ask, { show }),
      shown && h(Way, { shown, close: () => setShown(null) }),
      unwanted && h(Discard, { entry: unwanted, close: () => { setUnwanted(null); load() } }),
      asked && h(Retry, { ...asked, close: () => { ask(null); load() } }))
  }
}
