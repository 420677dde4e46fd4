import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { sketchFile } from '../lib/content/source-files.ts'
import { temporaryFolder } from '../lib/publish/temporary-folder.ts'

// Processes take long to start on a machine that is busy otherwise.
vi.setConfig({ testTimeout: 180_000 })

test('npm run ids records ids, refuses to lose one, and writes all or nothing', async () => {
  const folder = await temporaryFolder()
  const lock = join(folder, 'content/a/ids.lock')
  await write(sketchFile('## 起源 {#origins}\n\n文。\n\n## 迁移 {#hq-move}\n\n文。'))
  expect(run('ids.ts')).toEqual({ status: 0, stdout: 'content/a/ids.lock: written, 2 new ids\n', stderr: '' })
  const first = await readFile(lock, 'utf8')
  expect(run('ids.ts').stdout).toBe('content/a/ids.lock: up to date\n')
  expect(run('check-content.ts').status).toBe(0)

  await write(sketchFile('## 起源 {#origins}\n\n文。'))
  await write(sketchFile('## 新 {#new}\n\n文。', { slug: 'b' }))
  const refused = run('ids.ts')
  expect(refused).toMatchObject({ status: 1, stdout: '' })
  expect(refused.stderr).toMatch(
    /^content\/a\/ids\.lock:5: the section "hq-move" was published .*\nNothing was written\.\n$/,
  )
  expect(run('check-content.ts')).toMatchObject({ status: 1, stderr: expect.stringContaining('"hq-move"') })
  expect(await readFile(lock, 'utf8')).toBe(first)
  expect(await readdir(join(folder, 'content/b'))).toEqual(['zh-Hans.md'])

  await write(sketchFile('## 起源 {#origins was=hq-move}\n\n文。'))
  expect(run('ids.ts')).toMatchObject({ status: 0, stderr: '' })
  expect(await readdir(join(folder, 'content/a'))).toEqual(['ids.lock', 'zh-Hans.md'])
  expect(await readFile(lock, 'utf8')).toContain('section hq-move\nsection origins\n')
  expect(run('check-content.ts').status).toBe(0)

  async function write({ path, bytes }: { path: string; bytes: Uint8Array }) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }

  function run(script: string) {
    const args = ['--conditions=react-server', resolve('scripts', script)]
    const env = { ...process.env, CONTENT_DIR: join(folder, 'content') }
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
    const shorten = (text: string) => text.replaceAll(`${folder}/`, '')
    return { status, stdout: shorten(stdout), stderr: shorten(stderr) }
  }
})
