import { expect, test } from 'vitest'
import { readServeSettings } from '#lib/publish/server/settings.ts'

test('without variables: port 3000 of all addresses, with a log that has no addresses', () => {
  expect(readServeSettings({})).toEqual({ port: 3000, host: undefined, log: true, logIp: false })
})

test.each([
  [{ PORT: '0' }, { port: 0 }],
  [{ PORT: '65535' }, { port: 65_535 }],
  [{ HOST: '127.0.0.1' }, { host: '127.0.0.1' }],
  [{ HOST: '::1' }, { host: '::1' }],
  [{ HOST: 'localhost' }, { host: 'localhost' }],
  [{ HOST: '' }, { host: undefined }],
  [
    { LOG: 'off', LOG_IP: 'on' },
    { log: false, logIp: true },
  ],
])('%j', (env, settings) => {
  expect(readServeSettings(env)).toMatchObject(settings)
})

test.each([
  [{ PORT: 'http' }, 'PORT is "http", but must be a whole number from 0 to 65535'],
  [{ PORT: '65536' }, 'PORT is "65536"'],
  [{ PORT: '-1' }, 'PORT is "-1"'],
  [{ PORT: '3000.5' }, 'PORT is "3000.5"'],
  [{ PORT: '0x50' }, 'PORT is "0x50"'],
  [{ PORT: '' }, 'PORT is ""'],
  [{ HOST: 'http://a' }, 'HOST is "http://a", but must be an IP address or a host name'],
  [{ HOST: 'a b' }, 'HOST is "a b"'],
  [{ LOG: 'yes' }, 'LOG is "yes", but must be "on" or "off"'],
  [{ LOG_IP: '1' }, 'LOG_IP is "1"'],
])('%j is refused', (env, message) => {
  expect(() => readServeSettings(env)).toThrow(message)
})
