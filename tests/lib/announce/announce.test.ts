import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { announce } from '#lib/announce/announce.ts'
import { sitemapOf, temporaryFolder, writeRelease } from './release-folder.ts'
import { article, createWorld, english, home, key, sentToIndexNow, token } from './world.ts'

test('the requests are those that each service documents', async () => {
  await using world = await createWorld([home])
  await world.run()
  const [toIndexNow] = world.received.filter((request) => request.url === '/indexnow')
  expect(toIndexNow).toMatchObject({
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
  expect(JSON.parse(toIndexNow?.body ?? '')).toEqual({
    host: new URL(world.origin).host,
    key,
    keyLocation: `${world.origin}/${key}.txt`,
    urlList: [`${world.origin}/`],
  })
  expect(world.received.find((request) => request.url.startsWith('/baidu'))).toMatchObject({
    method: 'POST',
    url: `/baidu?site=${world.origin}&token=${token}`,
    headers: { 'content-type': 'text/plain' },
    body: `${world.origin}/`,
  })
})

describe('what is sent', () => {
  test('everything at first, then nothing, then the one changed page', async () => {
    await using world = await createWorld()
    const all = [['/', '/kameng-origins/', '/en/kameng-origins/']]
    expect(await world.run()).toMatchObject({ complete: true, indexnow: all, baidu: all })
    const second = await world.run()
    expect(second).toMatchObject({ complete: true, indexnow: [], baidu: [] })
    expect(second.text).toMatch(/IndexNow: nothing changed.*\nBaidu: nothing changed/)
    await world.deploy([home, { ...article, lastmod: '2026-02-01' }, english])
    expect(await world.run()).toMatchObject({
      indexnow: [['/kameng-origins/']],
      baidu: [['/kameng-origins/']],
    })
  })

  test('not a page whose bytes changed while its lastmod did not', async () => {
    await using world = await createWorld()
    await world.run()
    await world.deploy([home, { ...article, body: 'other style sheet' }, { ...english, body: 'other words' }])
    // The English page has no lastmod, so its bytes decide.
    expect(await world.run()).toMatchObject({ indexnow: [['/en/kameng-origins/']] })
  })

  test('only indexable HTML pages', async () => {
    await using world = await createWorld([
      home,
      { path: '/paper.pdf', headers: { 'content-type': 'application/pdf' } },
      { path: '/draft/', headers: { 'x-robots-tag': 'noindex' } },
    ])
    expect(await world.run()).toMatchObject({ indexnow: [['/']] })
  })

  test('a removed page once, to IndexNow alone', async () => {
    await using world = await createWorld()
    await world.run()
    await world.deploy([home, english])
    expect(await world.run()).toMatchObject({ complete: true, indexnow: [['/kameng-origins/']], baidu: [] })
    expect(await world.run()).toMatchObject({ complete: true, indexnow: [], baidu: [] })
    expect(Object.keys((await world.state()).baidu)).not.toContain(`${world.origin}/kameng-origins/`)
  })

  test('not a removed page that the site still serves', async () => {
    await using world = await createWorld()
    await world.run()
    await world.deploy([home, english])
    world.leaveBehind('/kameng-origins/')
    const result = await world.run()
    expect(result).toMatchObject({ complete: true, indexnow: [] })
    expect(result.text).toContain('left the sitemap but is not announced as removed: still answers 200')
    world.leaveBehind()
    expect(await world.run()).toMatchObject({ indexnow: [['/kameng-origins/']] })
  })

  test('no removed page while the site does not answer, and it is not asked for each of them', async () => {
    await using world = await createWorld([home, article, english])
    await world.run()
    await world.deploy([home])
    world.breakOff('/kameng-origins/', '/en/kameng-origins/')
    const result = await world.run()
    expect(result).toMatchObject({ complete: true, indexnow: [] })
    expect(result.text.match(/not announced as removed: UND_ERR_SOCKET/g)).toHaveLength(2)
    const asked = world.received.map((request) => request.url).filter((url) => url.includes('kameng'))
    expect(new Set(asked).size).toBe(1)
    world.breakOff()
    expect((await world.run()).indexnow.flat()).toEqual(['/kameng-origins/', '/en/kameng-origins/'])
  })

  test('a page that left the sitemap but is served on purpose, once', async () => {
    await using world = await createWorld()
    await world.run()
    await world.deploy([home, article, english], { '/sitemap.xml': sitemapOf(world.origin, [home, english]) })
    expect(await world.run()).toMatchObject({ indexnow: [['/kameng-origins/']] })
    expect(await world.run()).toMatchObject({ indexnow: [] })
  })
})

describe('refusals', () => {
  test('a dry run opens no connection and writes nothing', async () => {
    await using world = await createWorld()
    const result = await world.run({ dryRun: true, without: ['BAIDU_PUSH_TOKEN'] })
    expect(result.text).toContain(`IndexNow: would send 3 URLs in 1 request:\n  ${world.origin}/\n`)
    expect(result.text).toContain('Baidu: would be skipped, BAIDU_PUSH_TOKEN is not set.')
    expect(world.received).toEqual([])
    await expect(world.state()).rejects.toThrow('ENOENT')
  })

  test('a service without a key is skipped, and none at all is an error except in a dry run', async () => {
    await using world = await createWorld()
    const result = await world.run({ without: ['INDEXNOW_KEY'] })
    expect(result).toMatchObject({ complete: true, indexnow: [] })
    expect(result.text).toContain('IndexNow: skipped, INDEXNOW_KEY is not set.')
    const without = ['INDEXNOW_KEY', 'BAIDU_PUSH_TOKEN'] as const
    await expect(world.run({ without: [...without] })).rejects.toThrow('No service is configured')
    expect((await world.run({ without: [...without], dryRun: true })).complete).toBe(true)
  })

  test('a site that does not serve the release yet', async () => {
    await using world = await createWorld()
    await writeRelease(world.release, world.origin, [home])
    await expect(world.run()).rejects.toThrow('is not the sitemap of this release. Deploy the release')
    expect((await world.run({ skipLiveCheck: true })).indexnow).toEqual([['/']])
  })

  test.each([
    ['http://localhost:3000', {}, 'Set SITE_ORIGIN to the public https origin'],
    ['http://example.org', {}, 'Set SITE_ORIGIN to the public https origin'],
    [
      'https://old.example.org',
      { SITE_ORIGIN: 'https://example.org' },
      'but SITE_ORIGIN is https://example.org',
    ],
    [
      'http://localhost:3000',
      { SITE_ORIGIN: 'http://localhost:3000', INDEXNOW_KEY: key },
      'no search engine can fetch that',
    ],
    ['https://example.org', { INDEXNOW_KEY: 'short' }, 'INDEXNOW_KEY is malformed'],
    [
      'https://example.org',
      { BAIDU_PUSH_TOKEN: token, BAIDU_ENDPOINT: 'data.zz.baidu.com' },
      'it must be an http or https URL',
    ],
  ])('origin %s with %o', async (origin, environment, message) => {
    await using folder = await temporaryFolder()
    await writeRelease(folder.path, origin, [home])
    const statePath = join(folder.path, 'state.json')
    const run = announce({ release: folder.path, statePath, environment, dryRun: true, write: () => {} })
    await expect(run).rejects.toThrow(message)
  })

  test.each([
    ['not JSON', '{"version":1,'],
    ['another shape', '{"version":2}'],
  ])('a damaged state file is named and left as it is: %s', async (_, text) => {
    await using world = await createWorld()
    await writeFile(world.statePath, text)
    await expect(world.run()).rejects.toThrow(/state\.json is damaged.*Restore it/)
    expect(await readFile(world.statePath, 'utf8')).toBe(text)
    expect(sentToIndexNow(world.received)).toEqual([])
  })

  test('a sitemap that lists a page the release lacks', async () => {
    await using world = await createWorld()
    await world.deploy([home], { '/sitemap.xml': sitemapOf(world.origin, [home, article]) })
    await expect(world.run()).rejects.toThrow('kameng-origins/, which the release does not serve')
  })

  test('a sitemap that lists sitemaps', async () => {
    await using world = await createWorld()
    const index = `<sitemapindex><sitemap><loc>${world.origin}/sitemap.xml</loc></sitemap></sitemapindex>`
    await world.deploy([home], { '/sitemap.xml': index })
    await expect(world.run()).rejects.toThrow('it lists other sitemaps, and no page')
  })

  test('a sitemap of another release than the manifest, as when one is switched between the two', async () => {
    await using world = await createWorld()
    await writeFile(join(world.release, 'public/sitemap.xml'), sitemapOf(world.origin, [home]))
    await expect(world.run()).rejects.toThrow('is not the file of the manifest')
    expect(world.received).toEqual([])
  })

  test('a folder without a release', async () => {
    await using world = await createWorld()
    await expect(world.run({ release: '/nowhere' })).rejects.toThrow('build the site first')
  })
})
