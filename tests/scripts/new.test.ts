import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../lib/publish/temporary-folder.ts'
import { sketchFile } from '../support/article.ts'
import { prepareCommands, startIn } from './commands.ts'

const commandsIn = prepareCommands()

test('an article begins as a draft that keeps nothing back, and is refused until it is written', async () => {
  const folder = await temporaryFolder()
  const { check, ids } = commandsIn(folder)
  const file = join(folder, 'content/new-one/zh-Hans.md')
  await copyArticle(folder)
  expect(startIn(folder, 'new.ts', 'new-one')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(
      /^content\/new-one\/zh-Hans\.md: written, as a draft\. .*\n.* delete "draft: true", then npm run check:content, npm run ids, and commit\. /,
    ),
    stderr: '',
  })
  expect((await readdir(join(folder, 'content'))).sort()).toEqual(['new-one', 'other'])
  expect(await ids()).toMatchObject({ status: 0, stderr: '' })
  expect((await readdir(join(folder, 'content/new-one'))).sort()).toEqual([
    'example.csv',
    'example.jpg',
    'sources.yaml',
    'zh-Hans.md',
  ])
  const sources = join(folder, 'content/new-one/sources.yaml')
  const template = await readFile(sources, 'utf8')
  await writeFile(sources, template.replace('type: news', 'type: gossip'))
  // Faults of its sources are told with a draft; nothing else is wrong with this one.
  expect((await check()).stdout).toMatch(
    /zh-Hans\.md: a draft, seen in npm run dev alone\n {2}.*sources\.yaml:3: .*\n$/,
  )
  await writeFile(sources, template)

  await publish(file)
  const { stderr } = await ids()
  const [marked, markedSources] = await Promise.all([file, sources].map(markedLines))
  expect(marked?.length).toBeGreaterThan(30)
  expect(linesOf(stderr, 'zh-Hans.md')).toEqual(marked)
  expect(markedSources?.length).toBeGreaterThan(5)
  expect(linesOf(stderr, 'sources.yaml')).toEqual(markedSources)
  expect(stderr).toMatch(
    /^content\/new-one\/zh-Hans\.md:2: 【待写】 marks a text that is still to be written\. /m,
  )
  await write(file)
  await write(sources)
  expect(await ids()).toMatchObject({ status: 0, stderr: '' })
})

test('a translation has the same ids, and is refused until it is written', async () => {
  const folder = await temporaryFolder()
  const { begin, ids } = commandsIn(folder)
  const english = join(folder, 'content/other/en.md')
  await copyArticle(folder)
  expect(await begin('other', '--locale', 'en')).toMatchObject({ status: 0, stderr: '' })
  expect(await readdir(join(folder, 'content/other'))).toEqual(['en.md', 'zh-Hans.md'])
  await publish(english)
  expect(linesOf((await ids()).stderr, 'en.md')).toEqual([2, 3, 4, expect.any(Number)])
  await write(english)
  expect(await ids()).toMatchObject({ status: 0, stderr: '' })
})

test('an article may begin in English alone, and be translated into Chinese', async () => {
  const folder = await temporaryFolder()
  const { begin, check, ids } = commandsIn(folder)
  const english = join(folder, 'content/new-one/en.md')
  expect(await begin('new-one', '--locale', 'en')).toMatchObject({ status: 0, stderr: '' })
  await publish(english)
  await write(english)
  await write(join(folder, 'content/new-one/sources.yaml'))
  expect(await ids()).toMatchObject({ status: 0, stderr: '' })
  expect((await check()).stdout).toBe('new-one (en): 4 sections, 8 claims, 3 notes\n')
  expect(await begin('new-one')).toMatchObject({ status: 0, stderr: '' })
  expect(await readFile(join(folder, 'content/new-one/zh-Hans.md'), 'utf8')).toContain(
    'title: 【待写】 Title\n',
  )
})

test('what cannot be an article is refused in one message, and nothing is written', async () => {
  const folder = await temporaryFolder()
  const { begin } = commandsIn(folder)
  await mkdir(join(folder, 'content/taken'), { recursive: true })
  for (const [args, message] of [
    [[], /^Name one article\./],
    [['a', 'b'], /^Name one article\./],
    [['taken'], /^content\/taken is there already, without a text\./],
    [['taken', '--locale', 'en'], /^content\/taken is there already, without a text\./],
    [['Not A Slug'], /^the folder name "Not A Slug" becomes the address/],
    [['../escape'], /^the folder name "\.\.\/escape" becomes the address/],
    [['feed'], /^the folder name "feed" is an address of the site itself\./],
    [['en'], /^the folder name "en" is an address of the site itself\./],
    [['a', '--locale', 'xx'], /^"xx" is no language of the site\. They are zh-Hans, en/],
    [['a', '--force'], /^Unknown option '--force'/],
  ] as const) {
    const { status, stdout, stderr } = await begin(...args)
    expect({ status, stdout }, args.join(' ')).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/\nNothing was written\.\n$/)
  }
  expect(await readdir(join(folder, 'content'))).toEqual(['taken'])
  expect(await readdir(folder)).toEqual(['content'])
})

/** An article that is published, so that there is a site. */
async function copyArticle(folder: string): Promise<void> {
  const { path, bytes } = sketchFile('## 甲 {#a}\n\n文。', { slug: 'other' })
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), bytes)
}

/** Takes the line that makes it a draft out of a file. */
async function publish(file: string): Promise<void> {
  await writeFile(file, (await readFile(file, 'utf8')).replace('draft: true\n', ''))
}

/** Stands for an author who writes every text. */
async function write(file: string): Promise<void> {
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll(/【(?:待写|TODO)】 ?/g, ''))
}

/** Lines of a file that hold a mark of what is still to be written. */
async function markedLines(file: string): Promise<number[]> {
  const lines = (await readFile(file, 'utf8')).split('\n')
  return lines.flatMap((line, index) => (line.includes('【待写】') ? [index + 1] : []))
}

/** Lines of a file that messages name. */
function linesOf(messages: string, name: string): number[] {
  return messages.split('\n').flatMap((message) => {
    const [, file, line] = /([^/]*):(\d+): /.exec(message) ?? []
    return file === name ? [Number(line)] : []
  })
}
