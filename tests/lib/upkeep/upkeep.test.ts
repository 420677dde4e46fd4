import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { archiveSources, formatProposals } from '#lib/upkeep/archive-sources.ts'
import { checkSources } from '#lib/upkeep/check-sources.ts'
import { hasQuotation } from '#lib/upkeep/has-quotation.ts'
import { listPlaces } from '#lib/upkeep/places.ts'
import { startServer } from '../../support/local-server.ts'
import { scratchFolder } from '../../support/scratch-folder.ts'

const scratch = await scratchFolder('upkeep')
const gbk = Buffer.from([0xd1, 0xcf, 0xbd, 0xfb, 0xb5, 0xb9, 0xc2, 0xf4]) // 严禁倒卖

/** A server with one page for each thing that may have become of a source. */
function startWorld() {
  return startServer(({ url }, response) => {
    if (url === '/robots.txt') return response.end('User-agent: *\nDisallow: /private')
    if (url === '/moved') return response.writeHead(301, { location: '/stands' }).end()
    if (url === '/dropped') return response.writeHead(302, { location: '/' }).end()
    if (url === '/circle') return response.writeHead(302, { location: '/circle' }).end()
    if (url === '/wall') return response.writeHead(403).end()
    if (url === '/gbk') {
      const page = Buffer.concat([Buffer.from('<meta charset=gb2312><p>'), gbk, Buffer.from('</p>')])
      return response.writeHead(200, { 'content-type': 'text/html' }).end(page)
    }
    if (url === '/file') return response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF')
    if (url === '/' || url === '/stands' || url === '/other') {
      const text = url === '/other' ? '别的' : '严禁<b>倒卖</b>\n虚拟货币<script>内幕</script>'
      return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<p>${text}</p>`)
    }
    return response.writeHead(404).end()
  })
}

interface Entry {
  path: string
  quote?: string
}

function places(entries: readonly Entry[], origin: string) {
  const yaml = entries.map(
    ({ path: name, quote }, index) =>
      `key-${index}:\n  type: webpage\n  kind: primary\n  title: 题\n  language: zh-CN\n  seen: copy\n  url: ${origin}${name}\n  accessed: 2026-11-28\n  archived: none\n  reason: 无\n${quote === undefined ? '' : `  quote: ${quote}\n`}`,
  )
  const file = { path: 'content/a/sources.yaml', slug: 'a', bytes: Buffer.from(yaml.join('')) }
  return listPlaces(file)
}

function options(name: string, lines: string[]) {
  return {
    recordsPath: path.join(scratch, name),
    today: '2026-11-28',
    since: '2026-10-29',
    delayMs: 0,
    write: (line: string) => lines.push(line),
  }
}

test.each<[Entry, string, RegExp | undefined]>([
  [{ path: '/stands' }, 'stands', undefined],
  [{ path: '/stands', quote: '严禁倒卖虚拟货币' }, 'stands', undefined],
  [{ path: '/stands', quote: '严禁……货币' }, 'stands', undefined],
  [{ path: '/gbk', quote: '严禁倒卖' }, 'stands', undefined],
  [{ path: '/stands', quote: '内幕' }, 'broken', /no longer has “内幕”/],
  [{ path: '/other', quote: '严禁倒卖' }, 'broken', /no longer has/],
  [{ path: '/gone' }, 'broken', /answers 404: the page is gone/],
  [{ path: '/dropped' }, 'broken', /leads to the front page/],
  [{ path: '/circle' }, 'broken', /more than five times/],
  [{ path: '/moved' }, 'look', /has moved to .*\/stands\. Cite that address/],
  [{ path: '/wall' }, 'look', /answers 403/],
  [{ path: '/private' }, 'look', /robots\.txt asks programs to stay away/],
  [{ path: '/file', quote: '严禁' }, 'look', /is no page of text/],
])('%o is found %s', async (entry, state, message) => {
  await using world = await startWorld()
  const lines: string[] = []
  const name = `${entry.path.slice(1)}-${entry.quote ?? ''}.json`
  const tally = await checkSources(places([entry], world.origin), options(name, lines))
  expect(tally).toEqual({ stands: 0, look: 0, broken: 0, [state]: 1 })
  if (message === undefined) expect(lines).toEqual([])
  else expect(lines).toEqual([expect.stringMatching(message)])
  for (const line of lines) expect(line).toMatch(/^content\/a\/sources\.yaml:1 key-0: http/)
})

test('a server that cannot be reached is for another day, not broken', async () => {
  const lines: string[] = []
  const tally = await checkSources(places([{ path: '/' }], 'http://127.0.0.1:1'), options('none.json', lines))
  expect(tally).toEqual({ stands: 0, look: 1, broken: 0 })
})

test('a second run asks only for what is not known yet, and again when the quotation is another', async () => {
  await using world = await startWorld()
  const asked = () => world.received.map(({ url }) => url).filter((url) => url !== '/robots.txt')
  const run = (...entries: Entry[]) =>
    checkSources(places(entries, world.origin), options('resumed.json', []))
  await run({ path: '/stands' }, { path: '/gone' })
  await run({ path: '/stands' }, { path: '/gone' }, { path: '/other' })
  expect(asked()).toEqual(['/stands', '/gone', '/other'])
  await run({ path: '/stands', quote: '严禁' })
  expect(asked()).toEqual(['/stands', '/gone', '/other', '/stands'])
})

test('damaged records are refused', async () => {
  writeFileSync(path.join(scratch, 'damaged.json'), '{"http://a/": {"day": 3}}')
  await expect(checkSources([], options('damaged.json', []))).rejects.toThrow(/is damaged/)
})

test('an archive is asked for a few copies at a time, never twice, and its answers are for review', async () => {
  await using archive = await startServer(({ url }, response) => {
    if (url.includes('/refused')) return response.writeHead(403).end('no')
    response.writeHead(302, { location: `/web/20261128010203${url.replace('/save', '')}` }).end()
  })
  const lines: string[] = []
  const pauses: number[] = []
  const run = () =>
    archiveSources(
      places([{ path: '/one' }, { path: '/refused' }, { path: '/two' }], 'http://cited.example'),
      {
        service: `${archive.origin}/save/`,
        recordsPath: path.join(scratch, 'archived.json'),
        most: 2,
        delayMs: 3_000,
        pause: async (ms) => pauses.push(ms),
        patience: { timeoutMs: 1_000, attempts: 1, backoffMs: 0, maxWaitMs: 0 },
        write: (line) => lines.push(line),
      },
    )
  expect(await run()).toMatchObject({ proposed: [{ date: '2026-11-28' }], failed: 1, left: 1 })
  expect(lines).toEqual(['content/a/sources.yaml:11 key-1: no copy was made: answer 403: no'])
  expect(pauses).toEqual([3_000])
  const { proposed, left } = await run()
  expect(left).toBe(0)
  expect(archive.received.map(({ url }) => url.split('/').at(-1))).toEqual([
    'one',
    'refused',
    'refused',
    'two',
  ])
  const url = (name: string) => `${archive.origin}/web/20261128010203/http://cited.example/${name}`
  expect(formatProposals(proposed)).toBe(
    '# content/a/sources.yaml: open each copy, and put it in the place of "archived: none" and its reason.\n' +
      `key-0:\n  archived:\n    - url: ${url('one')}\n      date: 2026-11-28\n` +
      `key-2:\n  archived:\n    - url: ${url('two')}\n      date: 2026-11-28\n`,
  )
})

test.each([
  ['ＡＢＣ　 def', 'abcdef', true],
  ['甲乙丙丁', '甲……丁', true],
  ['甲乙丙丁', '丁……甲', false],
  ['甲乙', '甲丙', false],
])('%s holds %s: %s', (text, quotation, holds) => {
  expect(hasQuotation(text, quotation)).toBe(holds)
})
