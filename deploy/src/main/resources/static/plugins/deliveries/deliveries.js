// The page "Deliveries" of the console, as a Module Federation container written by hand: no build
// and no npm. Takes React, PatternFly and Hawtio from the page that loads it.
window.simpulDeliveries = {
  shared: null,

  init(scope) {
    this.shared = scope
  },

  async get() {
    const { plugin } = await import('/plugins/deliveries/plugin.js')
    const modules = {
      React: await this.module('react'),
      hawtio: await this.module('@hawtio/react'),
      core: await this.module('@patternfly/react-core'),
      table: await this.module('@patternfly/react-table'),
    }
    return () => ({ plugin: () => plugin(modules) })
  },

  async module(name) {
    const versions = this.shared[name]
    const factory = await versions[Object.keys(versions)[0]].get()
    const module = factory()
    return name === 'react' ? (module.default ?? module) : module
  },
}
