import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { updateLocks } from '#lib/content/ids/contract.ts'
import { listContent, readListed } from '#lib/content/library/content-folder.ts'
import { createLibrary } from '#lib/content/library/library.ts'
import { createParserPool } from '#lib/content/library/parsing/parser-pool.ts'
import { updateIndex } from '#lib/content/library/update-index.ts'
import { sourceOf } from '../../../support/article.ts'
import { parseLibrary } from '../../../support/parse-library.ts'

const source = sourceOf('答。\n\n## 甲 {#a}\n\n文')

/** Parses what the tests write; the library starts its own processes. */
const pool = createParserPool()
afterAll(pool.close)

/** A folder of articles with the given files, removed when the test ends. */
function contentFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  return folder
}

/** Writes the locks of a folder, as `npm run ids` does, and the index, for which the library would start a program. */
async function prepare(folder: string): Promise<void> {
  record(folder)
  await updateIndex(folder, undefined, { pool })
}

/** Writes the locks of a folder. */
function record(folder: string): void {
  const { sources, locks } = listContent(folder)
  for (const { path: name, text } of updateLocks(
    parseLibrary(sources.map(readListed)),
    locks.map(readListed),
  ))
    writeFileSync(name, text)
}

describe('the content folder', () => {
  test('is read in order of name; hidden files and ids.lock are no articles', () => {
    const folder = contentFolder({
      'b-article/zh-Hans.md': source,
      'a-article/zh-Hans.md': source,
      'a-article/en.md': source,
      'a-article/.DS_Store': '',
      '.git/config': '',
    })
    record(folder)
    expect(
      createLibrary(folder)
        .articles()
        .map(({ slug, locale }) => `${slug} ${locale}`),
    ).toEqual(['a-article en', 'a-article zh-Hans', 'b-article zh-Hans'])
  })

  test('is read anew when a file has changed', async () => {
    const folder = contentFolder({ 'a/zh-Hans.md': source })
    await prepare(folder)
    const library = createLibrary(folder)
    const first = library.articles()
    expect(library.articles()).toBe(first)
    writeFileSync(path.join(folder, 'a/zh-Hans.md'), source.replace('甲', '乙'))
    expect(() => createLibrary(folder).articles()).toThrow('Run npm run ids')
    await prepare(folder)
    expect(createLibrary(folder).articles()[0]?.sections[0]?.title).toBe('乙')
  })

  test('is read anew when a lock has changed: it has the days of sections', async () => {
    const later = source.replace(
      'note: 首次发表。',
      'note: 首次发表。\n  - date: 2024-02-01\n    note: 改动。',
    )
    const folder = contentFolder({ 'a/zh-Hans.md': later })
    await prepare(folder)
    const changed = () => createLibrary(folder).articles()[0]?.sections[0]?.changed
    expect(changed()).toBe('2024-02-01')
    const lock = path.join(folder, 'a/ids.lock')
    writeFileSync(lock, readFileSync(lock, 'utf8').replaceAll('2024-02-01', '2024-01-31'))
    await updateIndex(folder, undefined, { pool })
    expect(changed()).toBe('2024-01-31')
  })

  test.each([
    ['an upper-case folder', { 'Kameng/zh-Hans.md': source }, 'Kameng:1: the folder name "Kameng"'],
    ['a Chinese folder', { '卡盟/zh-Hans.md': source }, '卡盟:1: the folder name "卡盟"'],
    ['a folder with a space', { 'a b/zh-Hans.md': source }, 'the folder name "a b"'],
    ['a reserved folder', { 'en/zh-Hans.md': source }, 'address of the site itself'],
    [
      'a stray file',
      { 'a/zh-Hans.md': source, 'README.md': 'x' },
      'README.md:1: content/ holds one folder an article',
    ],
    [
      'a stray file in an article',
      { 'a/zh-Hans.md': source, 'a/notes.docx': 'x' },
      'notes.docx:1: an article folder holds',
    ],
    [
      'an unknown language',
      { 'a/zh-Hans.md': source, 'a/fr.md': source },
      'fr.md:1: an article folder holds',
    ],
    ['a language in upper case', { 'a/EN.md': source }, 'EN.md:1: an article folder holds'],
    [
      'a folder in an article',
      { 'a/zh-Hans.md': source, 'a/img/x.png': 'x' },
      'img:1: an article folder holds',
    ],
    ['an empty folder', {}, 'there is no article'],
    // Found by the program that the library starts.
    ['a broken file', { 'a/zh-Hans.md': 'x' }, 'zh-Hans.md:1: the file must start with'],
  ])('with %s is refused by name', (_, files, message) => {
    const folder = contentFolder(files)
    expect(() => createLibrary(folder).articles()).toThrow(message)
  })

  test.each([
    ['an article without a lock', { 'a/zh-Hans.md': source }, 'ids.lock:1: the ids of this article are not'],
    ['a broken lock', { 'a/zh-Hans.md': source, 'a/ids.lock': 'a\n' }, 'ids.lock:1: "a" is no entry'],
  ])('with %s is not indexed', async (_, files, message) => {
    await expect(updateIndex(contentFolder(files))).rejects.toThrow(message)
  })

  test('that does not exist is named', () => {
    expect(() => createLibrary('/nonexistent/content').articles()).toThrow(
      '/nonexistent/content:1: there is no such folder',
    )
  })

  test.each(['a/zh-Hans.md', 'a/ids.lock'])('with an endless %s is refused before it is read', (name) => {
    const folder = contentFolder({ 'a/zh-Hans.md': source, [name]: source })
    truncateSync(path.join(folder, name), 20_000_000_000)
    expect(() => createLibrary(folder).articles()).toThrow(`${name}:1: the file has 20000000000 bytes`)
  })

  test.skipIf(process.platform === 'win32')('with a pipe in the place of a file is refused at once', () => {
    const folder = contentFolder({ 'a/zh-Hans.md': source })
    rmSync(path.join(folder, 'a/zh-Hans.md'))
    execFileSync('mkfifo', [path.join(folder, 'a/zh-Hans.md')])
    expect(() => createLibrary(folder).articles()).toThrow('zh-Hans.md:1: an article folder holds')
  })

  test('publishes nothing through a symbolic link', () => {
    const outside = contentFolder({ 'a/zh-Hans.md': source })
    const folder = contentFolder({ 'b/zh-Hans.md': source })
    symlinkSync(path.join(outside, 'a'), path.join(folder, 'c'))
    expect(() => createLibrary(folder).articles()).toThrow('c:1: this is a symbolic link')
    rmSync(path.join(folder, 'c'))
    symlinkSync('/etc/hostname', path.join(folder, 'b/en.md'))
    expect(() => createLibrary(folder).articles()).toThrow('en.md:1: this is a symbolic link')
  })
})
