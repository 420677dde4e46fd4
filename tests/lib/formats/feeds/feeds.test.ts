import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import FeedParser from 'feedparser'
import { parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { Article } from '#lib/content/article/types.ts'
import { buildFeed } from '#lib/formats/feeds/feeds.ts'
import type { Locale } from '#lib/locales.ts'
import { origin, readArticles, readSample } from '../../../support/articles.ts'

const sample = readSample()
const page = `${origin}/kameng-origins/`
const buildAtomFeed = (locale: Locale, articles: Article[]) =>
  buildFeed('feed.xml', { origin, locale, articles })
const buildJsonFeed = (locale: Locale, articles: Article[]) =>
  buildFeed('feed.json', { origin, locale, articles })

describe('the Atom feed', () => {
  test.each(readArticles())('is read by a parser without complaint ($locale)', async (article) => {
    const { meta, items } = await parseAtom(buildAtomFeed(article.locale, [article]))
    expect(meta).toMatchObject({ '#type': 'atom', title: '存疑', language: article.locale })
    expect(items).toHaveLength(article.frontmatter.revisions.length)
    expect(items[0]).toMatchObject({ title: article.frontmatter.title, author: '存疑编辑部' })
    expect(items[0]?.description?.length).toBeGreaterThan(
      article.sections.reduce((n, s) => n + s.text.length, 0),
    )
  })

  test('has an entry for the article and one for its later revision, newest first', async () => {
    const { items } = await parseAtom(buildAtomFeed('zh-Hans', [sample]))
    expect(items.map(({ guid, link, pubdate, date }) => [guid, link, pubdate, date])).toEqual([
      ['tag:example.org,2026-11-22:/kameng-origins/', page, day('2026-11-22'), day('2026-12-01')],
      [
        'tag:example.org,2026-12-01:/kameng-origins/revision-2',
        `${page}second/`,
        day('2026-12-01'),
        day('2026-12-01'),
      ],
    ])
    expect(items[1]?.summary).toBe('补一份档案。')
    expect(items[1]?.description).toBe(
      `<p>补一份档案。</p>\n<ul><li><a href="${page}second/">第二节</a></li></ul>`,
    )
  })

  test('a revision that names no section links to those that the lock says it changed', async () => {
    const article = readSample((text) => text.replace('    section: second\n', ''))
    const entryOf = async (changed: string[]) => {
      const sections = article.sections.map((section, index) => ({
        ...section,
        changed: changed[index] ?? '',
      }))
      const { items } = await parseAtom(buildAtomFeed('zh-Hans', [{ ...article, sections }]))
      return items.find(({ guid }) => guid.endsWith('revision-2'))
    }
    const first = await entryOf(['2026-12-01', '2026-11-22'])
    expect(first?.link).toBe(`${page}first/`)
    expect(first?.title).toMatch(/^第一节｜/)
    const whole = await entryOf(['2026-12-01', '2026-12-01'])
    expect(whole?.link).toBe(page)
    expect(whole?.description).toBe('<p>补一份档案。</p>')
  })

  test('an entry names its author where that is not the house', async () => {
    const article = readSample((text) => text.replace('question:', 'author: 王一\nquestion:'))
    const { items } = await parseAtom(buildAtomFeed('zh-Hans', [article]))
    expect(items.map(({ author }) => author)).toEqual(['王一', '王一'])
    expect(JSON.parse(buildJsonFeed('zh-Hans', [article])).items[0].authors).toEqual([{ name: '王一' }])
  })

  test.each([...readArticles(), sample])(
    'is valid by the grammar of RFC 4287 ($locale, $frontmatter.title)',
    async (article) => {
      expect(await faultsOf(buildAtomFeed(article.locale, [article]))).toEqual([])
    },
  )

  test('is valid without an entry too', async () => {
    expect(await faultsOf(buildAtomFeed('zh-Hans', []))).toEqual([])
  })

  test.each([
    ['a feed without id', /<id>[^<]*<\/id>/, ''],
    ['an entry without id', /<id>tag:[^<]*<\/id>/, ''],
    ['an empty id', /<id>[^<]*<\/id>/, '<id></id>'],
    ['two titles', /<title>/, '<title>x</title><title>'],
    ['a day without time', /<updated>[^<]*/, '<updated>2026-12-01'],
    ['a time without zone', /<updated>[^<]*/, '<updated>2026-12-01T00:00:00'],
    ['no author', /<author>[\s\S]*?<\/author>/g, ''],
    ['an author without name', /<name>[^<]*<\/name>/, ''],
    ['a link that leads nowhere', / href="[^"]*"/, ''],
    ['a language that is none', /xml:lang="[^"]*"/, 'xml:lang="Chinese (simplified)"'],
    ['unescaped markup', /<summary>/, '<summary><b>x</b>'],
    ['a media type that is none', /type="text\/html"/, 'type="html"'],
    ['an element of RSS', /<\/feed>/, '<pubDate>x</pubDate></feed>'],
    ['another root', /feed>|<feed/g, (tag: string) => tag.replace('feed', 'rss')],
  ])('the grammar refuses %s', async (_, right, wrong) => {
    const xml = buildAtomFeed('zh-Hans', [sample])
    const broken = xml.replace(right, (found) => (typeof wrong === 'string' ? wrong : wrong(found)))
    expect(broken).not.toBe(xml)
    expect(await faultsOf(broken)).not.toEqual([])
  })

  test('has what RFC 4287 asks beyond its grammar', () => {
    const xml = buildAtomFeed('zh-Hans', [sample])
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>/)
    expect(xml).toContain('xml:lang="zh-Hans"')
    const [feed = '', ...entries] = xml.split('<entry>')
    const ids = entries.map((entry) => /<id>([^<]*)/.exec(entry)?.[1])
    expect(new Set(ids).size).toBe(entries.length)
    for (const part of [feed, ...entries]) expect(part.match(/rel="alternate"/g)).toHaveLength(1)
    expect(feed).toContain(`<link href="${origin}/feed.xml" rel="self"`)
    expect(feed).toContain('<updated>2026-12-01T00:00:00.000Z</updated>')
  })

  test('has nothing of the clock in it', () => {
    expect(buildAtomFeed('zh-Hans', [sample])).toBe(buildAtomFeed('zh-Hans', [sample]))
    expect(buildAtomFeed('zh-Hans', [sample])).not.toMatch(/20(?!26-(?:11-22|12-01))\d\d-\d\d-\d\d/)
  })
})

test('an article is offered as a book in both feeds, a revision is not', () => {
  const book = `${origin}/kameng-origins/book.epub`
  const atom = buildAtomFeed('zh-Hans', [sample])
  expect(atom.match(/rel="enclosure"/g)).toHaveLength(1)
  expect(atom).toContain(book)
  const { items } = JSON.parse(buildJsonFeed('zh-Hans', [sample]))
  expect(items[0].attachments).toEqual([{ url: book, mime_type: 'application/epub+zip' }])
  expect(items[1].attachments).toBeUndefined()
})

describe('the JSON Feed', () => {
  const validate = addFormats
    .default(new Ajv({ strict: false }))
    .compile(JSON.parse(readFileSync('node_modules/jsonfeed-schema/schema-v1.1.json', 'utf8')))

  test.each([...readArticles(), sample])(
    'is valid by its schema ($locale, $frontmatter.title)',
    (article) => {
      const feed = JSON.parse(buildJsonFeed(article.locale, [article]))
      expect(validate(feed), JSON.stringify(validate.errors)).toBe(true)
      expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
    },
  )

  test('the schema refuses what is wrong', () => {
    const feed = JSON.parse(buildJsonFeed('zh-Hans', [sample]))
    expect(validate({ ...feed, items: [{ ...feed.items[0], url: 'no url' }] })).toBe(false)
  })

  test('has the entries of the Atom feed', async () => {
    const { items } = await parseAtom(buildAtomFeed('zh-Hans', [sample]))
    const feed = JSON.parse(buildJsonFeed('zh-Hans', [sample]))
    expect(feed.items.map((item: { id: string }) => item.id)).toEqual(items.map(({ guid }) => guid))
    expect(feed.items.map((item: { url: string }) => item.url)).toEqual(items.map(({ link }) => link))
  })
})

describe('the text of an entry', () => {
  const [article] = JSON.parse(buildJsonFeed('zh-Hans', [sample])).items
  const html: string = article.content_html

  test('has absolute addresses only, no ids, no classes', () => {
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, url]) => url ?? '')
    expect(addresses).toContain(`${page}#second`)
    expect(addresses).toContain(`${origin}/icon.svg`)
    for (const address of addresses) expect(URL.canParse(address)).toBe(true)
    expect(html).not.toMatch(/\s(?:id|class|data-[\w-]+)=/)
  })

  test('shows the grade of every claim, with the marks of the page', () => {
    expect(html).toContain('短答案<sup>●</sup>')
    expect(html).toContain('● 公开记录 ○ 口述 ◇ 无出处数字 △ 作者推断')
  })

  test('has the pictures as lists and the notes at the end', () => {
    const [chinese] = readArticles('zh-Hans')
    if (chinese === undefined) throw new Error('the Chinese article is published')
    const whole: string = JSON.parse(buildJsonFeed('zh-Hans', [chinese])).items[0].content_html
    expect(whole).toMatch(
      /<figure><figcaption>[^<]+<\/figcaption><ul><li>2001 《传奇》进入中国大陆（公开记录）<\/li>/,
    )
    expect(whole).toContain('<h2>注</h2>')
    expect(whole).not.toContain('longitude')
    const errors: string[] = []
    parseFragment(whole, { onParseError: ({ code }) => errors.push(code) })
    expect(errors).toEqual([])
  })
})

function day(text: string): Date {
  return new Date(`${text}T00:00:00Z`)
}

/** What libxml2 says against a feed, by a grammar in RELAX NG. */
async function faultsOf(xml: string): Promise<string[]> {
  const schema = readFileSync('tests/fixtures/schemas/atom.rng', 'utf8')
  const { errors } = await validateXML({
    xml: [{ fileName: 'feed.xml', contents: xml }],
    schema: [schema],
    extension: 'relaxng',
  })
  return errors.map(({ message }) => message)
}

async function parseAtom(xml: string) {
  const parser = new FeedParser({ feedurl: `${origin}/feed.xml` })
  const complaints: Error[] = []
  parser.on('error', (error) => complaints.push(error))
  Readable.from([xml]).pipe(parser)
  const items: FeedParser.Item[] = []
  for await (const item of parser) items.push(item)
  expect(complaints).toEqual([])
  return { meta: parser.meta, items }
}
