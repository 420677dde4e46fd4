import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { messageOf, Refusal } from '#lib/base/errors.ts'
import { writeFileAtomic } from '#lib/base/files/atomic-file.ts'
import { sha256 } from '#lib/base/hash.ts'
import { identifyEdition } from '#lib/content/article/anchors/identities.ts'
import { isDay } from '#lib/content/article/front-matter/day.ts'
import type { ArticleSummary } from '#lib/content/article/summary.ts'
import { revisedOf } from '#lib/content/article/translations.ts'
import type { Article, DateText } from '#lib/content/article/types.ts'
import {
  buildEditionData,
  editionDataName,
  formatEditionData,
  parseEditionData,
} from '#lib/content/editions/edition-data.ts'
import {
  type EditionsLock,
  editionsLockName,
  type FrozenFile,
  formatEditionsLock,
  frozenPath,
  parseEditionsLock,
  withdrawEdition,
} from '#lib/content/editions/editions-lock.ts'
import { formatLock, parseLock } from '#lib/content/ids/ids-lock.ts'
import { contentFolder } from '#lib/content/library/content-folder.ts'
import { localDay } from '#lib/content/library/latest-day.ts'
import { siteLibrary } from '#lib/content/library/library.ts'
import { type EditionFile, freezePage } from '#lib/formats/editions/freeze-page.ts'
import type { Locale } from '#lib/locales.ts'
import { ContentError, ContentErrors } from '#lib/markdown/content-error.ts'
import { articlePath } from '#lib/urls.ts'
import { isReleaseCurrent } from './build-stamp.ts'

const usage = `Keeps articles as they are now, for good: each at an address of its own that never changes.

  npm run edition                  freezes every article whose newest revision is in no edition yet
  npm run edition -- <article>     freezes that one
  npm run edition -- --withdraw <article> --date <YYYY-MM-DD> --reason <why>
                                   takes an edition back: its address says when and why

Pages are taken from the site in dist, which has to be up to date: run npm run build first.
`

/** Runs the command and says what it did. */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      withdraw: { type: 'string' },
      date: { type: 'string' },
      reason: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) console.log(usage)
  else if (values.withdraw !== undefined) withdraw(values.withdraw, values.date, values.reason)
  else freezeAll(positionals)
}

function freezeAll([slug, ...others]: readonly string[]): void {
  if (others.length > 0) throw new Refusal(`Name one article, or none.\n\n${usage}`)
  const named = siteLibrary.summaries().filter((article) => slug === undefined || article.slug === slug)
  if (named.length === 0) throw new Refusal(`There is no article "${slug}".`)
  const wanted = named.filter((article) => !hasEdition(article))
  if (wanted.length === 0) {
    console.log('Every newest revision has its edition.')
    return
  }
  // What is frozen cannot be mended, so the page has to be that of the text which is frozen with it, to the letter.
  if (!isReleaseCurrent())
    throw new Refusal(
      'The site in dist is not that of the articles, the program and the settings as they are now, so its pages may show an older text. Nothing was frozen. Run npm run build first, with the same settings.',
    )
  // All are made before the first is written.
  const editions = wanted.flatMap(({ locale, slug: name }) => {
    const article = siteLibrary.article(locale, name)
    return article === undefined ? [] : makeEdition(article)
  })
  for (const edition of editions) console.log(`${writeEdition(edition)}: frozen`)
  console.log('Commit these files with the text; npm run build publishes them.')
}

function hasEdition(article: ArticleSummary): boolean {
  const { files, withdrawals } = openEditions(article.slug).lock
  const date = revisedOf(article)
  return (
    files.some((file) => file.date === date && file.locale === article.locale) ||
    withdrawals.some((each) => each.date === date)
  )
}

/** An edition that is not written yet. */
interface Edition {
  slug: string
  date: DateText
  locale: Locale
  files: EditionFile[]
}

function makeEdition(article: Article): Edition {
  const { locale, slug, frontmatter } = article
  const date = revisedOf(article)
  const page = readPublished(`${articlePath(locale, slug)}index.html`)
  if (page === undefined)
    throw new Refusal(
      `The site in dist has no page of ${slug} (${locale}). Nothing was frozen. Delete dist, and run npm run build.`,
    )
  const files = [
    ...freezePage(Buffer.from(page).toString(), {
      locale,
      slug,
      date,
      title: frontmatter.title,
      readFile: readPublished,
    }),
    { name: 'index.md', bytes: readFileSync(join(contentFolder, slug, `${locale}.md`)) },
    { name: editionDataName, bytes: Buffer.from(formatEditionData(buildEditionData(article, date))) },
    ...readSources(slug),
  ]
  return { slug, date, locale, files }
}

/** Writes an edition and its lines of the lock. Returns the path of its folder. */
function writeEdition({ slug, date, locale, files }: Edition): string {
  const { folder, lock } = openEditions(slug)
  const target = join(folder, date, locale)
  mkdirSync(target, { recursive: true })
  const recorded = files.map(({ name, bytes }): FrozenFile => {
    const file = { date, locale, name, digest: sha256(bytes) }
    writeFileSync(join(folder, frozenPath(file)), bytes)
    return file
  })
  writeLock(folder, { ...lock, files: [...lock.files, ...recorded] })
  recordEdition(slug, date, locale)
  return target
}

/** Its address is promised with the ids of the article: the check knows that it is missing when the whole folder is. */
function recordEdition(slug: string, date: DateText, locale: Locale): void {
  const path = join(contentFolder, slug, 'ids.lock')
  const lock = parseLock({ path, bytes: readFileSync(path) })
  const { kind, id } = identifyEdition(date, locale)
  if (lock.ids.some((each) => each.kind === kind && each.id === id)) return
  const ids = [...lock.ids, { kind, id, gone: undefined, line: 0 }]
  writeFileAtomic(path, formatLock({ ...lock, ids }), { flush: true })
}

function readPublished(path: string): Uint8Array | undefined {
  const file = join('dist/public', decodeURIComponent(path))
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
  const sections = [...new Set(lock.files.flatMap((file) => listSections(folder, file, date)))]
  writeLock(folder, withdrawEdition(lock, { date, on: localDay(), sections, reason: reason.trim() }))
  rmSync(join(folder, date), { recursive: true, force: true })
  console.log(`${join(folder, date)}: withdrawn. Commit the change; npm run build publishes it.`)
}

/** The sections that had addresses in an edition, if this is the file that says so. */
function listSections(folder: string, file: FrozenFile, date: DateText): string[] {
  if (file.date !== date || file.name !== editionDataName) return []
  const { parts } = parseEditionData(readFileSync(join(folder, frozenPath(file)), 'utf8'))
  return parts.flatMap(({ id }) => id ?? [])
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
