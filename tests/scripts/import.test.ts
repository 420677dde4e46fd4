import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { temporaryFolder } from '../lib/publish/temporary-folder.ts'

// Processes take long to start on a machine that is busy otherwise.
vi.setConfig({ testTimeout: 180_000 })

test('a file becomes a draft with its pictures, the file stays, and nothing is ever replaced', async () => {
  const folder = await temporaryFolder()
  const source = '---\ntitle: 渡口\n---\n短答案。\n\n## 甲\n\n![图](img/a.png)\n\n![另](img/none.png)\n'
  await mkdir(join(folder, 'blog/img'), { recursive: true })
  await writeFile(join(folder, 'blog/2019-03-01-渡口.md'), source)
  await writeFile(join(folder, 'blog/img/a.png'), 'picture')
  const { status, stdout, stderr } = run(folder, 'blog/2019-03-01-渡口.md')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^content\/du-kou\/zh-Hans\.md: written, as a draft\. /)
  expect(stdout).toContain('\n- picture put among the files of the site (2 times)\n')
  expect(stdout).toContain('is not beside blog/2019-03-01-渡口.md: put it at public/du-kou/none.png\n')
  const article = await readFile(join(folder, 'content/du-kou/zh-Hans.md'), 'utf8')
  expect(article).toContain('![图](/du-kou/a.png)')
  expect(await readdir(join(folder, 'public/du-kou'))).toEqual(['a.png'])
  expect(await readFile(join(folder, 'blog/2019-03-01-渡口.md'), 'utf8')).toBe(source)

  for (const [args, message] of [
    [['blog/2019-03-01-渡口.md'], /^content\/du-kou\/zh-Hans\.md is there already\./],
    [['blog/none.md'], /^blog\/none\.md is not there\./],
    [['blog/img/a.png', '--name', 'feed'], /^the folder name "feed" is an address of the site itself\./],
    [['blog/img/a.png', '--locale', 'xx'], /^"xx" is no language of the site\./],
    [[], /^Name one file\./],
  ] as const) {
    const refused = run(folder, ...args)
    expect({ status: refused.status, stdout: refused.stdout }).toEqual({ status: 1, stdout: '' })
    expect(refused.stderr).toMatch(message)
    expect(refused.stderr).toMatch(/\nNothing was written\.\n$/)
  }
  expect(await readdir(join(folder, 'content'))).toEqual(['du-kou'])
})

function run(folder: string, ...args: string[]) {
  const command = ['--conditions=react-server', resolve('scripts/import.ts'), ...args]
  const env = { ...process.env, CONTENT_DIR: 'content' }
  return spawnSync(process.execPath, command, { cwd: folder, env, encoding: 'utf8' })
}
