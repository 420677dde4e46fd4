import { Refusal } from '#lib/base/errors.ts'

/** How `scripts/serve.ts` was told to run. */
export type ServeSettings = {
  port: number
  /** Undefined: all addresses of this machine, IPv4 and IPv6. */
  host: string | undefined
  log: boolean
  logIp: boolean
}

/**
 * Returns the settings in environment variables. Throws a Refusal for a value that makes no sense.
 *
 * Without HOST the server listens on all addresses: containers and hosting platforms reach it without further
 * ado, and there is nothing in it that is not public.
 */
export function readServeSettings(env: Record<string, string | undefined>): ServeSettings {
  return {
    port: readPort(env.PORT ?? '3000'),
    host: readHost(env.HOST),
    log: readSwitch('LOG', env.LOG, true),
    logIp: readSwitch('LOG_IP', env.LOG_IP, false),
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new Refusal(`PORT is "${text}", but must be a whole number from 0 to 65535 (0: any free port).`)
}

function readHost(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined
  if (/^[0-9a-z.:%_-]+$/i.test(text)) return text
  throw new Refusal(`HOST is "${text}", but must be an IP address or a host name, without scheme and port.`)
}

function readSwitch(name: string, text: string | undefined, otherwise: boolean): boolean {
  if (text === undefined || text === '') return otherwise
  if (text === 'on' || text === 'off') return text === 'on'
  throw new Refusal(`${name} is "${text}", but must be "on" or "off".`)
}
