import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { revisedOf } from '#lib/content/article/translations.ts'
import type { Article, Figure } from '#lib/content/article/types.ts'
import { digestArticle } from '#lib/content/editions/current-edition.ts'
import { buildCollection, buildCollectionPart, buildEpub } from '#lib/formats/epub/epub.ts'
import { articlePath } from '#lib/urls.ts'
import { findProgram } from '../../../../scripts/programs.ts'
import { articleOf } from '../../../support/article.ts'
import { origin, readArticles, readSample } from '../../../support/articles.ts'
import { attributeOf, elementsOf, textOf } from '../../../support/html.ts'

/** Debian's package epubcheck, which needs Java. */
const epubcheck = ['/usr/share/java/epubcheck.jar'].find((file) => existsSync(file))
const java = findProgram('java')
/** For a program that ends before it is worth optimising: half the processor time. */
const briefly = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto']

/** Two pixels. */
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
)

const blocks = articleOf(
  '短答。\n\n## 甲 {#a}\n\n$x < y^2$，见`a & b`。\n\n- 一\n- 二\n\n表：数\n\n| 年 | 数 |\n| --- | ---: |\n| 1 | 2 |\n\n```js\nif (a < b) c()\n```\n',
)
const film = withFigure(blocks)
const readImage = () => jpeg
const own = [...readArticles(), readSample(), film].map((article) => ({
  name: `${article.frontmatter.title} (${article.locale})`,
  articles: [article],
  build: () => buildEpub(origin, article, readImage),
}))
const chinese = [film, ...readArticles('zh-Hans')]
// It has what every book of its own has, by the same templates.
const collection = {
  name: 'all articles',
  articles: chinese,
  build: () =>
    buildCollection(
      origin,
      'zh-Hans',
      chinese.map((summary) => ({ summary, makePart: () => buildCollectionPart(origin, summary) })),
      readImage,
    ),
}

describe.each([...own, collection])('the book of $name', ({ articles, build }) => {
  const bytes = build()
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, content }))
  const pages = files
    .filter(({ name }) => name.endsWith('.xhtml'))
    .map(({ name, content }) => ({ name: name.replace('EPUB/', ''), text: strFromU8(content) }))

  test('has the same bytes twice, and begins as programs expect', () => {
    expect(Buffer.compare(build(), bytes)).toBe(0)
    expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip')
  })

  test('is XML that has every section, claim and note once', () => {
    for (const { name, content } of files.filter((file) => /\.(?:xhtml|opf|xml)$/.test(file.name))) {
      expect(XMLValidator.validate(strFromU8(content)), name).toBe(true)
    }
    const ids = pages.flatMap(({ text }) => idsOf(text))
    for (const { sections, claims, notes } of articles)
      for (const { id } of [...sections, ...claims, ...notes])
        expect(ids.filter((each) => each === id)).toEqual([id])
  })

  test('every link within it leads to a place', () => {
    const places = new Map(pages.map(({ name, text }) => [name, idsOf(text)]))
    for (const { name, text } of pages) {
      for (const href of elementsOf(text).flatMap((element) => attributeOf(element, 'href') ?? [])) {
        if (/^https?:|^mailto:|\.css$/.test(href)) continue
        const [file = '', id] = href.split('#')
        const ids = places.get(file === '' ? name : file)
        expect(ids, `${name}: ${href}`).toBeDefined()
        if (id !== undefined) expect(ids, `${name}: ${href}`).toContain(decodeURIComponent(id))
      }
    }
  })
})

// Java takes ten seconds to begin.
test.runIf(epubcheck && java)('the book of all articles is valid by epubcheck', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'epub-'))
  try {
    const file = join(folder, 'book.epub')
    writeFileSync(file, collection.build())
    const options = [...briefly, '-jar', epubcheck ?? '', '--failonwarnings', file]
    const { stdout, stderr, status } = spawnSync(java ?? '', options, { encoding: 'utf8' })
    expect(status, stdout + stderr).toBe(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the book of all articles lists them, and the chapters of each below its title', () => {
  const files = unzipSync(collection.build())
  const nav = strFromU8(files['EPUB/nav.xhtml'] ?? new Uint8Array())
  const links = elementsOf(nav).filter(({ tagName }) => tagName === 'a')
  for (const { slug, frontmatter, sections } of chinese) {
    const first = `article-${slug}-title.xhtml`
    expect(links.filter((each) => attributeOf(each, 'href') === first).map(textOf)).toEqual([
      frontmatter.title,
      frontmatter.title,
    ])
    for (const { title } of sections) expect(links.map(textOf)).toContain(title)
  }
  expect(strFromU8(files['EPUB/package.opf'] ?? new Uint8Array())).toContain(
    `>${origin}/book.epub</dc:identifier>`,
  )
})

test('a still picture leads to its film', () => {
  const files = unzipSync(buildEpub(origin, film, () => jpeg))
  const text = strFromU8(files['EPUB/section-01.xhtml'] ?? new Uint8Array())
  const links = elementsOf(text).filter(
    (each) => attributeOf(each, 'href') === 'https://video.example/v?a=1&b=2',
  )
  expect(links.map(textOf)).toEqual([expect.stringContaining('12:34')])
})

function idsOf(text: string): string[] {
  return elementsOf(text).flatMap((element) => attributeOf(element, 'id') ?? [])
}

/** The article with a still picture of a film at the end of each section. */
function withFigure(article: Article): Article {
  const image = { digest: '0123456789abcdef', width: 1, height: 1 }
  const figure: Figure = {
    id: 'fig-counter',
    was: [],
    moved: [],
    file: 'counter.jpg',
    image,
    alt: '柜台',
    caption: '柜台',
    credit: '某',
    licence: 'CC0',
    recording: { kind: 'video', url: 'https://video.example/v?a=1&b=2', length: '12:34' },
  }
  return {
    ...article,
    sections: article.sections.map((section) => ({
      ...section,
      blocks: [...section.blocks, { type: 'figures' as const, figures: [figure] }],
    })),
  }
}

test('a book is named by the edition that says the same, and by its article where none does', () => {
  const date = revisedOf(blocks)
  const editions = [{ date, digest: 'a', files: [], says: digestArticle(blocks) }]
  const address = `${origin}${articlePath(blocks.locale, blocks.slug)}`
  const other = { ...blocks, frontmatter: { ...blocks.frontmatter, title: '别的题目' } }
  expect(namesOf({ ...blocks, editions })).toEqual([`${address}${date}/`, `${address}${date}/`])
  expect(namesOf({ ...other, editions })).toEqual([address, address])

  /** What its package and its title page say. */
  function namesOf(article: Article) {
    const texts = Object.values(unzipSync(buildEpub(origin, article, () => jpeg))).map((bytes) =>
      strFromU8(bytes),
    )
    return [/<dc:identifier[^>]*>([^<]*)</, /<p class="facts">.*<a href="([^"]*)"/].map((pattern) =>
      texts.map((text) => pattern.exec(text)?.[1]).find((name) => name !== undefined),
    )
  }
})
