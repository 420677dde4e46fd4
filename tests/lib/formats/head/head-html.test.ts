import { expect, test } from 'vitest'
import { buildHeadHtml } from '#lib/formats/head/head-html.ts'
import { buildArticleMetadata, buildSectionMetadata } from '#lib/formats/head/metadata.ts'
import { buildCiteMetadata } from '#lib/formats/head/pages/reader-pages.ts'
import { locales } from '#lib/locales.ts'
import { site } from '#lib/site.ts'
import { origin, readSample } from '../../../support/articles.ts'
import { attributeOf, elementsOf, textOf } from '../../../support/html.ts'
import { readZoteroItem } from '../../../support/zotero-item.ts'

// That Next makes the very same tags is shown by `build.spec.ts`, where it renders these pages itself.

const hostile = '甲"<b>&amp;\'乙'
const article = readSample((text) => text.replace(/^title: .*$/m, `title: ${JSON.stringify(hostile)}`))
const [section] = article.sections
if (section === undefined) throw new Error('the sample must have a section')

const tagsOf = (head: string) =>
  elementsOf(`<head>${head}</head>`)
    .filter(({ tagName }) => ['title', 'meta', 'link'].includes(tagName))
    .map((element) =>
      element.tagName === 'title'
        ? textOf(element)
        : element.attrs.map(({ name, value }) => `${name}=${value}`).join(' '),
    )

test('a section says what it is, and which page counts for it', () => {
  const tags = tagsOf(buildHeadHtml(buildSectionMetadata(origin, article, section)))
  expect(tags[0]).toContain(`${section.title}｜${hostile}｜`)
  expect(tags).toContain('name=robots content=max-image-preview:large')
  expect(tags).toContain(`rel=canonical href=${origin}/${article.slug}/`)
  expect(tags).toContain(`property=og:url content=${origin}/${article.slug}/${section.id}/`)
  expect(tags).toContain('property=og:image:width content=1200')
  expect(tags).toContain(`property=article:modified_time content=${section.changed}`)
  expect(tags).toContain('name=twitter:card content=summary_large_image')
})

test('a page to cite it stays out of search results', () => {
  const tags = tagsOf(buildHeadHtml(buildCiteMetadata(origin, article, section)))
  expect(tags).toHaveLength(4)
  expect(tags).toContain('name=robots content=noindex, follow')
})

test('nothing in a text ends a tag, and languages are named', () => {
  const head = buildHeadHtml(buildArticleMetadata(origin, article, locales))
  const names = elementsOf(head).map(({ tagName }) => tagName)
  expect(new Set(names)).toEqual(new Set(['title', 'meta', 'link']))
  const links = elementsOf(head).filter((link) => attributeOf(link, 'hreflang') !== undefined)
  expect(links.map((link) => attributeOf(link, 'hreflang'))).toEqual([...locales, 'x-default'])
})

test('a reference manager files article and section as web pages, with their author', () => {
  const item = { itemType: 'webpage', authors: [site.organisation], websiteTitle: site.name }
  const heads = [
    buildArticleMetadata(origin, article, locales),
    buildSectionMetadata(origin, article, section),
  ]
  for (const head of heads.map(buildHeadHtml)) {
    expect(readZoteroItem(head)).toMatchObject(item)
    // The rules are ones that would find a journal.
    expect(readZoteroItem(head.replace(/<meta name="dc\.type"[^>]*>/, ''))).toMatchObject({
      itemType: 'journalArticle',
    })
  }
  const own = { ...article, frontmatter: { ...article.frontmatter, author: ['王一', '李二'] } }
  expect(readZoteroItem(buildHeadHtml(buildArticleMetadata(origin, own, locales))).authors).toEqual([
    '王一',
    '李二',
  ])
})
