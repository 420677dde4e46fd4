import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { faultlessSite, serve, site } from '../lib/audit/faultless-site.ts'
import { compileCache } from '../support/compile-cache.ts'

async function run(args: string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['scripts/audit.ts', ...args], {
    env: { NODE_ENV: 'test', PATH: process.env.PATH, ...compileCache, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { status: child.exitCode, stdout, stderr }
}

test('a site without fault: status 0, with SITE_ORIGIN naming the site that a local server serves', async () => {
  await using server = await serve(faultlessSite())
  expect(await run([`${server.origin}/`], { SITE_ORIGIN: site })).toEqual({
    status: 0,
    stdout: `Faults: 0. Site: ${site}, pages: 4, requests: 11.\n`,
    stderr: '',
  })
})

test('faults: status 1, as text and as JSON', async () => {
  const files = faultlessSite()
  delete files['/feed.xml']
  await using server = await serve(files)
  const args = [server.origin, '--site-origin', site]
  const readable = await run(args)
  const machine = await run([...args, '--json'])
  expect(readable).toMatchObject({ status: 1, stdout: expect.stringContaining('(alternate-broken, 4)') })
  expect(machine).toMatchObject({ status: 1, stderr: '' })
  expect(JSON.parse(machine.stdout)).toMatchObject({
    origin: site,
    findings: Array(4).fill({ rule: 'alternate-broken', problem: `${site}/feed.xml answers 404` }),
  })
})

test.each([
  ['no address', [], /Name one address/],
  ['an option that is wrong', ['https://a.example', '--delay', 'x'], /--delay takes a whole number/],
  ['nothing listens', ['http://127.0.0.1:1/'], /cannot be reached/],
])('%s: status 2', async (_, args, message) => {
  const result = await run(args)
  expect(result).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(message) })
  expect(result.stderr).not.toContain('    at ')
})
