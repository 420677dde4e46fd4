import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { writeVerified } from '#lib/publish/release/verified.ts'
import { writeBuildStamp } from '../../scripts/build-stamp.ts'
import { digestProgram, digestSources } from '../../scripts/source-digest.ts'
import { temporaryFolder } from '../lib/publish/temporary-folder.ts'
import { sketchFile } from '../support/article.ts'
import { noon, prepareCommands } from './commands.ts'

const commandsIn = prepareCommands()

const text = '## 起源 {#origins}\n\n文。'

test('npm run edition freezes all that is wanted as it is written now, or nothing', async () => {
  const { folder, write, publish, start, frozen } = await createProject()
  const { ids, edition } = commandsIn(folder)
  const refusal = (reason: string) => ({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(new RegExp(`${reason}.*\nNothing was written\\.\n$`, 's')),
  })
  for (const slug of ['a', 'b']) await write(sketchFile(text.replace('origins', `origins-${slug}`), { slug }))
  expect((await ids()).status).toBe(0)
  await publish({ a: '文。', b: '文。' })

  // Neither title nor heading nor claim, and the ids are recorded.
  await write(sketchFile(`${text.replace('origins', 'origins-a')}又一段。`))
  expect((await ids()).status).toBe(0)
  expect(await edition()).toEqual(refusal('npm run build'))
  expect(await frozen('a')).toEqual([])

  await publish({ a: '文。又一段。' })
  expect(await edition()).toEqual(refusal('no page of b \\(zh-Hans\\)'))
  expect(await frozen('a')).toEqual([])

  await publish({ a: '文。又一段。', b: '文。' })
  // Started as authors start it: settings are read from its environment.
  expect(start([], { SITE_ORIGIN: 'https://example.org' })).toEqual(refusal('same settings'))
  expect(await frozen('a')).toEqual([])
  const { status, stdout, stderr } = await edition()
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(
    /^content\/a\/editions\/[\d-]+\/zh-Hans: frozen\ncontent\/b\/editions\/[\d-]+\/zh-Hans: frozen\n/,
  )
  for (const slug of ['a', 'b'])
    expect(await frozen(slug)).toEqual([
      'edition.json',
      'index.html',
      'index.md',
      expect.stringMatching(/^style-.*css$/),
    ])
  // What was written changes the sources, but nothing is left to do.
  expect(await edition()).toMatchObject({ status: 0, stdout: 'Every newest revision has its edition.\n' })

  const withdrawal = ['--withdraw', 'a', '--date', '2026-11-22', '--reason', '误发。']
  expect(start(withdrawal, { TZ: 'America/Los_Angeles' })).toMatchObject({
    status: 0,
    stderr: '',
  })
  expect(await frozen('a')).toEqual([])
  expect(await readFile(join(folder, 'content/a/editions/editions.lock'), 'utf8')).toMatch(
    /\nwithdrawn 2026-11-22 in zh-Hans with origins-a on 2026-11-24: 误发。\n$/,
  )
})

/** A project of articles alone, the scripts of this one, and the site that a build would have made. */
async function createProject() {
  const folder = await temporaryFolder()
  await symlink(resolve('lib'), join(folder, 'lib'))
  const write = async ({ path, bytes }: { path: string; bytes: string | Uint8Array }) => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  return {
    folder,
    write,
    /** Starts the command there with these settings. */
    start: (args: readonly string[], settings: Record<string, string>) => {
      const command = ['--conditions=react-server', resolve('scripts/edition.ts'), ...args]
      const env = { ...process.env, SOURCE_DATE_EPOCH: noon, ...settings }
      const { status, stdout, stderr } = spawnSync(process.execPath, command, {
        cwd: folder,
        env,
        encoding: 'utf8',
      })
      return { status, stdout, stderr }
    },
    /** Stands for a build: pages of these texts, by article, and the stamp of the sources as they are. */
    publish: async (texts: Record<string, string>) => {
      await rm(join(folder, 'dist'), { recursive: true, force: true })
      await write({ path: 'dist/manifest.json', bytes: '{}' })
      for (const [slug, words] of Object.entries(texts))
        await write({
          path: `dist/public/${slug}/index.html`,
          bytes: `<main><article><header><h1>题目</h1></header><p>${words}</p></article></main>`,
        })
      writeVerified(join(folder, 'dist'))
      writeBuildStamp(digestSources(digestProgram(folder), folder), folder)
    },
    /** Names of the files that are frozen of an article. */
    frozen: async (slug: string) => {
      const entries = await readdir(join(folder, 'content', slug), { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile() && entry.parentPath.endsWith('/zh-Hans'))
        .map(({ name }) => name)
        .toSorted()
    },
  }
}
