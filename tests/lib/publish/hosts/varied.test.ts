import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bytesOf } from '#lib/publish/release/body.ts'
import { findBrotliModule, findProgram } from '../../../../scripts/programs.ts'
import { sampleInput } from '../sample-release.ts'
import { sendRaw } from '../server/raw-client.ts'
import { checkForm, formCases } from './form-cases.ts'
import { publishSample } from './publish-sample.ts'
import { startCaddy } from './start-caddy.ts'
import { startNginx } from './start-nginx.ts'
import type { RunningProgram } from './start-program.ts'
import { variedInput } from './varied-input.ts'

const { files, headers: common } = variedInput(sampleInput(''))
const brotliModule = findBrotliModule()
let release: Awaited<ReturnType<typeof publishSample>>
beforeAll(async () => {
  release = await publishSample(variedInput)
})
afterAll(() => release.remove())

describe.each(['nginx', 'caddy'] as const)('%s', (host) => {
  const program = findProgram(host)
  if (program === undefined) {
    test.skip(`${host} is not installed`)
    return
  }
  let server: RunningProgram
  beforeAll(async () => {
    const { dist } = release
    server =
      host === 'nginx' ? await startNginx({ program, dist, brotliModule }) : await startCaddy(program, dist)
  })
  afterAll(() => server?.end())

  test.each(files)('$path has its headers and no others', async ({ path, status, headers, body }) => {
    const target = status === 404 ? '/none' : path
    const answer = await ask(server.port, target)
    expect(answer.status).toBe(status)
    expect(answer.body.equals(bytesOf(body))).toBe(true)
    const expected = status === 404 ? { ...headers, 'cache-control': 'no-store' } : headers
    const names = new Set([...files, { headers: common }].flatMap((file) => Object.keys(file.headers)))
    const got = [...names].flatMap((name) => (answer.headers[name] ? [[name, answer.headers[name]]] : []))
    expect(Object.fromEntries(got)).toEqual(
      Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, [value]])),
    )
  })

  test.each([
    ['/was/', 308, '/a/#part'],
    ['/was?x', 308, '/a/?x#part'],
    ['/was/%E5%8D%A1/', 301, '/%E5%8D%A1/?from=x#part'],
    ['/was/%E5%8D%A1/?y=1', 301, '/%E5%8D%A1/?from=x&y=1#part'],
    ['/was.txt', 307, '/LICENSE'],
    ["/a/it's", 308, "/a/it's/"],
    ['/a/$c', 308, '/a/$c/'],
  ])('%s moves, with the headers of a redirect', async (target, status, location) => {
    const answer = await ask(server.port, target)
    expect(answer.status).toBe(status)
    expect(answer.headers.location).toEqual([location])
    const cache = status === 307 ? 'no-store' : 'public, max-age=3600'
    for (const [name, value] of Object.entries({ ...common, 'cache-control': cache })) {
      expect(answer.headers[name], name).toEqual([value])
    }
  })

  test.skipIf(brotliModule === undefined).each([
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, br;q=0', 'gzip'],
    ['gzip', 'gzip'],
  ])('Accept-Encoding "%s" is answered with %s, and a tag of its own', async (accepted, chosen) => {
    const [plain, answer] = await Promise.all([
      ask(server.port, '/a/'),
      ask(server.port, '/a/', `Accept-Encoding: ${accepted}\r\n`),
    ])
    expect(answer.headers).toMatchObject({ 'content-encoding': [chosen], vary: ['accept, accept-encoding'] })
    expect(answer.headers.etag).not.toEqual(plain.headers.etag)
  })

  test.each(formCases)('%s of Accept "%s" is answered with %s', (target, accept, type) =>
    checkForm(server.port, { target, accept, type }),
  )

  test('the health check answers, and is not kept', async () => {
    const answer = await ask(server.port, '/healthz')
    expect(answer).toMatchObject({ status: 200, headers: { 'cache-control': ['no-store'] } })
    expect(answer.body.toString().trim()).toBe('ok')
  })
})

async function ask(port: number, target: string, headers = '') {
  const answer = await sendRaw(
    port,
    `GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${headers}\r\n`,
  )
  if (!answer) throw new Error('The server closed the connection without an answer.')
  return answer
}
