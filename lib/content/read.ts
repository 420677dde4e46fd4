import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isLocale } from '#lib/locales.ts'
import { ContentError } from './content-error.ts'
import type { LockFile } from './ids-lock.ts'
import { ContentErrors, explainSlug } from './library.ts'
import type { SourceFile } from './parse.ts'

/** Folder of the articles: one folder an article, one file a language, and the lock of its ids. */
const contentFolder = process.env.CONTENT_DIR ?? 'content'

/** The files of the content folder, unparsed. */
export interface ContentFiles {
  files: SourceFile[]
  locks: LockFile[]
}

/**
 * Reads the content folder, in order of name. The one place that reads it; `next.config.ts` does too, where
 * `server-only` cannot be, so pages go through load.ts.
 * @throws ContentErrors for everything in it that does not belong there
 */
export function readContent(folder: string = contentFolder): ContentFiles {
  const errors: ContentError[] = []
  const content: ContentFiles = { files: [], locks: [] }
  for (const entry of readFolder(folder)) {
    const problem = checkFolder(entry)
    const name = path.join(/* turbopackIgnore: true */ folder, entry.name)
    if (problem === undefined) readArticle(name, entry.name, content, errors)
    else errors.push(new ContentError(name, [{ line: 1, message: problem }]))
  }
  if (content.files.length === 0 && errors.length === 0) {
    errors.push(
      new ContentError(folder, [
        { line: 1, message: 'there is no article. Write one in content/<name>/zh-Hans.md.' },
      ]),
    )
  }
  if (errors.length > 0) throw new ContentErrors(errors)
  return content
}

function readArticle(
  folder: string,
  slug: string,
  { files, locks }: ContentFiles,
  errors: ContentError[],
): void {
  for (const entry of readFolder(folder)) {
    const name = path.join(/* turbopackIgnore: true */ folder, entry.name)
    const locale = entry.name.replace(/\.md$/, '')
    if (entry.isFile() && entry.name === 'ids.lock') {
      locks.push({ path: name, slug, bytes: readFileSync(name) })
    } else if (entry.isFile() && entry.name.endsWith('.md') && isLocale(locale)) {
      files.push({ path: name, slug, locale, bytes: readFileSync(name) })
    } else {
      const message = entry.isSymbolicLink()
        ? 'this is a symbolic link, which could publish any file of the machine. Copy the file here.'
        : 'an article folder holds one file a language, such as zh-Hans.md or en.md, and ids.lock. Move this elsewhere.'
      errors.push(new ContentError(name, [{ line: 1, message }]))
    }
  }
}

function checkFolder(entry: Dirent): string | undefined {
  if (entry.isSymbolicLink())
    return 'this is a symbolic link, which could publish any file of the machine. Copy the folder here.'
  if (!entry.isDirectory())
    return 'content/ holds one folder an article. Move this file into one, or elsewhere.'
  return explainSlug(entry.name)
}

/** Entries in a fixed order; hidden files such as .DS_Store are no content. */
function readFolder(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
