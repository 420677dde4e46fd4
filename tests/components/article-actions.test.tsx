import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ArticleActions } from '#components/article/article-actions.tsx'
import { articleOf } from '../support/article.ts'
import { attributeOf, elementsOf } from '../support/html.ts'

const article = articleOf('短答。\n\n## 甲 {#a}\n\n文。')

test.each([
  [undefined, []],
  ['https://example.org/report', ['https://example.org/report']],
  [
    'mailto:a@example.org',
    [
      expect.stringMatching(
        /^mailto:a@example\.org\?subject=.+&body=https%3A%2F%2Fexample\.org%2Fsample%2F$/,
      ),
    ],
  ],
  ['mailto:a@example.org?cc=b@example.org', [expect.stringContaining('cc=b@example.org&subject=')]],
])('a report goes to the contact, with the address of the article: %s', (contact, expected) => {
  const html = renderToStaticMarkup(
    <ArticleActions origin="https://example.org" article={article} contact={contact} />,
  )
  const hrefs = elementsOf(html).flatMap((element) => attributeOf(element, 'href') ?? [])
  expect(hrefs).toEqual(['/sample/', '/sample/cite/', '/feed.xml', '/sample/book.epub', ...expected])
})
