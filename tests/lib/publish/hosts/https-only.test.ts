import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { hostFiles } from '#lib/publish/hosts/host-files.ts'
import { sampleInput } from '../sample-release.ts'

test.each([
  ['https://example.org', 'max-age=63072000'],
  ['http://localhost:3000', undefined],
])('a site of %s sends Strict-Transport-Security: %s, on every host', (origin, expected) => {
  const headers = readHeaders(origin)
  expect(headers['strict-transport-security']).toBe(expected)
  const input = sampleInput('')
  const files = input.files.map((file) => ({ ...file, headers: { ...file.headers, ...headers } }))
  const { extra, publicExtra } = hostFiles({ ...input, headers, files })
  const texts = new Map([...extra, ...publicExtra].map(({ file, body }) => [file, body.toString()]))
  for (const file of ['nginx/http.conf', 'Caddyfile', '_headers']) {
    if (expected === undefined) expect(texts.get(file), file).not.toMatch(/strict-transport-security/i)
    else expect(texts.get(file), file).toContain(expected)
  }
})

/** The headers that next.config.ts has for all paths of a site; it reads its origin once, when it is loaded. */
function readHeaders(origin: string): Record<string, string> {
  const program =
    "const { default: config } = await import('./next.config.ts'); console.log(JSON.stringify(await config.headers()))"
  const output = execFileSync(
    process.execPath,
    ['--conditions=react-server', '--input-type=module', '--eval', program],
    {
      encoding: 'utf8',
      env: { ...process.env, SITE_ORIGIN: origin },
    },
  )
  const rules = z.array(z.object({ headers: z.array(z.object({ key: z.string(), value: z.string() })) }))
  const [all] = rules.parse(JSON.parse(output))
  return Object.fromEntries(
    all?.headers.map(({ key, value }) => [key.toLowerCase(), value.replace(/\{[\w-]+\}/, "'none'")]) ?? [],
  )
}
