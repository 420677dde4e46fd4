import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { SourceFile } from '#lib/content/article/parse.ts'
import { temporaryFolder } from '../lib/publish/temporary-folder.ts'
import { sketchFile } from '../support/article.ts'
import { prepareCommands, startIn } from './commands.ts'

const commandsIn = prepareCommands()

test('npm run ids records ids, refuses to lose one, and writes all or nothing', async () => {
  const folder = await temporaryFolder()
  const { ids, check } = commandsIn(folder)
  const lock = join(folder, 'content/a/ids.lock')
  await write(sketchFile('## 起源 {#origins}\n\n文。\n\n## 迁移 {#hq-move}\n\n文。'))
  expect(startIn(folder, 'ids.ts')).toEqual({
    status: 0,
    stdout: 'content/a/ids.lock: written, 2 new ids\n',
    stderr: '',
  })
  const first = await readFile(lock, 'utf8')
  expect((await ids()).stdout).toBe('content/a/ids.lock: up to date\n')
  expect((await check()).status).toBe(0)

  await write(sketchFile('## 起源 {#origins}\n\n文。'))
  await write(sketchFile('## 新 {#new}\n\n文。', { slug: 'b' }))
  const refused = startIn(folder, 'ids.ts')
  expect(refused).toMatchObject({ status: 1, stdout: '' })
  expect(refused.stderr).toMatch(
    /^content\/a\/ids\.lock:5: the section "hq-move" was published .*\nNothing was written\.\n$/,
  )
  expect(await check()).toMatchObject({ status: 1, stderr: expect.stringContaining('"hq-move"') })
  expect(await readFile(lock, 'utf8')).toBe(first)
  expect(await readdir(join(folder, 'content/b'))).toEqual(['zh-Hans.md'])

  await write(sketchFile('## 起源 {#origins was=hq-move}\n\n文。'))
  expect(await ids()).toMatchObject({ status: 0, stderr: '' })
  expect(await readdir(join(folder, 'content/a'))).toEqual(['ids.lock', 'zh-Hans.md'])
  expect(await readFile(lock, 'utf8')).toContain('section hq-move\nsection origins\n')
  expect((await check()).status).toBe(0)

  async function write({ path, bytes }: { path: string; bytes: Uint8Array }) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
})

test('drafts are recorded by none, and future days are refused outside of them', async () => {
  const folder = await temporaryFolder()
  const { ids, check } = commandsIn(folder)
  await write(sketchFile('## 起源 {#origins}\n\n文。'))
  await write(sketchFile('## 起源', { slug: 'b', days: ['2030-01-01'] }), (text) =>
    text.replace('title:', 'draft: true\ntitle:'),
  )
  expect(await ids()).toEqual({ status: 0, stdout: 'content/a/ids.lock: written, 1 new ids\n', stderr: '' })
  expect(await readdir(join(folder, 'content/b'))).toEqual(['zh-Hans.md'])
  const { status, stdout } = await check()
  expect(status).toBe(0)
  expect(stdout).toMatch(
    /\ncontent\/b\/zh-Hans\.md: a draft, .*\n {2}content\/b\/zh-Hans\.md:\d+: this heading has no id/,
  )

  await write(sketchFile('## 起源 {#origins}\n\n文。', { slug: 'b', days: ['2026-11-25', '2026-11-26'] }))
  for (const command of [ids, check])
    expect(await command()).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^content\/b\/zh-Hans\.md:8: 2026-11-26 lies in the future\. .*\n/m),
    })

  await write(sketchFile('## 起源 {#origins}\n\n文。'), (text) =>
    text.replace('title:', 'draft: true\ntitle:'),
  )
  await write(sketchFile('## 起源 {#origins}\n\n文。', { slug: 'b' }))
  expect(await ids()).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(
      /^content\/a\/zh-Hans\.md:1: .* cannot be a draft.* --forget-unpublished a .*\n/,
    ),
  })

  async function write({ path, bytes }: SourceFile, change = (text: string) => text) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), change(new TextDecoder().decode(bytes)))
  }
})
