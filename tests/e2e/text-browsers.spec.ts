import { spawnSync } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { readArticles } from '../support/articles.ts'

const browsers: [name: string, args: string[]][] = [
  ['w3m', ['-dump', '-cols', '100', '-I', 'UTF-8', '-O', 'UTF-8', '-T', 'text/html']],
  ['lynx', ['-dump', '-nolist', '-width=100', '-assume_charset=UTF-8', '-display_charset=UTF-8', '-stdin']],
]

for (const [name, args] of browsers) {
  test.describe(name, () => {
    const isInstalled = spawnSync(name, ['-version']).error === undefined
    test.skip(!isInstalled, `${name} is not installed (Debian: apt-get install ${name})`)

    for (const article of readArticles()) {
      const path = `${article.locale === 'en' ? '/en' : ''}/${article.slug}/`
      test(`shows ${path} with its contents, in order`, async ({ request }) => {
        const html = await (await request.get(path)).body()
        const { stdout, status } = spawnSync(name, args, {
          input: html,
          encoding: 'utf8',
          env: { ...process.env, LC_ALL: 'C.UTF-8' },
        })
        expect(status).toBe(0)
        const text = squeeze(stdout)
        const { frontmatter, lead, sections } = article
        // The contents list stands before the first section; then each title is followed by its first words.
        const expected = [
          frontmatter.title,
          start(lead.text),
          ...sections.map(({ title }) => title),
          ...sections.flatMap((section) => [section.title, start(section.text)]),
          frontmatter.revisions[0]?.note ?? '',
        ]
        let from = 0
        for (const part of expected.map(squeeze)) {
          const found = text.indexOf(part, from)
          expect(found, `“${part}” after character ${from}`).toBeGreaterThanOrEqual(0)
          from = found + part.length
        }
      })
    }
  })
}

/** The first words of a text, short enough to hold no mark of a note or claim. */
function start(text: string): string {
  return text.slice(0, 12)
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}
