import { parse } from 'parse5'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ArticlePage } from '#components/article/article-page.tsx'
import { DerivedPages } from '#components/shell/derived-pages.tsx'
import { listPictures } from '#lib/content/article/blocks/figures.ts'
import { locales } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { makePages } from '#lib/publish/pages/make-pages.ts'
import { parseWithoutRuntime } from '#lib/publish/pages/strip-runtime.ts'
import {
  articlePath,
  citeFramePath,
  citePath,
  figurePath,
  pictureFramePath,
  sectionPath,
  wechatPath,
} from '#lib/urls.ts'
import { origin, readArticles } from '../support/articles.ts'
import { describePage } from '../support/describe-page.ts'

describe.each(readArticles().map((article) => ({ article, ...article })))(
  '$locale',
  ({ article, locale, slug }) => {
    const props = {
      origin,
      article,
      locales,
      topics: [{ key: 'trade', names: { 'zh-Hans': '行业史', en: 'Trade' } }],
      wechatScriptPath: '/assets/wechat.js',
      neighbours: { newer: { slug: 'newer', title: '新' }, older: undefined, related: [] },
    }
    const frames = new Map(
      [citeFramePath(locale), pictureFramePath(locale)].map((path) => [path, '<title>frame</title>']),
    )
    const files = [{ path: '/a.md', contentType: 'text/markdown', body: '<甲> & "乙"\n' }]
    const html = renderToStaticMarkup(
      <body>
        <ArticlePage {...props} />
        <DerivedPages {...props} files={files} />
      </body>,
    )
    const { own, others } = makePages(articlePath(locale, slug), html, frames)
    const textOf = (path: string) => {
      const made = others.find((each) => each.path === path)
      return typeof made?.body === 'string' ? made.body : ''
    }
    const other = locale === 'en' ? '' : '/en'

    test('the page itself keeps nothing of what is made of it', () => {
      const alone = parseWithoutRuntime(
        renderToStaticMarkup(
          <body>
            <ArticlePage {...props} />
          </body>,
        ),
      )
      expect(describePage(parse(own.body))).toEqual(describePage(alone))
    })

    // What a section page shows in development is what is published.
    test.each(article.sections.map(({ id }) => id))(
      '%s: opened, it is the one that would be rendered',
      (id) => {
        const made = textOf(sectionPath(locale, slug, id))
        const rendered = parseWithoutRuntime(
          renderToStaticMarkup(
            <body>
              <ArticlePage {...props} openSection={id} />
            </body>,
          ),
        )
        expect(describePage(parse(made)).body).toEqual(describePage(rendered).body)
        expect(made.match(/autofocus/g)).toHaveLength(1)
        expect(made).toContain(` href="${other}/kameng-origins/${id}/">`)
      },
    )

    test('there is a page to cite the article and each section, and each file', () => {
      for (const { id, title } of article.sections)
        expect(textOf(citePath(locale, slug, id)), id).toMatch(
          new RegExp(`<title>.*${title}.*<h1[^>]*>.*${title}`),
        )
      expect(textOf(citePath(locale, slug))).toContain(
        `<title>${messagesFor(locale).citeTitle(article.frontmatter.title)}`,
      )
      expect(textOf('/a.md')).toBe('<甲> & "乙"\n')
      const paste = others.find((each) => each.path === wechatPath(locale, slug))
      expect(textOf(wechatPath(locale, slug))).toContain('<script type="module" src="/assets/wechat.js">')
      expect(paste?.hashes.style).toContain("'unsafe-hashes'")
      const drawn = listPictures(article)
      for (const { id, picture } of drawn) {
        const page = textOf(figurePath(locale, slug, id))
        expect(page).toContain(`${picture.title}</h1>`)
        expect(page).toContain(`href="${figurePath(locale, slug, id)}data.csv"`)
      }
      const own = article.sections.length * 2 + 2 + article.sources.length + drawn.length
      expect(others).toHaveLength(own + files.length)
    })
  },
)
