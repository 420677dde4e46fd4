import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { remark } from 'remark'
import remarkHtml from 'remark-html'
import { expect, test } from 'vitest'
import { ArticleView } from '#components/article/article-view.tsx'
import { parseArticle } from '#lib/content/article/parse.ts'
import { parseSources } from '#lib/content/article/sources/sources.ts'
import { buildToc } from '#lib/content/article/toc.ts'
import { buildDataFiles } from '#lib/formats/citations/sources/data-files.ts'
import { buildFeed } from '#lib/formats/feeds/feeds.ts'
import { buildArticleTwin } from '#lib/formats/feeds/markdown-twin.ts'
import { fileOf, sourceOf } from '../support/article.ts'

const origin = 'https://example.org'
const keys = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta']

/** A title that stands nowhere else, so that it is seen where a source is missing. */
const titleOf = (key: string) => `题名${key.toUpperCase()}`

const sources = parseSources({
  path: 'sources.yaml',
  bytes: Buffer.from(
    keys
      .map(
        (key) =>
          `${key}:\n  type: webpage\n  kind: primary\n  title: ${titleOf(key)}\n  language: zh-CN\n  seen: original\n`,
      )
      .join(''),
  ),
})

const images = { 'a.jpg': { digest: '0123456789abcdef', width: 1600, height: 1000 } }

const key = fc.constantFrom(...keys)
const paragraph = fc.oneof(
  key.map((each) => ({ cited: [each], text: () => `文[@${each}]。` })),
  key.map((each) => ({ cited: [each], text: () => `文[@${each}, 第三条]，又[@${each}, 第四条]。` })),
  fc.tuple(key, key).map((cited) => ({ cited, text: () => `文[@${cited[0]}; @${cited[1]}, 第二页]。` })),
  key.map((each) => ({
    cited: [each],
    text: (n: number) => `:claim[话[@${each}]]{#claim-n${n} basis=record}。`,
  })),
  key.map((each) => ({
    cited: [each],
    text: (n: number) => `:claim[话]{#claim-n${n} basis=account source=${each}}。`,
  })),
  key.map((each) => ({
    cited: [each],
    text: (n: number) =>
      `![所见](a.jpg "图题"){#fig-n${n} credit="某人摄" licence="CC BY 4.0" source=${each}}`,
  })),
  key.map((each) => ({ cited: [each], text: () => `> 引文[@${each}]。` })),
  key.map((each) => ({ cited: [each], text: () => `| 栏 |\n| --- |\n| 格[@${each}] |` })),
)

test('whatever is cited, anywhere and in any way, is on the page, in the feeds, in the twin and in the files', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 12 }), (paragraphs) => {
      const body = ['答。', '## 甲 {#section-a}', ...paragraphs.map(({ text }, number) => text(number))]
      const { article, sourceKeys } = parseArticle({
        ...fileOf(sourceOf(body.join('\n\n'))),
        sources,
        images,
      })
      const cited = new Set(paragraphs.flatMap((each) => each.cited))
      expect(new Set(sourceKeys)).toEqual(cited)
      const feed = { origin, locale: article.locale, articles: [article] }
      const twin = buildArticleTwin(origin, article)
      const places = {
        page: renderToStaticMarkup(<ArticleView article={article} toc={buildToc(article)} />),
        atom: buildFeed('feed.xml', feed),
        json: buildFeed('feed.json', feed),
        twin,
        // As a reader of Markdown sees it, who knows nothing of citations.
        rendered: String(remark().use(remarkHtml).processSync(twin)),
        ...Object.fromEntries(
          buildDataFiles(origin, article)
            .filter(({ name }) => name !== 'claims.json')
            .map(({ name, text }) => [name, text]),
        ),
      }
      expect(Object.keys(places)).toHaveLength(7)
      for (const [place, text] of Object.entries(places))
        for (const each of cited) expect(text, place).toContain(titleOf(each))
    }),
    { numRuns: 200, seed: 20261128 },
  )
})
