import { createServer } from 'node:http'
import { test as base, expect, type Page } from '@playwright/test'
import { defaultLocale } from '#lib/locales.ts'
import { buildLanguageStyle } from '#lib/messages/language-style.ts'
import { compileStyles } from '#lib/publish/next/compile-styles.ts'
import {
  inlineScript,
  quotingScript,
  readerScript,
  settingsFormScript,
} from '#lib/publish/next/reader-bundle.ts'
import { type GeneratedArticle, renderPage } from './article.ts'
import { renderControls } from './render-controls.ts'

interface Site {
  /** Serves an article at /slug/ and each of its sections at /slug/section/. Returns the URL of /slug/. */
  publish: (article: GeneratedArticle) => string
}

/** Playwright's test with a site of generated pages, and a failure for anything a page writes to its console. */
export const test = base.extend<{ quietConsole: undefined }, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use, { workerIndex }) => {
      const controls = await renderControls(`${workerIndex}`)
      const files = new Map<string, { type: string; body: string }>()
      const script = await readerScript()
      for (const { fileName, body } of [script, await settingsFormScript(), quotingScript()])
        files.set(`/${fileName}`, { type: 'text/javascript', body })
      const parts = {
        controls,
        styles: (await compileStyles(articleStyles)) + buildLanguageStyle(defaultLocale),
        inlineScript: inlineScript(),
        scriptName: script.fileName,
      }
      files.set('/', { type: 'text/html', body: '<!doctype html><link rel="icon" href="data:,"><p>首页' })
      const server = createServer((request, response) => {
        const file = files.get(request.url ?? '')
        response.writeHead(file ? 200 : 404, {
          'content-type': `${file?.type ?? 'text/plain'}; charset=utf-8`,
        })
        response.end(file?.body)
      })
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
      const address = server.address()
      if (!address || typeof address === 'string') throw new Error('The test server has no port.')
      await use({
        publish: (article) => {
          for (const id of [undefined, ...idsOf(article)]) {
            const body = renderPage(article, parts, id)
            files.set(`/${article.slug}/${id ? `${id}/` : ''}`, { type: 'text/html', body })
          }
          return `http://127.0.0.1:${address.port}/${article.slug}/`
        },
      })
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
    // On a busy machine the bundles take their time.
    { scope: 'worker', timeout: 120_000 },
  ],
  quietConsole: [
    async ({ page }, use) => {
      const written: string[] = []
      page.on('console', (message) => {
        // Chromium's remark on every section page that is opened with a fragment; the fragment is to win.
        if (!message.text().startsWith('Autofocus processing was blocked')) written.push(message.text())
      })
      page.on('pageerror', (error) => written.push(String(error)))
      await use(undefined)
      expect(written, 'what the page wrote to the console').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Ids of all headings of an article, in order. */
export function idsOf(article: GeneratedArticle): string[] {
  return article.sections.flatMap((section) => [section.id, ...(section.children ?? []).map(({ id }) => id)])
}

/** The id of the entry that is current in the contents list; fails when there is not exactly one. */
export async function currentId(page: Page): Promise<string> {
  const current = page.locator('#contents [aria-current=location]')
  await expect(current).toHaveCount(1)
  return ((await current.getAttribute('href')) ?? '').slice(1)
}

/** Waits until the script follows the reader, and the page has not scrolled for longer than it puts anything off. */
export async function settled(page: Page): Promise<void> {
  // It begins when all blocks are laid out; before that the page has a height that is only a guess.
  await page.waitForFunction(() => {
    const list = document.querySelector('#contents-list')
    return !list || list.querySelector('[aria-current]')
  })
  await page.evaluate(async () => {
    for (let at = Number.NaN; at !== scrollY; ) {
      at = scrollY
      // The script hears of scrolling in a frame, which a busy browser draws late, and waits from there on.
      await new Promise(requestAnimationFrame)
      await new Promise((done) => setTimeout(done, 260))
    }
  })
}

/** Does what scrolls the page, and waits until it has scrolled and come to rest. */
export async function scrolled(page: Page, scroll: () => Promise<void>): Promise<void> {
  const before = await page.evaluate(() => scrollY)
  await scroll()
  // The wheel and keys are answered before a busy page has moved.
  await page.waitForFunction((top) => scrollY !== top, before)
  await settled(page)
}

/** Sum of all layout shifts of the page so far, those after input included. */
export async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const sum = (entries: PerformanceEntryList) =>
          entries.reduce((total, entry) => total + ('value' in entry ? Number(entry.value) : 0), 0)
        new PerformanceObserver((list) => resolve(sum(list.getEntries()))).observe({
          type: 'layout-shift',
          buffered: true,
        })
        setTimeout(resolve, 100, 0)
      }),
  )
}

/** What the clipboard holds of one type, as text. */
export async function clipboard(page: Page, type: 'text/plain' | 'text/html'): Promise<string> {
  return page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read()
    return (await item?.getType(wanted))?.text() ?? ''
  }, type)
}

/** The style sheets of an article's page. */
const articleStyles = [
  'app/globals.css',
  'app/utilities/article.css',
  'components/article/chinese.css',
  'components/article/article.css',
]
