import type { NetworkInterfaceInfo } from 'node:os'
import { expect, test } from 'vitest'
import { lanAddresses, whereToFind } from './addresses.ts'

const card = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  family: 'IPv4',
  netmask: '255.255.255.0',
  mac: '00:00:00:00:00:00',
  cidr: `${address}/24`,
})

test('lists real network cards before bridges of containers, and neither loopback nor unassigned ones', () => {
  const found = lanAddresses({
    docker0: [card('172.17.0.1')],
    lo: [card('127.0.0.1', true)],
    wlan0: [card('192.168.1.5')],
    eth0: [card('169.254.10.10')],
  })
  expect(found).toEqual(['192.168.1.5', '172.17.0.1'])
})

test.each([
  [undefined, { local: 'http://localhost:80/', network: ['http://10.0.0.2:80/'] }],
  ['::', { local: 'http://localhost:80/', network: ['http://10.0.0.2:80/'] }],
  ['127.0.0.1', { local: 'http://127.0.0.1:80/', network: [] }],
  ['::1', { local: 'http://[::1]:80/', network: [] }],
  ['10.0.0.2', { local: 'http://10.0.0.2:80/', network: ['http://10.0.0.2:80/'] }],
])('a server that listens on %s is found there', (host, found) => {
  expect(whereToFind(host, 80, ['10.0.0.2'])).toEqual(found)
})
