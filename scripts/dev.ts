import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { parseArgs } from 'node:util'
import { contentFolder } from '#lib/content/library/content-folder.ts'
import { environment, setting } from '#lib/settings.ts'

const readers = new Set<ServerResponse>()

/** Next reloads what it bundles; articles are read, not bundled, so open pages are told here to load again. */
const reloads = createServer((_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Access-Control-Allow-Origin': '*' })
  response.write(': open\n\n')
  readers.add(response)
  response.on('close', () => readers.delete(response))
})

let pending: NodeJS.Timeout | undefined
watch(contentFolder, { recursive: true }, () => {
  // Editors write a file in several steps.
  clearTimeout(pending)
  pending = setTimeout(() => {
    for (const reader of readers) reader.write('data: changed\n\n')
  }, 50)
})

reloads.listen(0, '127.0.0.1', () => {
  const address = reloads.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const { values: options } = parseArgs({
    options: { port: { type: 'string', short: 'p', default: String(setting('PORT')) } },
    strict: false,
  })
  // Next would listen on every address; a server for writing is no server for the public. Later options win. With a
  // port that it is given it takes no other one, so that the addresses on the pages are those that are served.
  const args = ['--hostname', 'localhost', '--port', String(options.port), ...process.argv.slice(2)]
  const next = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev', ...args], {
    stdio: 'inherit',
    env: {
      SITE_ORIGIN: `http://localhost:${options.port}`,
      ...environment,
      DEV_RELOAD_PORT: String(port),
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => next.kill(signal))
  next.on('exit', (code) => process.exit(code ?? 0))
})
