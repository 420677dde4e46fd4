import { once } from 'node:events'
import type { Server } from 'node:http'
import { codeOf, messageOf, Refusal } from '#lib/base/errors.ts'

/**
 * Lets a server listen and returns the URL it answers at. Throws a Refusal when the address cannot be
 * had.
 */
export async function listen(
  server: Server,
  { port, host }: { port: number; host: string | undefined },
): Promise<string> {
  try {
    server.listen(host === undefined ? { port } : { port, host })
    await once(server, 'listening')
  } catch (error) {
    throw new Refusal(reason(error, port, host))
  }
  const address = server.address()
  const actualPort = typeof address === 'object' && address ? address.port : port
  return `http://${nameOf(host)}:${actualPort}/`
}

function nameOf(host: string | undefined): string {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function reason(error: unknown, port: number, host: string | undefined): string {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Stop what listens there, or choose another one, e.g. PORT=${port === 65_535 ? 3000 : port + 1}.`
    case 'EACCES':
      return `Port ${port} may not be used by this user. Choose one from 1024 up, e.g. PORT=3000.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST is "${host}", which is no address of this machine. Leave it out to listen on all addresses.`
    default:
      return `Cannot listen on port ${port}: ${messageOf(error)}`
  }
}
