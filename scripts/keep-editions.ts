import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#lib/base/errors.ts'
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
import { createLibrary } from '#lib/content/library/library.ts'
import { updateIndex } from '#lib/content/library/update-index.ts'
import { type EditionFile, freezePage } from '#lib/formats/editions/freeze-page.ts'
import type { Locale } from '#lib/locales.ts'
import { articlePath } from '#lib/urls.ts'
import { isReleaseCurrent } from './build-stamp.ts'
import { type Outcome, type Place, readArguments, runCommand } from './command.ts'

const usage = `Keeps articles as they are now, for good: each at an address of its own that never changes.

  npm run edition                  freezes every article whose newest revision is in no edition yet
  npm run edition -- <article>     freezes that one
  npm run edition -- --withdraw <article> --date <YYYY-MM-DD> --reason <why>
                                   takes an edition back: its address says when and why

Pages are taken from the site in dist, which has to be up to date: run npm run build first.
`

const options = {
  withdraw: { type: 'string' },
  date: { type: 'string' },
  reason: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Runs `npm run edition` with these arguments: freezes articles as they are now, or takes an edition back. */
export function keepEditions(args: string[], place: Place): Promise<Outcome> {
  return runCommand(() => {
    const { values, positionals } = readArguments({ args, options, allowPositionals: true }, usage)
    if (values.help) return [usage]
    return values.withdraw === undefined
      ? freezeAll(positionals, place)
      : withdraw(values.withdraw, { ...place, date: values.date ?? '', reason: values.reason ?? '' })
  })
}

async function freezeAll(
  [slug, ...others]: readonly string[],
  { content, project, pool }: Place,
): Promise<string[]> {
  if (others.length > 0) throw new Refusal(`Name one article, or none.\n\n${usage}`)
  const { file } = await updateIndex(content, undefined, { pool })
  const library = createLibrary(content, file)
  const named = library.summaries().filter((article) => slug === undefined || article.slug === slug)
  if (named.length === 0) throw new Refusal(`There is no article "${slug}".`)
  const wanted = named.filter((article) => !hasEdition(content, article))
  if (wanted.length === 0) return ['Every newest revision has its edition.']
  // What is frozen cannot be mended, so the page has to be that of the text which is frozen with it, to the letter.
  if (!isReleaseCurrent(project))
    throw new Refusal(
      'The site in dist is not that of the articles, the program and the settings as they are now, so its pages may show an older text. Run npm run build first, with the same settings.',
    )
  // All are made before the first is written.
  const editions = wanted.flatMap(({ locale, slug: name }) => {
    const article = library.article(locale, name)
    return article === undefined ? [] : makeEdition(article, { content, project })
  })
  return [
    ...editions.map((edition) => `${writeEdition(content, edition)}: frozen`),
    'Commit these files with the text; npm run build publishes them.',
  ]
}

function hasEdition(content: string, article: ArticleSummary): boolean {
  const { files, withdrawals } = openEditions(content, article.slug).lock
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

function makeEdition(article: Article, { content, project }: Pick<Place, 'content' | 'project'>): Edition {
  const { locale, slug, frontmatter } = article
  const date = revisedOf(article)
  const readFile = (path: string) => readPublished(project, path)
  const page = readFile(`${articlePath(locale, slug)}index.html`)
  if (page === undefined)
    throw new Refusal(
      `The site in dist has no page of ${slug} (${locale}). Delete dist, and run npm run build.`,
    )
  const files = [
    ...freezePage(Buffer.from(page).toString(), {
      locale,
      slug,
      date,
      title: frontmatter.title,
      readFile,
    }),
    { name: 'index.md', bytes: readFileSync(join(content, slug, `${locale}.md`)) },
    { name: editionDataName, bytes: Buffer.from(formatEditionData(buildEditionData(article, date))) },
    ...readSources(content, slug),
  ]
  return { slug, date, locale, files }
}

/** Writes an edition and its lines of the lock. Returns the path of its folder. */
function writeEdition(content: string, { slug, date, locale, files }: Edition): string {
  const { folder, lock } = openEditions(content, slug)
  const target = join(folder, date, locale)
  mkdirSync(target, { recursive: true })
  const recorded = files.map(({ name, bytes }): FrozenFile => {
    const file = { date, locale, name, digest: sha256(bytes) }
    writeFileSync(join(folder, frozenPath(file)), bytes)
    return file
  })
  writeLock(folder, { ...lock, files: [...lock.files, ...recorded] })
  recordEdition(join(content, slug, 'ids.lock'), date, locale)
  return target
}

/** Its address is promised with the ids of the article: the check knows that it is missing when the whole folder is. */
function recordEdition(path: string, date: DateText, locale: Locale): void {
  const lock = parseLock({ path, bytes: readFileSync(path) })
  const { kind, id } = identifyEdition(date, locale)
  if (lock.ids.some((each) => each.kind === kind && each.id === id)) return
  const ids = [...lock.ids, { kind, id, gone: undefined, line: 0 }]
  writeFileAtomic(path, formatLock({ ...lock, ids }), { flush: true })
}

function readPublished(project: string, path: string): Uint8Array | undefined {
  const file = join(project, 'dist/public', decodeURIComponent(path))
  return existsSync(file) ? readFileSync(file) : undefined
}

function readSources(content: string, slug: string): EditionFile[] {
  const file = join(content, slug, 'sources.yaml')
  return existsSync(file) ? [{ name: 'sources.yaml', bytes: readFileSync(file) }] : []
}

interface Withdrawal extends Pick<Place, 'content' | 'today'> {
  date: string
  reason: string
}

function withdraw(slug: string, { content, today, date, reason }: Withdrawal): string[] {
  const { folder, lock } = openEditions(content, slug)
  if (!isDay(date) || !lock.files.some((file) => file.date === date))
    throw new Refusal(`There is no edition of "${slug}" of ${date === '' ? 'no day: give --date' : date}.`)
  if (reason.trim() === '' || /[\r\n]/.test(reason))
    throw new Refusal('Say why, in one line: --reason "…". Readers see it at the address of the edition.')
  const sections = [...new Set(lock.files.flatMap((file) => listSections(folder, file, date)))]
  writeLock(folder, withdrawEdition(lock, { date, on: today, sections, reason: reason.trim() }))
  rmSync(join(folder, date), { recursive: true, force: true })
  return [`${join(folder, date)}: withdrawn. Commit the change; npm run build publishes it.`]
}

/** The sections that had addresses in an edition, if this is the file that says so. */
function listSections(folder: string, file: FrozenFile, date: DateText): string[] {
  if (file.date !== date || file.name !== editionDataName) return []
  const { parts } = parseEditionData(readFileSync(join(folder, frozenPath(file)), 'utf8'))
  return parts.flatMap(({ id }) => id ?? [])
}

function openEditions(content: string, slug: string): { folder: string; lock: EditionsLock } {
  const folder = join(content, slug, 'editions')
  const path = join(folder, editionsLockName)
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return { folder, lock: parseEditionsLock(path, text) }
}

function writeLock(folder: string, lock: EditionsLock): void {
  writeFileAtomic(join(folder, editionsLockName), formatEditionsLock(lock), { flush: true })
}
