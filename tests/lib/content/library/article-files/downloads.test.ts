import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parseArticle } from '#lib/content/article/parse.ts'
import { summarise } from '#lib/content/article/summary.ts'
import { examineDownloads } from '#lib/content/library/article-files/downloads.ts'
import { findUnusedFiles } from '#lib/content/library/article-files/unused-files.ts'
import { articleFilePath, listContent } from '#lib/content/library/content-folder.ts'
import { fileOf, sourceOf } from '../../../../support/article.ts'
import { temporaryFolder } from '../../../publish/temporary-folder.ts'

test('files beside the text are examined once, and those that nobody links to are named', async () => {
  const folder = await contentFolder()
  writeFileSync(path.join(folder, 'a/data.csv'), '年份,家数\n')
  writeFileSync(path.join(folder, 'a/page.pdf'), '<html>')
  writeFileSync(path.join(folder, 'a/large.zip'), '')
  truncateSync(path.join(folder, 'a/large.zip'), 20_000_001)
  const { downloads } = listContent(folder)
  const examined = examineDownloads(downloads).get('a')?.downloads ?? {}
  expect(examined).toEqual({
    'data.csv': { digest: expect.stringMatching(/^[0-9a-f]{16}$/), kind: 'csv', bytes: 14 },
    'page.pdf': { problem: expect.stringMatching(/^is HTML or XML by its content/) },
    'large.zip': { problem: expect.stringMatching(/^has 20\.0 MB, at most 20\.0 MB\./) },
  })
  const parsed = parseArticle({
    ...fileOf(sourceOf('答。\n\n## 一 {#one}\n\n见[数据](data.csv)。'), 'a'),
    downloads: examined,
  })
  expect(
    findUnusedFiles(downloads, [summarise('a', parsed)], 'downloads').map((each) => path.basename(each.path)),
  ).toEqual(['large.zip', 'page.pdf'])
})

test('a file is found by its name, however the system writes it', async () => {
  const folder = await contentFolder()
  writeFileSync(path.join(folder, 'a', 're\u0301sume\u0301.csv'), '1\n')
  const [listed] = listContent(folder).downloads
  expect(listed?.name).toBe('r\u00e9sum\u00e9.csv')
  expect(readFileSync(articleFilePath('a', listed?.name ?? '', folder), 'utf8')).toBe('1\n')
})

test('a link in the place of a file is refused', async () => {
  const folder = await contentFolder()
  symlinkSync('/etc/hostname', path.join(folder, 'a/scan.pdf'))
  expect(() => listContent(folder)).toThrow('a/scan.pdf:1: this is a symbolic link')
})

async function contentFolder(): Promise<string> {
  const folder = await temporaryFolder()
  mkdirSync(path.join(folder, 'a'))
  writeFileSync(path.join(folder, 'a/zh-Hans.md'), '')
  return folder
}
