import { rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { escapeMarkup } from '#lib/base/escape.ts'
import { templateAttributes } from '#lib/base/page-template.ts'
import { parseEditionData } from '#lib/content/editions/edition-data.ts'
import { readEditions } from '#lib/content/library/frozen-files.ts'
import { hostFiles } from '#lib/publish/hosts/host-files.ts'
import { makePages } from '#lib/publish/pages/make-pages.ts'
import { switchRelease, writeRelease } from '#lib/publish/release/release.ts'
import { listen } from '#lib/publish/server/connections/listen.ts'
import { createSiteServer } from '#lib/publish/server/create-site-server.ts'
import { silentLog } from '#lib/publish/server/log.ts'
import { listEditionFiles } from '../../../../app/routes/edition-files.ts'
import { findBrotliModule, findProgram } from '../../../../scripts/programs.ts'
import { readRevisedArticle, revisedContent, revisedEditions } from '../../../support/revised-article.ts'
import { scratchFolder } from '../../../support/scratch-folder.ts'
import { sampleInput } from '../sample-release.ts'
import { startCaddy } from './start-caddy.ts'
import { startNginx } from './start-nginx.ts'
import { variedInput } from './varied-input.ts'

/** An address of an edition: the bytes that are committed for it, or what is said there. */
interface Address {
  path: string
  expected: Buffer | string
}

let projectDir: string
let addresses: Address[]
beforeAll(async () => {
  projectDir = await scratchFolder('editions')
  await publish(projectDir)
  addresses = await listAddresses()
})
afterAll(() => rmSync(projectDir, { recursive: true, force: true }))

test('three editions and one that was taken back have pages, sections, pictures and styles, in two languages', () => {
  const count = (pattern: RegExp) => addresses.filter(({ path }) => pattern.test(path)).length
  expect(count(/\/$/)).toBe(2 * (3 * 3 + 3))
  expect(count(/\/figure-.*\.(?:avif|jpg)$/)).toBe(2 * 2 * 2)
  expect(count(/\/style-.*\.css$/)).toBe(2 * 3)
  // The program of another year: the first style, and the first data, which lack notes, are not those of the last.
  const [first, last] = ['2026-01-05', '2026-01-19'].map((day) =>
    addresses.filter(({ path }) => path.startsWith(`/revised/${day}/`)),
  )
  const styleOf = (all: Address[] = []) =>
    all
      .find(({ path }) => path.endsWith('.css'))
      ?.path.split('/')
      .at(-1)
  expect(styleOf(first)).not.toBe(styleOf(last))
})

describe.each([
  {
    host: 'the own server',
    start: async (dist: string) => {
      const site = await createSiteServer({ distDir: dist, log: silentLog })
      const { port } = new URL(await listen(site.server, { port: 0, host: '127.0.0.1' }))
      return { port, end: () => site.stop() }
    },
  },
  {
    host: 'nginx',
    program: findProgram('nginx'),
    start: (dist: string, program: string) => startNginx({ program, dist, brotliModule: findBrotliModule() }),
  },
  {
    host: 'Caddy',
    program: findProgram('caddy'),
    start: (dist: string, program: string) => startCaddy(program, dist),
  },
])('$host', ({ program, start, host }) => {
  // `npm test` installs them where it can, and says so where it cannot.
  test.skipIf(program === undefined && host !== 'the own server')(
    'answers every address of an edition with what was frozen, to the byte, and allows no script',
    async () => {
      const server = await start(join(projectDir, 'dist'), program ?? '')
      try {
        const wrong = await Promise.all(addresses.map((address) => findFault(Number(server.port), address)))
        expect(wrong.flat()).toEqual([])
        const unknown = await fetch(`http://127.0.0.1:${server.port}/revised/2026-01-06/`)
        expect(unknown.status).toBe(404)
      } finally {
        await server.end()
      }
    },
  )
})

/** Publishes the files of the editions, as the page of their article describes them, beside the pages of a sample. */
async function publish(folder: string): Promise<void> {
  const sample = variedInput(sampleInput(folder))
  const { 'content-security-policy': policy = '', ...headers } = sample.headers
  const others = sample.files.filter(({ path }) => !path.includes('/2026-'))
  const files = readRevisedArticle().flatMap((article) => {
    const templates = listEditionFiles(article, revisedContent).map((file) => {
      const [[name, value] = ['', '']] = Object.entries(templateAttributes(file))
      return `<template ${name}="${escapeMarkup(value)}"></template>`
    })
    const page = `<!DOCTYPE html><html><head><title>t</title></head><body>${templates.join('')}</body></html>`
    return makePages('/revised/', page).others.map(({ path, contentType, hashes, body }) => ({
      path,
      status: 200 as const,
      headers: {
        ...headers,
        'cache-control': 'public, max-age=0',
        'content-type': contentType,
        'content-security-policy': policy.replace(
          "style-src 'none'",
          `style-src ${hashes.style.join(' ') || "'none'"}`,
        ),
        'content-language': article.locale,
      },
      body,
    }))
  })
  const input = { ...sample, files: [...others, ...files] }
  const { id } = await writeRelease({ ...input, ...hostFiles(input) })
  await switchRelease(folder, id)
}

/** Read from what is committed alone, not by the program that publishes it. */
async function listAddresses(): Promise<Address[]> {
  const lock = readEditions({ path: revisedEditions, slug: 'revised', stamp: '' })
  const pathOf = (locale: string, date: string) => `${locale === 'en' ? '/en' : ''}/revised/${date}/`
  const frozen = lock.files.map(async ({ date, locale, name }): Promise<Address[]> => {
    const page = pathOf(locale, date)
    const bytes = await readFile(join(revisedEditions, date, locale, name))
    const own = { path: name === 'index.html' ? page : page + name, expected: bytes }
    if (name !== 'edition.json') return [own]
    const ids = parseEditionData(bytes.toString()).parts.flatMap(({ id }) => id ?? [])
    return [own, ...ids.map((id) => ({ path: `${page}${id}/`, expected: `0; url=../#${id}"` }))]
  })
  const withdrawn = lock.withdrawals.flatMap(({ date, locales = [], sections = [], reason }) =>
    locales.flatMap((locale) =>
      ['', ...sections.map((id) => `${id}/`)].map((rest) => ({
        path: pathOf(locale, date) + rest,
        expected: reason,
      })),
    ),
  )
  return [...(await Promise.all(frozen)).flat(), ...withdrawn]
}

async function findFault(port: number, { path, expected }: Address): Promise<string[]> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' })
  const body = Buffer.from(await answer.arrayBuffer())
  const isSame = typeof expected === 'string' ? body.includes(expected) : body.equals(expected)
  const policy = answer.headers.get('content-security-policy') ?? ''
  const isRight = answer.status === 200 && isSame && !policy.includes("'sha256-") && policy !== ''
  const isStyled = !path.endsWith('/') || policy.includes("style-src 'self'")
  return isRight && isStyled ? [] : [`${path}: ${answer.status}, ${policy}`]
}
