import { expect, test } from '@playwright/test'
import { imageSize } from 'image-size'
import { getPreviewFromContent } from 'link-preview-js'
import openGraphScraper from 'open-graph-scraper'
import { unfurl } from 'unfurl.js'
import { locales } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { aboutPath, articlePath, cardPath, homePath, sectionPath } from '#lib/urls.ts'
import { readArticles } from '../support/articles.ts'
import { origin } from './published.ts'

/** What a chat is to show of a page. */
interface Expected {
  path: string
  title: string
  /** The description, or the text that it is the beginning of. */
  description: string | { startOf: string }
  card: string
}

const expected: Expected[] = [
  ...locales.flatMap((locale): Expected[] => {
    const { tagline, about } = messagesFor(locale)
    const card = cardPath(locale)
    return [
      { path: homePath(locale), title: site.name, description: tagline, card },
      { path: aboutPath(locale), title: about.title, description: about.description, card },
    ]
  }),
  ...readArticles().flatMap(({ locale, slug, frontmatter: { title, description }, sections }): Expected[] => [
    { path: articlePath(locale, slug), title, description, card: cardPath(locale, slug) },
    ...sections.map((section) => ({
      path: sectionPath(locale, slug, section.id),
      title: `${section.title}｜${title}`,
      description: { startOf: section.text.trim() },
      card: cardPath(locale, slug, section.id),
    })),
  ]),
]

/** What one program made of a page; what it does not tell is left out. */
interface Unfurled {
  title: string | undefined
  description: string | undefined
  image: string | undefined
  width?: number
  height?: number
  alt?: string | undefined
}

/** Programs that other sites show links with, each with its own reading of the page. */
const clients: Record<string, (url: string) => Promise<Unfurled>> = {
  'open-graph-scraper': async (url) => {
    const { result } = await openGraphScraper({ url })
    const [image] = result.ogImage ?? []
    const { url: address, width, height, alt } = image ?? {}
    expect(result.twitterCard).toBe('summary_large_image')
    return {
      title: result.ogTitle,
      description: result.ogDescription,
      image: address,
      width: Number(width),
      height: Number(height),
      alt: String(alt),
    }
  },
  'unfurl.js': async (url) => {
    const { open_graph: graph, twitter_card: card } = await unfurl(url)
    const [image] = graph?.images ?? []
    expect(card?.images?.[0]?.url).toBe(image?.url)
    return {
      title: graph?.title,
      description: graph?.description,
      image: image?.url,
      width: Number(image?.width),
      height: Number(image?.height),
      // Its types do not know that an image of Open Graph has one.
      alt:
        image === undefined
          ? undefined
          : new Map<string, unknown>(Object.entries(image)).get('alt')?.toString(),
    }
  },
  // It refuses addresses of this machine, so it is given the answer; reading it is its own.
  'link-preview-js': async (url) => {
    const response = await fetch(url)
    const headers = Object.fromEntries(response.headers)
    const preview = await getPreviewFromContent({ url, headers, data: await response.text() })
    if (!('title' in preview)) throw new Error(`${url} is no page`)
    return { title: preview.title, description: preview.description, image: preview.images[0] }
  },
}

for (const [name, read] of Object.entries(clients)) {
  test(`${name} shows title, description and card of every page`, async ({ baseURL }) => {
    // By number: not every client takes a host without a dot.
    const base = baseURL?.replace('localhost', '127.0.0.1')
    for (const { path, title, description, card } of expected) {
      const found = await read(`${base}${path}`)
      expect({ path, ...found }).toEqual({
        path,
        title,
        description: typeof description === 'string' ? description : expect.any(String),
        image: `${origin}${card}`,
        ...('width' in found ? { width: 1200, height: 630, alt: title } : {}),
      })
      if (typeof description === 'string') continue
      const start = found.description?.replace(/…$/, '') ?? ''
      expect(start.length, path).toBeGreaterThan(20)
      expect(description.startOf.startsWith(start), `${path}: ${start}`).toBe(true)
    }
  })
}

test('every card is there: PNG, 1200 by 630, less than 150 KB', async ({ request }) => {
  for (const card of new Set(expected.map((each) => each.card))) {
    const response = await request.get(card)
    expect(response.status(), card).toBe(200)
    expect(response.headers()['content-type'], card).toBe('image/png')
    const body = await response.body()
    expect(imageSize(body), card).toMatchObject({ type: 'png', width: 1200, height: 630 })
    expect(body.byteLength, card).toBeLessThan(150_000)
  }
})
