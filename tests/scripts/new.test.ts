import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { temporaryFolder } from '../lib/publish/temporary-folder.ts'

// Processes take long to start on a machine that is busy otherwise.
vi.setConfig({ testTimeout: 180_000 })

test('an article, and its translation, are valid once their titles are written', async () => {
  const folder = await temporaryFolder()
  const chinese = join(folder, 'content/new-one/zh-Hans.md')
  const english = join(folder, 'content/new-one/en.md')

  expect(run(folder, 'new.ts', 'new-one')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('content/new-one/zh-Hans.md: written'),
    stderr: '',
  })
  expect(await readdir(join(folder, 'content'))).toEqual(['new-one'])
  expect(run(folder, 'ids.ts')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(
      /^content\/new-one\/zh-Hans\.md:2: the field "title" is still the one that npm run new gave it\. Write .*\nNothing was written\.\n$/,
    ),
  })
  await fillTitle(chinese, '新题目')
  expect(run(folder, 'ids.ts')).toMatchObject({ status: 0, stderr: '' })
  expect(run(folder, 'check-content.ts').stdout).toBe('new-one (zh-Hans): 3 sections, 7 claims, 1 notes\n')

  expect(run(folder, 'new.ts', 'new-one', '--locale', 'en')).toMatchObject({ status: 0, stderr: '' })
  expect(await readdir(join(folder, 'content/new-one'))).toEqual(['en.md', 'ids.lock', 'zh-Hans.md'])
  expect(run(folder, 'check-content.ts')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^content\/new-one\/en\.md:2: the field "title" is still/),
  })
  await fillTitle(english, 'A new title')
  expect(run(folder, 'ids.ts')).toMatchObject({ status: 0, stderr: '' })
  expect(run(folder, 'check-content.ts').stdout).toContain('new-one (en): 3 sections, 7 claims, 1 notes\n')
  const [source, copy] = await Promise.all([chinese, english].map((file) => readFile(file, 'utf8')))
  expect(copy?.replace('A new title', '新题目')).toBe(source)
})

test('what cannot be an article is refused in one message, and nothing is written', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'content/taken'), { recursive: true })
  for (const [args, message] of [
    [[], /^Name one article\./],
    [['a', 'b'], /^Name one article\./],
    [['taken'], /^content\/taken is there already\./],
    [['Not A Slug'], /^the folder name "Not A Slug" becomes the address/],
    [['../escape'], /^the folder name "\.\.\/escape" becomes the address/],
    [['feed'], /^the folder name "feed" is an address of the site itself\./],
    [['en'], /^the folder name "en" is an address of the site itself\./],
    [['a', '--locale', 'xx'], /^"xx" is no language of the site\. They are zh-Hans, en/],
    [['a', '--locale', 'en'], /^content\/a\/zh-Hans\.md is not there: /],
    [['a', '--force'], /^Unknown option '--force'/],
  ] as const) {
    const { status, stdout, stderr } = run(folder, 'new.ts', ...args)
    expect({ status, stdout }, args.join(' ')).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/\nNothing was written\.\n$/)
  }
  expect(await readdir(join(folder, 'content'))).toEqual(['taken'])
  expect(await readdir(folder)).toEqual(['content'])
})

function run(folder: string, script: string, ...args: string[]) {
  const env = { ...process.env, CONTENT_DIR: join(folder, 'content') }
  const command = ['--conditions=react-server', resolve('scripts', script), ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { env, encoding: 'utf8' })
  const shorten = (text: string) => text.replaceAll(`${folder}/`, '')
  return { status, stdout: shorten(stdout), stderr: shorten(stderr) }
}

async function fillTitle(file: string, title: string): Promise<void> {
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^title: .*$/m, `title: ${title}`))
}
