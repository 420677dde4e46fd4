import { parse } from 'parse5'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ArticlePage } from '#components/article-page.tsx'
import { SamePage } from '#components/same-page.tsx'
import { locales } from '#lib/locales.ts'
import { dividePage, fillSamePage } from '#lib/publish/same-page.ts'
import { parseWithoutRuntime } from '#lib/publish/strip-runtime.ts'
import { origin, readArticles } from '../support/articles.ts'
import { describePage } from '../support/describe-page.ts'

describe.each(readArticles().map((article) => ({ article, ...article })))(
  '$locale',
  ({ article, locale }) => {
    const whole = dividePage(toPage(<ArticlePage origin={origin} article={article} locales={locales} />))
    const other = locale === 'en' ? '' : '/en'

    // What a section page shows in development is what is published: whatever differs has to stand in its head.
    test.each(article.sections.map(({ id }) => id))(
      '%s: the repeated page is the one that would be rendered',
      (id) => {
        const repeated = fillSamePage(toPage(<SamePage path="/a/" openSection={id} />), whole, id)
        const rendered = toPage(
          <ArticlePage origin={origin} article={article} locales={locales} openSection={id} />,
        )
        expect(describePage(parse(repeated)).body).toEqual(describePage(rendered).body)
        expect(repeated.match(/autofocus/g)).toHaveLength(1)
        expect(repeated).toContain(` href="${other}/kameng-origins/${id}/">`)
      },
    )
  },
)

function toPage(body: ReactNode) {
  return parseWithoutRuntime(renderToStaticMarkup(<body>{body}</body>))
}
