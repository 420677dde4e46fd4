import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { temporaryFolder, writeRelease } from '../lib/announce/release-folder.ts'
import { compileCache } from '../support/compile-cache.ts'
import { reply, startServer } from '../support/local-server.ts'

function start(args: string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, ['scripts/announce.ts', ...args], {
    env: { NODE_ENV: 'test', PATH: process.env.PATH, ...compileCache, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = Promise.all([text(child.stdout), text(child.stderr)])
  return { child, ended: once(child, 'close'), output }
}

async function run(args: string[], environment: Record<string, string>) {
  const { child, ended, output } = start(args, environment)
  await ended
  const [stdout, stderr] = await output
  return { status: child.exitCode, stdout, stderr }
}

test('a run that is killed between batches goes on where it was, and two at once are refused', async () => {
  await using folder = await temporaryFolder()
  const arrived = Promise.withResolvers<void>()
  let hold = true
  let site = new Map<string, string>()
  await using server = await startServer((request, response) => {
    if (request.method === 'GET') return response.end(site.get(request.url))
    const urls = request.body.split('\n')
    // The second batch stays unanswered until the process is killed.
    if (hold && urls[0]?.endsWith('/2000/')) return arrived.resolve()
    reply(response, 200, { remain: 10_000, success: urls.length })
  })
  const pages = Array.from({ length: 4_100 }, (_, index) => ({ path: `/${index}/`, lastmod: '2026-01-01' }))
  site = await writeRelease(folder.path, server.origin, pages)
  const environment = {
    SITE_ORIGIN: server.origin,
    BAIDU_PUSH_TOKEN: 'secret-token',
    BAIDU_ENDPOINT: `${server.origin}/urls`,
    ANNOUNCE_STATE: join(folder.path, 'state.json'),
  }
  const first = start(['--release', folder.path], environment)
  await arrived.promise
  const second = await run(['--release', folder.path], environment)
  expect(second).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('Another process is at work'),
  })
  first.child.kill('SIGKILL')
  await first.ended
  hold = false
  server.received.length = 0
  const third = await run(['--release', folder.path], environment)
  expect(third).toEqual({
    status: 0,
    stdout: 'IndexNow: skipped, INDEXNOW_KEY is not set.\nBaidu: 2100 URLs announced.\n',
    stderr: '',
  })
  const batches = server.received
    .filter((request) => request.method === 'POST')
    .map((r) => r.body.split('\n'))
  expect(batches.map((batch) => [batch[0], batch.length])).toEqual([
    [`${server.origin}/2000/`, 2_000],
    [`${server.origin}/4000/`, 100],
  ])
})

test('a failed service gives status 1, and no credential is printed', async () => {
  await using folder = await temporaryFolder()
  await using server = await startServer((request, response) =>
    reply(response, 403, { error: 401, message: `no such token: ${request.url}` }),
  )
  await writeRelease(folder.path, server.origin, [{ path: '/' }])
  const result = await run(['--release', folder.path, '--skip-live-check'], {
    SITE_ORIGIN: server.origin,
    BAIDU_PUSH_TOKEN: 'secret/token',
    BAIDU_ENDPOINT: server.origin,
    ANNOUNCE_STATE: join(folder.path, 'state.json'),
  })
  expect(result).toMatchObject({ status: 1, stderr: '' })
  expect(result.stdout).toContain('no such token')
  expect(result.stdout).not.toMatch(/secret(\/|%2F)token/)
})

test.each([
  ['an unknown option', ['--dry'], /Unknown option '--dry'/],
  ['no release', ['--release', 'nowhere'], /nowhere\/manifest\.json cannot be read; build the site first/],
])('%s gives status 2', async (_, args, message) => {
  const result = await run(args, {})
  expect(result).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(message) })
  expect(result.stderr).not.toContain('    at ')
})
