const BEAN = 'id.simpul:type=Deliveries'
const TEXT = 'java.lang.String'

/** The hub's deliveries over JMX. What the user may do is decided by the hub, not here. */
export function deliveries(jolokia) {
  const call = (operation, ...values) => jolokia.execute(BEAN, operation, values)
  return {
    mayRetry: () => call('mayRetry()'),
    receivers: () => call('receivers()'),
    missingEntries: () => call('missingEntries()'),
    edges: () => call('edges()'),
    deadLetters: receiver => call(`deadLetters(${TEXT},int)`, receiver, 100),
    way: id => call(`way(${TEXT})`, id),
    planRetry: (receiver, id) => call(`planRetry(${TEXT},${TEXT})`, receiver, id),
    retry: (token, reason) => call(`retry(${TEXT},${TEXT})`, token, reason),
    retryMissing: of =>
      call(`retryMissing(${TEXT},${TEXT},${TEXT})`, of.participant, of.table, of.value),
    discardMissing: (of, reason) =>
      call(`discardMissing(${TEXT},${TEXT},${TEXT},${TEXT})`, of.participant, of.table, of.value, reason),
    pause: receiver => call(`pause(${TEXT})`, receiver),
    resume: receiver => call(`resume(${TEXT})`, receiver),
  }
}

/** The sentence of an error, without the class names before it. */
export function sentence(error) {
  return String(error).split('\n')[0].replace(/^([\w.$]+(Exception|Error) ?: ?)+/, '')
}
