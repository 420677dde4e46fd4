import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ArticleView } from '#components/article/article-view.tsx'
import { EvidenceMix } from '#components/site/evidence-mix.tsx'
import type { Frontmatter } from '#lib/content/article/types.ts'
import { buildArticleHtml } from '#lib/formats/feeds/html.ts'
import { messagesOf } from '#lib/messages/article-messages.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { articleOf } from '../support/article.ts'

const plain = articleOf('短:claim[案]{#claim-a basis=account}。\n\n## 甲 {#a}\n\n文。')

test.each<[Partial<Frontmatter>, string]>([
  [{ author: ['王一', '李二'] }, '<span>文：王一、李二</span>'],
  [{ translator: ['张三'] }, '<span>译：张三</span>'],
  [
    { licence: 'CC BY-SA 4.0' },
    '<a rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/">本文以CC BY-SA 4.0许可发布</a>',
  ],
  [{ licence: 'All rights reserved' }, '<span>本文保留所有权利</span>'],
  [{ draft: true }, '<strong>草稿</strong>'],
  [{ thanks: '陈三提供了照片。' }, '>陈三提供了照片。</p>'],
])('%j is shown, and nothing in its place where it is not given', (fields, expected) => {
  expect(view(fields)).toContain(expected)
  expect(view({})).not.toContain(expected)
})

test('an article that names a grade itself is shown with that name, everywhere', () => {
  const frontmatter = { ...plain.frontmatter, grades: { account: '亲历者口述' } }
  const article = { ...plain, frontmatter }
  const usual = messagesFor('zh-Hans').grades
  expect(messagesOf(article).grades).toEqual({
    ...usual,
    account: { ...usual.account, name: '亲历者口述', short: '亲历者口述' },
  })
  expect(messagesOf(plain).grades).toEqual(usual)
  expect(view({ grades: frontmatter.grades })).toContain('亲历者口述')
  expect(buildArticleHtml('https://example.org', article)).toContain('亲历者口述')
  expect(
    renderToStaticMarkup(<EvidenceMix messages={messagesOf(article)} evidence={article.evidence} />),
  ).toContain('亲历者口述')
})

function view(fields: Partial<Frontmatter>): string {
  const article = { ...plain, frontmatter: { ...plain.frontmatter, ...fields } }
  return renderToStaticMarkup(<ArticleView article={article} toc={[]} />)
}
