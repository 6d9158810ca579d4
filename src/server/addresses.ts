import { networkInterfaces } from 'node:os'

export type Interfaces = ReturnType<typeof networkInterfaces>

/** Bridges of containers and virtual machines: no phone can reach them. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|zt|tailscale|wg)/

/** IPv4 addresses other devices in the network can reach, real network cards first. */
export function lanAddresses(interfaces: Interfaces = networkInterfaces()): readonly string[] {
  return Object.entries(interfaces)
    .sort(([a], [b]) => Number(VIRTUAL.test(a)) - Number(VIRTUAL.test(b)))
    .flatMap(([, addresses = []]) => addresses)
    .filter(
      ({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'),
    )
    .map(({ address }) => address)
}

const EVERYWHERE = ['0.0.0.0', '::']
const LOCAL = ['localhost', '127.0.0.1', '::1']

/** Where to find a server that listens on `host`: on this machine, and from the network. */
export function whereToFind(host: string | undefined, port: number, lan: readonly string[]) {
  const url = (name: string) => `http://${name.includes(':') ? `[${name}]` : name}:${port}/`
  if (host === undefined || EVERYWHERE.includes(host))
    return { local: url('localhost'), network: lan.map(url) }
  return LOCAL.includes(host) ? { local: url(host), network: [] } : { local: url(host), network: [url(host)] }
}
