import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeFileAtomic } from '#lib/base/atomic-file.ts'
import { messageOf, Refusal } from '#lib/base/errors.ts'
import { sha256 } from '#lib/base/hash.ts'
import { isDay } from '#lib/content/article/front-matter/day.ts'
import { revisedOf } from '#lib/content/article/translations.ts'
import type { Article } from '#lib/content/article/types.ts'
import { buildEditionData, editionDataName, formatEditionData } from '#lib/content/editions/edition-data.ts'
import {
  type EditionsLock,
  editionsLockName,
  type FrozenFile,
  formatEditionsLock,
  frozenPath,
  parseEditionsLock,
} from '#lib/content/editions/editions-lock.ts'
import { contentFolder } from '#lib/content/library/content-folder.ts'
import { latestDay } from '#lib/content/library/latest-day.ts'
import { siteLibrary } from '#lib/content/library/library.ts'
import { type EditionFile, freezePage } from '#lib/formats/editions/freeze-page.ts'
import { showsArticle } from '#lib/formats/editions/same-text.ts'
import { ContentError, ContentErrors } from '#lib/markdown/content-error.ts'
import { articlePath } from '#lib/urls.ts'

const usage = `Keeps articles as they are now, for good: each at an address of its own that never changes.

  npm run edition                  freezes every article whose newest revision is in no edition yet
  npm run edition -- <article>     freezes that one
  npm run edition -- --withdraw <article> --date <YYYY-MM-DD> --reason <why>
                                   takes an edition back: its address says when and why

Pages are taken from the release in dist, or in the folder that --release names: run npm run build first.
`

/** Runs the command and says what it did. */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      release: { type: 'string', default: 'dist' },
      withdraw: { type: 'string' },
      date: { type: 'string' },
      reason: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) console.log(usage)
  else if (values.withdraw !== undefined) withdraw(values.withdraw, values.date, values.reason)
  else freezeAll(positionals, values.release)
}

function freezeAll([slug, ...others]: readonly string[], release: string): void {
  if (others.length > 0) throw new Refusal(`Name one article, or none.\n\n${usage}`)
  const wanted = siteLibrary.summaries().filter((article) => slug === undefined || article.slug === slug)
  if (wanted.length === 0) throw new Refusal(`There is no article "${slug}".`)
  const frozen = wanted.flatMap(({ locale, slug: name }) => {
    const article = siteLibrary.article(locale, name)
    return article === undefined ? [] : freeze(article, release)
  })
  for (const path of frozen) console.log(`${path}: frozen`)
  console.log(
    frozen.length === 0
      ? 'Every newest revision has its edition.'
      : 'Commit these files with the text; npm run build publishes them.',
  )
}

/** Freezes an article, unless the edition of its newest revision is there. Returns the path of its folder. */
function freeze(article: Article, release: string): string[] {
  const { locale, slug, frontmatter } = article
  const date = revisedOf(article)
  const { folder, lock } = openEditions(slug)
  if (lock.files.some((file) => file.date === date && file.locale === locale)) return []
  if (lock.withdrawals.some((each) => each.date === date)) return []
  const page = join(release, 'public', articlePath(locale, slug), 'index.html')
  const html = existsSync(page) ? readFileSync(page, 'utf8') : undefined
  if (html === undefined || !showsArticle(html, article))
    throw new Refusal(
      `${page} does not show ${slug} (${locale}) as it is written now. Run npm run build first.`,
    )
  const files = [
    ...freezePage(html, {
      locale,
      slug,
      date,
      title: frontmatter.title,
      readFile: (path) => readPublished(release, path),
    }),
    { name: 'index.md', bytes: readFileSync(join(contentFolder, slug, `${locale}.md`)) },
    { name: editionDataName, bytes: Buffer.from(formatEditionData(buildEditionData(article, date))) },
    ...readSources(slug),
  ]
  const place = { date, locale }
  const target = join(folder, date, locale)
  mkdirSync(target, { recursive: true })
  for (const { name, bytes } of files) writeFileSync(join(folder, frozenPath({ ...place, name })), bytes)
  const recorded = files.map(({ name, bytes }): FrozenFile => ({ ...place, name, digest: sha256(bytes) }))
  writeLock(folder, { ...lock, files: [...lock.files, ...recorded] })
  return [target]
}

function readPublished(release: string, path: string): Uint8Array | undefined {
  const file = join(release, 'public', decodeURIComponent(path))
  return existsSync(file) ? readFileSync(file) : undefined
}

function readSources(slug: string): EditionFile[] {
  const file = join(contentFolder, slug, 'sources.yaml')
  return existsSync(file) ? [{ name: 'sources.yaml', bytes: readFileSync(file) }] : []
}

function withdraw(slug: string, date = '', reason = ''): void {
  const { folder, lock } = openEditions(slug)
  if (!isDay(date) || !lock.files.some((file) => file.date === date))
    throw new Refusal(`There is no edition of "${slug}" of ${date === '' ? 'no day: give --date' : date}.`)
  if (reason.trim() === '' || /[\r\n]/.test(reason))
    throw new Refusal('Say why, in one line: --reason "…". Readers see it at the address of the edition.')
  writeLock(folder, {
    files: lock.files.filter((file) => file.date !== date),
    withdrawals: [...lock.withdrawals, { date, on: latestDay(), reason: reason.trim() }],
  })
  rmSync(join(folder, date), { recursive: true, force: true })
  console.log(`${join(folder, date)}: withdrawn. Commit the change; npm run build publishes it.`)
}

function openEditions(slug: string): { folder: string; lock: EditionsLock } {
  const folder = join(contentFolder, slug, 'editions')
  const path = join(folder, editionsLockName)
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return { folder, lock: parseEditionsLock(path, text) }
}

function writeLock(folder: string, lock: EditionsLock): void {
  writeFileAtomic(join(folder, editionsLockName), formatEditionsLock(lock), { flush: true })
}

try {
  main()
} catch (error) {
  const isTold =
    error instanceof Refusal ||
    error instanceof ContentError ||
    error instanceof ContentErrors ||
    (error instanceof TypeError && 'code' in error)
  console.error(`edition: ${isTold ? messageOf(error) : error instanceof Error ? error.stack : error}`)
  process.exitCode = 1
}
