import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { textOf } from '../support/html.ts'
import { byTag, mainArticle, pageAt } from './published.ts'

for (const article of [mainArticle, pageAt(`/en${mainArticle.path}`), pageAt('/every-block/')]) {
  test(`paper holds the whole text and none of the controls: ${article.path}`, async ({ page }) => {
    await page.goto(article.path)
    await page.emulateMedia({ media: 'print' })
    const visible = (selector: string, isWanted: boolean) =>
      page
        .locator(selector)
        .evaluateAll(
          (elements, wanted) =>
            elements
              .filter((element) => element.checkVisibility({ visibilityProperty: true }) !== wanted)
              .map(({ outerHTML }) => outerHTML.slice(0, 80)),
          isWanted,
        )
    expect(
      await visible('#contents, .permalink, a[href="#text"], button, a[hreflang]', false),
      'controls',
    ).toEqual([])
    expect(await page.locator('.prose p').count()).toBeGreaterThan(5)
    expect(await visible('.prose p', true), 'text').toEqual([])
    const written = await page.evaluate(() =>
      [
        '<a href="https://a.example/">甲</a>',
        '<a class="bare" href="https://a.example/">https://a.example/</a>',
      ].map((link) => {
        document.querySelector('.prose p')?.insertAdjacentHTML('beforeend', link)
        return getComputedStyle(document.querySelector('.prose p > :last-child') ?? document.body, '::after')
          .content
      }),
    )
    expect(written).toEqual(['" (https://a.example/)"', 'none'])
  })

  test(`a PDF can be made of it, with every sentence in it: ${article.path}`, async ({ page }, testInfo) => {
    await page.goto(article.path)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    test.skip(!hasPdfToText(), 'pdftotext (poppler-utils) is not installed')
    const file = testInfo.outputPath('article.pdf')
    writeFileSync(file, pdf)
    const text = normalise(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }))
    const missing = byTag(article, 'p')
      .map((paragraph) => textOf(paragraph))
      .flatMap((paragraph) => paragraph.split(/[。；：，.;:,“”]/))
      .map((phrase) => normalise(phrase.replace(/\d+$/, '')))
      .filter((phrase) => /^(?:\p{Script=Han}{6,14}|[a-z’]{12,40})$/iu.test(phrase) && !text.includes(phrase))
    // A phrase that runs over the end of a page has the foot of the page within it.
    expect(missing.length, missing.join('，')).toBeLessThan(8)
  })
}

function hasPdfToText(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Without spaces and hyphens; fonts of the PDF may map a character to its compatibility form. */
function normalise(text: string): string {
  return text.normalize('NFKC').replace(/[\s\xad‐-]+/g, '')
}
