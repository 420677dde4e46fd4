import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { environment } from '#lib/settings.ts'
import { findProgram } from '../scripts/programs.ts'

/** A server of the built site on this machine. */
export interface BenchServer {
  name: string
  start(): Promise<{ origin: string; stop(): Promise<void> }>
}

/** The server of the site and `next start`; nginx where there is one, as it would be run for readers and bare. */
export function benchServers(root: string): BenchServer[] {
  const nginx = findProgram('nginx')
  return [
    { name: 'npm start', start: () => startSite(root) },
    {
      name: 'next start',
      start: () =>
        launch(
          process.execPath,
          (port) => ['node_modules/next/dist/bin/next', 'start', '-p', `${port}`, '-H', '127.0.0.1'],
          root,
        ),
    },
    ...(nginx === undefined
      ? []
      : [
          { name: 'nginx', start: () => startNginx(nginx, path.join(root, 'dist'), true) },
          { name: 'nginx, no rules', start: () => startNginx(nginx, path.join(root, 'dist'), false) },
        ]),
  ]
}

/** The server of a site that is built in a folder, without its log. */
export function startSite(folder: string): ReturnType<BenchServer['start']> {
  return launch(process.execPath, ['scripts/serve.ts'], folder, (port) => ({
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG: 'off',
  }))
}

/** With the rules of the release, or with nothing but gzip_static: no header, no redirect, no page for 404. */
async function startNginx(program: string, dist: string, rules: boolean) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-nginx-'))
  const file = path.join(folder, 'nginx.conf')
  const server = await launch(
    program,
    (port) => {
      const user = process.getuid?.() === 0 ? 'user root;' : ''
      const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (kind) => `${kind}_temp_path ${folder};`,
      )
      writeFileSync(
        file,
        `daemon off; pid ${folder}/pid; error_log stderr error; ${user} worker_processes auto;
        events { worker_connections 10000; }
        http {
          access_log off; sendfile on; tcp_nopush on; ${folders.join(' ')}
          ${rules ? `include ${dist}/nginx/http.conf;` : 'types { text/html html; }'}
          server {
            listen 127.0.0.1:${port};
            root ${dist}/public;
            ${rules ? `include ${dist}/nginx/server.conf; include ${dist}/nginx/gzip.conf;` : 'gzip_static on;'}
          }
        }`,
      )
      return ['-p', folder, '-c', file]
    },
    folder,
  )
  return {
    ...server,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

async function launch(
  command: string,
  args: string[] | ((port: number) => string[]),
  cwd: string,
  env: (port: number) => Record<string, string> = () => ({}),
) {
  const port = await freePort()
  const child = spawn(command, typeof args === 'function' ? args(port) : args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...environment, ...env(port), NEXT_TELEMETRY_DISABLED: '1' },
  })
  const origin = `http://127.0.0.1:${port}`
  for (let attempt = 0; !(await answers(origin)); attempt += 1) {
    if (attempt > 150 || child.exitCode !== null) {
      child.kill('SIGKILL')
      throw new Error(`${command} did not start. Is the site built?`)
    }
    await sleep(200)
  }
  return { origin, stop: () => stop(child) }
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(timer)
}

async function answers(origin: string): Promise<boolean> {
  return fetch(origin).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port was assigned.')
  return address.port
}
