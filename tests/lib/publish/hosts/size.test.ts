import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { hostFiles } from '#lib/publish/hosts/host-files.ts'
import { bytesOf, lengthOf } from '#lib/publish/release/body.ts'
import { findProgram } from '../../../../scripts/programs.ts'
import { sampleInput } from '../sample-release.ts'
import { variedInput } from './varied-input.ts'

const base = variedInput(sampleInput(''))
const page = base.files.find(({ path }) => path === '/a/')
const nginx = findProgram('nginx')

test('6,000 pages with the same headers take no more room than 600', () => {
  const large = sizes(source(6000, () => 'A'))
  expect(large).toEqual(sizes(source(600, () => 'A')))
  expect(Math.max(...Object.values(large))).toBeLessThan(16_000)
})

test('100 editions of an article in two languages take no more room than ten', () => {
  expect(sizes(editions(100))).toEqual(sizes(editions(10)))
})

test('6,000 pages with a policy each still make files that a server reads', async () => {
  const { extra } = hostFiles(source(6000, (index) => `page-${index}`))
  const folder = mkdtempSync(join(tmpdir(), 'hosts-size-'))
  try {
    for (const { file, body } of extra) {
      expect(lengthOf(body)).toBeLessThan(4_000_000)
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await writeFile(join(folder, file), bytesOf(body))
    }
    if (nginx === undefined) return
    const args = [
      '-t',
      '-q',
      '-p',
      folder,
      '-c',
      'nginx.conf',
      '-g',
      `pid ${folder}/nginx.pid; error_log stderr;`,
    ]
    execFileSync(nginx, args, { stdio: 'pipe' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the order of files and redirects makes no difference', () => {
  const { files, redirects } = base
  const reversed = { ...base, files: files.toReversed(), redirects: redirects.toReversed() }
  expect(hostFiles(reversed)).toEqual(hostFiles(base))
})

function source(pages: number, hashOf: (index: number) => string) {
  const files = Array.from({ length: pages }, (_, index) => {
    const policy = `default-src 'none'; style-src 'sha256-${hashOf(index)}'; script-src 'self'; frame-ancestors 'none'`
    const headers = { ...page?.headers, 'content-security-policy': policy }
    return { path: `/article-${String(index).padStart(4, '0')}/`, status: 200 as const, headers }
  })
  return { ...base, files: [...base.files, ...files] }
}

/** Beside pages of the same depth, as many editions, one a day. */
function editions(count: number) {
  const days = Array.from({ length: count }, (_, day) =>
    new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
  )
  const policy = "default-src 'none'; style-src 'self'; script-src 'self'; frame-ancestors 'none'"
  const files = days.flatMap((day) =>
    ['/a', '/en/a'].flatMap((article) => {
      const headers = {
        ...page?.headers,
        'content-security-policy': policy,
        ...(article === '/en/a' && { 'content-language': 'en' }),
      }
      return ['', 'origins/'].map((section) => ({
        path: `${article}/${day}/${section}`,
        status: 200 as const,
        headers,
      }))
    }),
  )
  return { ...base, files: [...base.files, ...files] }
}

function sizes(input: ReturnType<typeof source>): Record<string, number> {
  const { extra, publicExtra } = hostFiles(input)
  return Object.fromEntries([...extra, ...publicExtra].map(({ file, body }) => [file, lengthOf(body)]))
}
