import type { Page } from '@playwright/test'
import { type GeneratedArticle, sectionsOf } from './article.ts'
import { currentId, expect, idsOf, test } from './site.ts'

const ARTICLES: GeneratedArticle[] = [
  { slug: 'one-line', title: '一行的小节', sections: sectionsOf([3, 0, 1, 0, 0, 4, 1, 0]) },
  { slug: 'forty', title: '四十节', sections: sectionsOf(Array.from({ length: 40 }, (_, at) => at % 3)) },
  { slug: 'tiny-last', title: '极短的末节', sections: sectionsOf([6, 9, 7, 0]) },
  {
    slug: 'adjacent',
    title: '相邻的标题',
    sections: sectionsOf([2, 0, 0, 5]).map((section) => ({
      ...section,
      children: [1, 2].map((part) => ({
        id: `${section.id}-${part}`,
        title: `${section.title}之${part}`,
        paragraphs: part === 1 ? [] : section.paragraphs,
      })),
    })),
  },
]

for (const width of [320, 768, 1440]) {
  for (const article of ARTICLES) {
    test(`scrolling through makes each entry current once, in order: ${article.slug} at ${width}`, async ({
      page,
      site,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(site.publish(article))
      expect(await scrollThrough(page)).toEqual(idsOf(article))
    })
  }
}

// Scrolls from top to bottom in small steps; a settled scroll is announced to the script as the browser does.
async function scrollThrough(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const seen: string[] = []
    const note = () => {
      const current = [...document.querySelectorAll<HTMLAnchorElement>('[aria-current=location]')]
      const name = current.map((link) => link.hash.slice(1)).join(' ')
      if (name !== seen.at(-1)) seen.push(name)
    }
    note()
    const last = document.documentElement.scrollHeight - innerHeight
    for (let position = 0; position <= last + 3; position += 3) {
      scrollTo({ top: position, behavior: 'instant' })
      dispatchEvent(new Event('scrollend'))
      note()
    }
    return seen
  })
}

void currentId
