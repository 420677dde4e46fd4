import { readFileSync } from 'node:fs'
import { parse } from 'parse5'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ArticlePage } from '#components/article-page.tsx'
import { SamePage } from '#components/same-page.tsx'
import { parseArticle } from '#lib/content/parse.ts'
import { locales } from '#lib/locales.ts'
import { dividePage, fillSamePage } from '#lib/publish/same-page.ts'
import { parseWithoutRuntime } from '#lib/publish/strip-runtime.ts'
import { describePage } from '../support/describe-page.ts'

const path = 'content/kameng-origins/zh-Hans.md'
const { article } = parseArticle({ path, slug: 'a', locale: 'zh-Hans', bytes: readFileSync(path) })
const origin = 'https://example.org'
const whole = dividePage(toPage(<ArticlePage origin={origin} article={article} locales={locales} />))

/** What a section page shows in development is what is published: whatever differs has to stand in its head. */
test.each(article.sections.map(({ id }) => id))(
  '%s: the repeated page is the one that would be rendered',
  (id) => {
    const repeated = fillSamePage(toPage(<SamePage path="/a/" openSection={id} />), whole, id)
    const rendered = toPage(
      <ArticlePage origin={origin} article={article} locales={locales} openSection={id} />,
    )
    expect(describePage(parse(repeated)).body).toEqual(describePage(rendered).body)
    expect(repeated.match(/autofocus/g)).toHaveLength(1)
    expect(repeated).toContain(` href="/en/a/${id}/"`)
  },
)

function toPage(body: ReactNode) {
  return parseWithoutRuntime(renderToStaticMarkup(<body>{body}</body>))
}
