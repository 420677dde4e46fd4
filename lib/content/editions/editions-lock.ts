import { z } from 'zod'
import { compareTexts } from '#lib/base/compare.ts'
import { isDay } from '#lib/content/article/front-matter/day.ts'
import type { DateText, Withdrawal } from '#lib/content/article/types.ts'
import { isLocale, type Locale, locales } from '#lib/locales.ts'
import { ContentError, type Problem } from '#lib/markdown/content-error.ts'

/** A file of an edition, and the digest that it has for good. */
export interface FrozenFile {
  date: DateText
  locale: Locale
  /** Name within the edition, such as `index.html`. */
  name: string
  /** SHA-256, in hexadecimal digits. */
  digest: string
}

/** What the editions of an article hold. */
export interface EditionsLock {
  files: readonly FrozenFile[]
  withdrawals: readonly Withdrawal[]
}

/** Name of the lock, in the folder of the editions. */
export const editionsLockName = 'editions.lock'

/** Path of a frozen file, seen from the folder of the editions. */
export function frozenPath({ date, locale, name }: Pick<FrozenFile, 'date' | 'locale' | 'name'>): string {
  return `${date}/${locale}/${name}`
}

/**
 * Reads a lock.
 * @throws ContentError naming each line that is none of it
 */
export function parseEditionsLock(path: string, text: string): EditionsLock {
  const files: FrozenFile[] = []
  const withdrawals: Withdrawal[] = []
  const problems: Problem[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('# ')) continue
    const file = readFile(line)
    const withdrawal = readWithdrawal(line)
    if (file !== undefined) files.push(file)
    else if (withdrawal !== undefined) withdrawals.push(withdrawal)
    else
      problems.push({ line: index + 1, message: `"${line.slice(0, 60)}" is no entry of a lock. ${restore}` })
  }
  if (problems.length > 0) throw new ContentError(path, problems)
  return { files, withdrawals }
}

/** The lock without an edition, which was taken back in each of the languages that it was in. */
export function withdrawEdition(
  { files, withdrawals }: EditionsLock,
  withdrawal: Omit<Withdrawal, 'locales'>,
): EditionsLock {
  const { date } = withdrawal
  const own = new Set(files.filter((file) => file.date === date).map(({ locale }) => locale))
  return {
    files: files.filter((file) => file.date !== date),
    withdrawals: [...withdrawals, { ...withdrawal, locales: locales.filter((each) => own.has(each)) }],
  }
}

/** The text of a lock, its lines in order; those of files are what `sha256sum -c` reads. */
export function formatEditionsLock({ files, withdrawals }: EditionsLock): string {
  const lines = [
    ...files
      .map((file) => `${file.digest}  ${frozenPath(file)}`)
      .toSorted((a, b) => compareTexts(a.slice(66), b.slice(66))),
    ...withdrawals.map(formatWithdrawal).toSorted(compareTexts),
  ]
  return `${heading}\n${lines.map((line) => `${line}\n`).join('')}`
}

const heading = '# What editions hold, for good. npm run edition writes this file; sha256sum -c reads it.'
const restore = 'Take the file as it was from git; npm run edition writes it.'
const digest = z.string().regex(/^[0-9a-f]{64}$/)

function readFile(line: string): FrozenFile | undefined {
  const [, sum, date = '', locale = '', name = ''] = /^(\S+) {2}([^/]+)\/([^/]+)\/([\w.-]+)$/.exec(line) ?? []
  const parsed = digest.safeParse(sum)
  return parsed.success && isDay(date) && isLocale(locale)
    ? { date, locale, name, digest: parsed.data }
    : undefined
}

function readWithdrawal(line: string): Withdrawal | undefined {
  const [, date = '', list, ids, on = '', reason = ''] =
    /^withdrawn (\S+)(?: in (\S+))?(?: with (\S+))? on (\S+): (.+)$/.exec(line) ?? []
  if (!isDay(date) || !isDay(on)) return undefined
  const withdrawal = { date, on, ...(ids !== undefined && { sections: ids.split(',') }), reason }
  if (list === undefined) return withdrawal
  const names = list.split(',')
  const locales = names.filter(isLocale)
  return locales.length === names.length ? { ...withdrawal, locales } : undefined
}

function formatWithdrawal({ date, on, locales, sections = [], reason }: Withdrawal): string {
  const where = locales === undefined ? '' : ` in ${locales.join(',')}`
  const what = sections.length === 0 ? '' : ` with ${sections.join(',')}`
  return `withdrawn ${date}${where}${what} on ${on}: ${reason}`
}
