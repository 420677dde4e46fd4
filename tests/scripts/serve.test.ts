import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { truncate } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { publish } from '../lib/publish/server/start-server.ts'
import { temporaryFolder } from '../lib/publish/temporary-folder.ts'

const script = resolve('scripts/serve.ts')

describe('serve.ts', () => {
  test('says where it serves which release, logs every request as JSON, and ends with 0', async () => {
    const { url, id, child, output, ended } = await serve({ LOG_IP: 'on' })
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    expect(await (await fetch(`${url}healthz`)).text()).toBe(`ok ${id}\n`)
    await fetch(`${url}none?x`)
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    const [start, health, missing] = output()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(start).toMatchObject({ level: 'info', message: `Serving release ${id} at ${url}` })
    expect(health).toMatchObject({ method: 'GET', path: '/healthz', status: 200, ip: '127.0.0.1' })
    expect(missing).toMatchObject({ path: '/none?x', status: 404 })
  })

  test('logs no requests with LOG=off, and ends with SIGINT as well', async () => {
    const { url, child, output, ended } = await serve({ LOG: 'off' })
    await fetch(url)
    child.kill('SIGINT')
    expect(await ended).toEqual([0, null])
    expect(output().trim().split('\n')).toHaveLength(1)
  })

  test('stops under load without cutting anyone off', async () => {
    const { url, child, ended } = await serve({ LOG: 'off' })
    const agent = new Agent({ keepAlive: true })
    const statuses: (number | undefined)[] = []
    const errors: string[] = []
    async function ask() {
      while (errors.length < 100) {
        const refused = await new Promise<boolean>((done) => {
          get(url, { agent }, (response) => {
            statuses.push(response.statusCode)
            response.resume().on('end', () => done(false))
          }).on('error', (error) => {
            const { code } = { code: '', ...error }
            if (code !== 'ECONNREFUSED') errors.push(code)
            done(code === 'ECONNREFUSED')
          })
        })
        if (refused) return
      }
    }
    const clients = Promise.all(Array.from({ length: 8 }, ask))
    // More than a first answer to each: the end meets clients at work.
    await expect.poll(() => statuses.length).toBeGreaterThan(8)
    child.kill('SIGTERM')
    await clients
    agent.destroy()
    expect(await ended).toEqual([0, null])
    expect(errors).toEqual([])
    expect(new Set(statuses)).toEqual(new Set([200]))
  })

  test('ends an idle connection politely', async () => {
    const { url, child, ended } = await serve({})
    const agent = new Agent({ keepAlive: true })
    onTestFinished(() => agent.destroy())
    const ask = () =>
      new Promise<string | undefined>((done, fail) => {
        get(url, { agent }, (response) => {
          response.resume().on('end', () => done(response.headers.connection))
        }).on('error', fail)
      })
    expect(await ask()).toBe('keep-alive')
    child.kill('SIGTERM')
    await expect.poll(ask, { interval: 20 }).toBe('close')
    expect(await ended).toEqual([0, null])
  })

  const mistakes: [string, Record<string, string>, (projectDir: string) => Promise<unknown>, RegExp][] = [
    ['a port that is no number', { PORT: 'http' }, publishIn, /^PORT is "http": it must be a whole number/],
    ['no dist', {}, async () => undefined, /dist holds no release .*Build the site first/],
    ['a damaged dist', {}, damagedIn, /is damaged: public\/x\.txt: is 3 bytes long .*rollback/],
  ]
  test.each(mistakes)('%s: one line, and 1', async (_, env, prepare, message) => {
    const projectDir = await temporaryFolder()
    await prepare(projectDir)
    const { code, errors } = await run(projectDir, { PORT: '0', HOST: '127.0.0.1', ...env })
    expect(errors).toMatch(message)
    expect(errors.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(1)
  })

  test('a port in use: one line, and 1', async () => {
    const projectDir = await temporaryFolder()
    await publishIn(projectDir)
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    const address = other.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    const { code, errors } = await run(projectDir, { PORT: port, HOST: '127.0.0.1' })
    expect(errors).toMatch(new RegExp(`^Port ${port} is in use.*PORT=\\d+\\.\n$`))
    expect(code).toBe(1)
  })
})

function start(projectDir: string, env: Record<string, string>) {
  return spawn(process.execPath, [script], { cwd: projectDir, env: { ...process.env, ...env } })
}

async function serve(env: Record<string, string>) {
  const projectDir = await temporaryFolder()
  const id = await publish(projectDir, 'v1')
  const child = start(projectDir, { PORT: '0', HOST: '127.0.0.1', ...env })
  onTestFinished(() => void child.kill('SIGKILL'))
  let text = ''
  child.stdout.on('data', (chunk) => {
    text += chunk
  })
  const ended = once(child, 'close')
  await once(child.stdout, 'data')
  const url = text.match(/http:\S+\//)?.[0] ?? ''
  return { id, url, child, ended, output: () => text }
}

async function run(projectDir: string, env: Record<string, string>) {
  const child = start(projectDir, env)
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const [code] = await once(child, 'close')
  return { code, errors }
}

async function publishIn(projectDir: string) {
  await publish(projectDir, 'v1')
}

async function damagedIn(projectDir: string) {
  await publishIn(projectDir)
  await truncate(join(projectDir, 'dist/public/x.txt'), 3)
}
