import { afterEach, expect, test, vi } from 'vitest'
import { hostFiles } from '#lib/publish/hosts/host-files.ts'
import { sampleInput } from '../sample-release.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

test.each([
  ['https://example.org', 'max-age=63072000'],
  ['http://localhost:3000', undefined],
])('a site of %s sends Strict-Transport-Security: %s, on every host', async (origin, expected) => {
  vi.stubEnv('SITE_ORIGIN', origin)
  const { default: config } = await import('../../../../next.config.ts')
  const [rule] = (await config.headers?.()) ?? []
  const headers = Object.fromEntries(
    rule?.headers.map(({ key, value }) => [key.toLowerCase(), value.replace(/\{[\w-]+\}/, "'none'")]) ?? [],
  )
  expect(headers['strict-transport-security']).toBe(expected)
  const input = sampleInput('')
  const files = input.files.map((file) => ({ ...file, headers: { ...file.headers, ...headers } }))
  const { extra, publicExtra } = hostFiles({ ...input, headers, files })
  const texts = new Map([...extra, ...publicExtra].map(({ file, body }) => [file, body.toString()]))
  for (const file of ['nginx/http.conf', 'Caddyfile', '_headers']) {
    if (expected === undefined) expect(texts.get(file), file).not.toMatch(/strict-transport-security/i)
    else expect(texts.get(file), file).toMatch(/max-age=63072000/)
  }
})
