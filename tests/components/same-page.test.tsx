import { readFileSync } from 'node:fs'
import { parse, serialize } from 'parse5'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ArticlePage } from '#components/article-page.tsx'
import { SamePage } from '#components/same-page.tsx'
import { parseArticle } from '#lib/content/parse.ts'
import { fillSamePage } from '#lib/publish/same-page.ts'

const path = 'content/kameng-origins/zh-Hans.md'
const { article } = parseArticle({ path, slug: 'a', locale: 'zh-Hans', bytes: readFileSync(path) })
const whole = toPage(<ArticlePage article={article} />)

/** What a section page shows in development is what is published: whatever differs has to stand in its head. */
test.each(article.sections.map(({ id }) => id))(
  '%s: the repeated page is the one that would be rendered',
  (id) => {
    const repeated = fillSamePage(toPage(<SamePage path="/a/" openSection={id} />), whole, id)
    expect(repeated).toBe(serialize(toPage(<ArticlePage article={article} openSection={id} />)))
    expect(repeated.match(/autofocus/g)).toHaveLength(1)
  },
)

function toPage(body: ReactNode) {
  return parse(renderToStaticMarkup(<body>{body}</body>))
}
