import { deliveries } from './calls.js'
import { page } from './page.js'

/** Puts the page into Hawtio's sidebar, before all others. */
export function plugin(modules) {
  const { hawtio } = modules
  hawtio.hawtio.addPlugin({
    id: 'deliveries',
    title: 'Deliveries',
    path: '/deliveries',
    order: 1,
    component: page(modules, deliveries(hawtio.jolokiaService)),
    isActive: async () => true,
  })
}
