import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { validate } from 'dockerfile-utils'
import { freePort } from '../lib/publish/hosts/start-program.ts'
import { smallSiteFolder } from '../site/site-folder.ts'

const containerfile = readFileSync('Containerfile', 'utf8')

test('the container file is well formed', () => {
  expect(validate(containerfile)).toEqual([])
})

test('what its image holds serves the site, is healthy, writes nothing, and ends when told to', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'container-'))
  try {
    const [, bundle = ''] = containerfile.match(/^RUN (node_modules\/\.bin\/esbuild .+)$/m) ?? []
    const [command = '', ...args] = bundle
      .replace('server/serve.mjs', path.join(folder, 'serve.mjs'))
      .split(' ')
    expect(spawnSync(command, args, { encoding: 'utf8' })).toMatchObject({ status: 0 })
    cpSync(path.join(smallSiteFolder, 'dist'), path.join(folder, 'dist'), {
      recursive: true,
      dereference: true,
    })
    const before = spawnSync('find', [folder], { encoding: 'utf8' }).stdout

    const env: NodeJS.ProcessEnv = {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: String(await freePort()),
      HOST: '127.0.0.1',
    }
    const server = spawn(process.execPath, ['serve.mjs'], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = new Promise((resolve) => server.on('exit', resolve))
    const healthy = () => spawnSync(process.execPath, healthCheck(), { cwd: folder, env }).status
    expect(healthy(), 'before the server listens').toBe(1)
    await new Promise((resolve) => server.stdout.once('data', resolve))
    expect(healthy()).toBe(0)
    expect((await fetch(`http://127.0.0.1:${env.PORT}/`)).status).toBe(200)
    server.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(spawnSync('find', [folder], { encoding: 'utf8' }).stdout).toBe(before)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Arguments for node in the HEALTHCHECK, which names it first. */
function healthCheck(): string[] {
  const [, command = '[]'] = containerfile.match(/^HEALTHCHECK [^[]*CMD (\[.+\])$/m) ?? []
  const words: unknown = JSON.parse(command)
  if (!Array.isArray(words) || words[0] !== 'node') throw new Error('HEALTHCHECK does not call node.')
  return words.slice(1).map(String)
}
