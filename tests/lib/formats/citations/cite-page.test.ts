import { describe, expect, test } from 'vitest'
import { listFigures } from '#lib/content/article/blocks/figures.ts'
import { revisedOf } from '#lib/content/article/translations.ts'
import { digestArticle } from '#lib/content/editions/current-edition.ts'
import { buildCitationFiles, buildCitePage } from '#lib/formats/citations/cite-page.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { articlePath, fragment } from '#lib/urls.ts'
import { origin, readArticles, readEveryBlock } from '../../../support/articles.ts'

test.each([...readArticles(), readEveryBlock()].map((article) => ({ article, ...article })))(
  'every subheading, picture, photograph, recording and claim of $slug in $locale can be cited, once, by an address that leads to it',
  ({ article, lead, sections, claims }) => {
    const parts = [undefined, ...sections].flatMap((section) => buildCitePage(origin, article, section).parts)
    const named = [lead, ...sections]
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => {
        if (block.type === 'figures') return block.figures.map(({ id }) => id)
        return block.type === 'subheading' || block.type === 'picture' ? [block.id] : []
      })
    expect(parts.map(({ id }) => id).sort()).toEqual([...named, ...claims.map(({ id }) => id)].sort())
    for (const { id, title, citation } of parts) {
      expect(citation).toContain(fragment(id))
      expect(title).not.toBe('')
    }
  },
)

test('photographs and recordings are among what can be cited', () => {
  const article = readEveryBlock()
  const figures = listFigures(article)
  const parts = [undefined, ...article.sections].flatMap(
    (section) => buildCitePage(origin, article, section).parts,
  )
  expect(figures.map(({ recording }) => recording?.kind)).toContain('video')
  for (const { id, caption } of figures)
    expect(parts).toContainEqual(expect.objectContaining({ id, title: caption, kind: 'figure' }))
})

describe.each(readArticles().map((article) => ({ article, ...article })))(
  '$locale',
  ({ article, locale, sections }) => {
    const pages = [undefined, ...sections].map((section) => buildCitePage(origin, article, section))

    test('one author and one title in every format, those of the article', () => {
      for (const { citations } of pages) {
        for (const text of Object.values(citations)) expect(text).toContain(site.organisation)
        const [{ title }] = JSON.parse(citations.json)
        expect(title).toContain(article.frontmatter.title)
        expect(citations.ris).toContain(`TI  - ${title}\r\n`)
        expect(citations.bibtex).toContain(`title = {{${title}}}`)
      }
    })

    test('its edition is named in every file, and can be cited in its own right', () => {
      const [section] = sections
      const date = revisedOf(article)
      const says = digestArticle(article)
      const own = { ...article, editions: [{ date, digest: '0123456789abcdef', files: [], says }] }
      const page = buildCitePage(origin, own, section)
      const address = `${origin}${articlePath(locale, article.slug)}${date}/#${section?.id}`
      expect(page.edition).toMatchObject({ address, digest: '0123456789ab' })
      expect(page.edition?.citations).toEqual([
        expect.stringContaining(address),
        expect.stringContaining(address),
      ])
      expect(page.citations.ris).toMatch(/N1 {2}- .*0123456789ab/)
      expect(JSON.parse(page.citations.json)[0].note).toContain(address)
      expect(page.citations.bibtex).toContain(`note = {${messagesFor(locale).editions.fixed}`)
      expect(page.citations.bibtex).toContain(`${date}/\\#${section?.id}`)
      for (const text of Object.values(page.citations)) expect(text).toContain(page.permalink)
    })

    test('an edition of an older revision is not what is cited', () => {
      const editions = [{ date: '2000-01-01', digest: 'a', files: [], says: digestArticle(article) }]
      expect(buildCitePage(origin, { ...article, editions })).toMatchObject({ edition: undefined })
    })

    test('an edition that says something else is not what is cited', () => {
      const says = digestArticle(article)
      const own = { ...article, editions: [{ date: revisedOf(article), digest: 'a', files: [], says }] }
      const lead = { ...article.lead, text: `${article.lead.text}又一段。\n` }
      expect(buildCitePage(origin, own).edition).toBeDefined()
      expect(buildCitePage(origin, { ...own, lead })).toMatchObject({ edition: undefined })
      expect(buildCitationFiles(origin, { ...own, lead })[0]?.text).not.toContain(`/${revisedOf(article)}/`)
    })

    test('files have the texts of the page, and stand beside it', () => {
      const [section] = sections
      const files = [...buildCitationFiles(origin, article), ...buildCitationFiles(origin, article, section)]
      expect(files.map(({ path }) => path.replace(/^.*kameng-origins\//, ''))).toEqual(
        ['cite/', `${section?.id}/cite/`].flatMap((page) =>
          ['bib', 'ris', 'json'].map((end) => `${page}citation.${end}`),
        ),
      )
      expect(files[0]?.text).toBe(pages[0]?.citations.bibtex)
      expect(files[4]?.text).toBe(pages[1]?.citations.ris)
    })
  },
)
