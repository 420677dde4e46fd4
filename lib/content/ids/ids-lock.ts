import { type IdentityKind, identityKinds } from '#lib/content/article/anchors/identities.ts'
import type { DateText } from '#lib/content/article/types.ts'
import { isLocale, type Locale, locales } from '#lib/locales.ts'
import { ContentError, type Problem } from '#lib/markdown/content-error.ts'

/** An id that was published, and why it is no longer there, if nothing took its place. */
export interface LockedId {
  kind: IdentityKind
  id: string
  gone: string | undefined
  /** Line of the lock, from 1. */
  line: number
}

/** What a section's text was when it was last looked at, and the day of the revision that made it so. */
export interface LockedText {
  /** Undefined for the lead. */
  sectionId: string | undefined
  locale: Locale
  date: DateText
  fingerprint: string
}

/** Every id that an article ever published, and the state of its texts. */
export interface IdsLock {
  ids: LockedId[]
  texts: LockedText[]
}

/** The file `ids.lock` of an article, as it was read. */
export interface LockFile {
  /** Path for messages, e.g. `content/kameng-origins/ids.lock`. */
  path: string
  slug: string
  bytes: Uint8Array
}

/** A lock as text: a line an entry, sorted, so that every change is a line in a diff. */
export function formatLock({ ids, texts }: IdsLock): string {
  const lines = [
    ...ids.map(({ kind, id, gone }) => `${kind} ${id}${gone === undefined ? '' : ` gone: ${gone}`}`),
    ...texts.map(({ sectionId, locale, date, fingerprint }) => {
      const name = sectionId === undefined ? 'lead' : `text ${sectionId}`
      return `${name} ${locale} ${date} ${fingerprint}`
    }),
  ]
  return `${header}${lines
    .toSorted()
    .map((line) => `${line}\n`)
    .join('')}`
}

/**
 * Reads a lock.
 * @throws ContentError naming each line that is none
 */
export function parseLock({ path, bytes }: Pick<LockFile, 'path' | 'bytes'>): IdsLock {
  const lines = decode(path, bytes).split('\n')
  const last = lines.pop()
  if (last !== '' || lines.length === 0) {
    const message = `the file ${last === '' ? 'is empty' : 'breaks off here, in the middle of a line'}. ${restore}`
    throw new ContentError(path, [{ line: lines.length + 1, message }])
  }
  const lock: IdsLock = { ids: [], texts: [] }
  const problems: Problem[] = []
  const seen = new Map<string, number>()
  lines.forEach((content, index) => {
    const line = index + 1
    if (content.startsWith('#')) return
    const entry = parseLine(content, line)
    if (entry === undefined) {
      problems.push({ line, message: explainLine(content) })
      return
    }
    const before = seen.get(entry.key)
    if (before !== undefined) {
      problems.push({
        line,
        message: `"${entry.key}" stands on line ${before} already. Delete one of the two.`,
      })
    }
    seen.set(entry.key, line)
    if ('id' in entry) lock.ids.push(entry.id)
    else lock.texts.push(entry.text)
  })
  if (problems.length > 0) throw new ContentError(path, problems)
  return lock
}

const header = `# Every id that this article has published, and when the text of each section last changed.
# \`npm run ids\` adds lines and takes none away. An id that leaves the page is declared where its content went,
# with was=<id>, or here as lost, at the end of its line: gone: <reason>
`

const restore = 'Restore the file from version control, then run npm run ids.'

type Entry = { key: string } & ({ id: LockedId } | { text: LockedText })

const idLine = new RegExp(`^(${identityKinds.join('|')}) (\\S+)(?: gone: (\\S.*))?$`)
const textLine = new RegExp(
  `^(?:lead|text (\\S+)) (${locales.join('|')}) (\\d{4}-\\d{2}-\\d{2}) ([0-9a-f]{16})$`,
)

function parseLine(content: string, line: number): Entry | undefined {
  const [, kindName, id, gone] = idLine.exec(content) ?? []
  const kind = identityKinds.find((each) => each === kindName)
  if (kind !== undefined && id !== undefined) return { key: `${kind} ${id}`, id: { kind, id, gone, line } }
  const [, sectionId, locale, date, fingerprint] = textLine.exec(content) ?? []
  if (locale === undefined || !isLocale(locale) || date === undefined || fingerprint === undefined)
    return undefined
  const name = sectionId === undefined ? 'lead' : `text ${sectionId}`
  return { key: `${name} ${locale}`, text: { sectionId, locale, date, fingerprint } }
}

function explainLine(content: string): string {
  if (/^(<{7}|={7}|>{7}|\|{7})/.test(content)) {
    return 'this is a mark of a merge that was not finished. Keep the lines of both sides, delete the marks, then run npm run ids.'
  }
  if (/ gone:\s*$/.test(content))
    return 'the reason is missing. Write why the content is lost after "gone: ".'
  return `"${content.slice(0, 60)}" is no entry of a lock, such as "section origins" or "section hq-move gone: <reason>". ${restore}`
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n')
  } catch {
    throw new ContentError(path, [{ line: 1, message: `the file is not valid UTF-8. ${restore}` }])
  }
}
