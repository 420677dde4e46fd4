import { brotliCompressSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ArticleView } from '#components/article/article-view.tsx'
import { CitePage } from '#components/cite/cite-page.tsx'
import { DrawingPage } from '#components/figures/drawing-page.tsx'
import { FigurePage } from '#components/figures/figure-page.tsx'
import { sha256 } from '#lib/base/hash.ts'
import { listFigures, listPictures, sectionOf } from '#lib/content/article/blocks/figures.ts'
import { parseArticle } from '#lib/content/article/parse.ts'
import { buildToc } from '#lib/content/article/toc.ts'
import { citePath, fragment } from '#lib/urls.ts'
import { writeSampleArticle } from '../site/sample-article.ts'
import { addFigures } from '../support/add-figures.ts'
import { fileOf } from '../support/article.ts'
import { origin, readEveryBlock } from '../support/articles.ts'
import { attributeOf, elementsOf, idsOf } from '../support/html.ts'

const article = readEveryBlock()
const context = { origin, locales: [article.locale], article }
const pages = [
  ...listFigures(article).map((figure) => ({
    id: figure.id,
    page: <FigurePage {...context} figure={figure} />,
  })),
  ...listPictures(article).map((block) => ({
    id: block.id,
    page: <DrawingPage {...context} block={block} />,
  })),
]

test.each(pages)('the page on $id leads to its own citation', ({ id, page }) => {
  const section = sectionOf(article, id)
  const hrefs = elementsOf(renderToStaticMarkup(page)).map((element) => attributeOf(element, 'href'))
  const path = citePath(article.locale, article.slug, section?.id)
  expect(hrefs).toContain(path + fragment(`cite-${id}`))
  const ids = idsOf(renderToStaticMarkup(<CitePage {...context} {...(section && { section })} />))
  expect(ids.filter((each) => each === `cite-${id}`)).toHaveLength(1)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a photograph costs an article 164 bytes in Brotli at most', () => {
  const count = 52
  const text = writeSampleArticle({ locale: 'zh-Hans', length: 10_000, sections: 13, seed: 1 })
  const bytes = bytesOf(withVariedWords(addFigures(text, count)), count) - bytesOf(text, 0)
  expect(bytes / count).toBeGreaterThan(80)
  expect(bytes / count).toBeLessThanOrEqual(164)
})

/** Alternative texts of 12 characters and captions of 20, at random, so that they compress worse than anybody's. */
function withVariedWords(text: string): string {
  return text
    .replace(/第\d+幅照片上的波纹/g, (alt) => charactersOf(alt, 12))
    .replace(/第\d+幅，为测量而作/g, (caption) => charactersOf(caption, 20))
}

function charactersOf(seed: string, count: number): string {
  const digits = sha256(seed)
  return Array.from({ length: count }, (_, index) =>
    String.fromCodePoint(0x4e00 + Number.parseInt(digits.slice(3 * index, 3 * index + 3), 16)),
  ).join('')
}

/** The article as it is compressed, with photographs of 12 megapixels whose digests resemble each other as little as real ones. */
function bytesOf(text: string, count: number): number {
  const images = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${index + 1}.jpg`,
      { digest: sha256(`${index}`).slice(0, 16), width: 4000, height: 3000 },
    ]),
  )
  const { article } = parseArticle({ ...fileOf(text), images })
  expect(listFigures(article)).toHaveLength(count)
  return brotliCompressSync(renderToStaticMarkup(<ArticleView article={article} toc={buildToc(article)} />))
    .length
}
