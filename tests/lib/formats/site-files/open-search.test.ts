import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { buildOpenSearch } from '#lib/formats/site-files/open-search.ts'

test.each([
  ['zh-Hans', 'https://example.org/search/?q={searchTerms}'],
  ['en', 'https://example.org/en/search/?q={searchTerms}'],
] as const)('a browser is told where to ask and in which language: %s', (locale, template) => {
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(
    buildOpenSearch('https://example.org', locale),
  )
  const description = parsed.OpenSearchDescription
  expect(description).toMatchObject({
    '@_xmlns': 'http://a9.com/-/spec/opensearch/1.1/',
    InputEncoding: 'UTF-8',
    Language: locale,
    Url: { '@_type': 'text/html', '@_template': template },
  })
  // The limits of OpenSearch 1.1, section "The OpenSearchDescription element".
  expect(description.ShortName.length).toBeLessThanOrEqual(16)
  expect(description.Description.length).toBeLessThanOrEqual(1024)
})
