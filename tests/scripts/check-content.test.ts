import { spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../lib/publish/temporary-folder.ts'
import { sketchFile } from '../support/article.ts'

test('warnings are printed, of right, wrong and unfinished articles, and fail nothing', async () => {
  const folder = await temporaryFolder()
  const faulty = '## 甲 {#a}\n\n乙,丙。\n\n    缩进\n'
  for (const slug of ['right', 'wrong', 'draft']) {
    const { bytes, path } = sketchFile(slug === 'wrong' ? `${faulty}\n## 没有名字\n\n文。` : faulty, { slug })
    await mkdir(join(folder, 'content', slug), { recursive: true })
    const text = bytes.toString()
    await writeFile(join(folder, path), slug === 'draft' ? text.replace('\n\n', '\ndraft: true\n') : text)
  }
  const env = { ...process.env, CONTENT_DIR: 'content' }
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=react-server', resolve('scripts/check-content.ts')],
    { cwd: folder, env, encoding: 'utf8' },
  )
  for (const [output, slug] of [
    [stderr, 'right'],
    [stderr, 'wrong'],
    [stdout, 'draft'],
  ] as const) {
    expect(output).toMatch(
      new RegExp(`content/${slug}/zh-Hans\\.md:\\d+: warning: "乙,丙。": marks beside Chinese characters`),
    )
    expect(output).toMatch(
      new RegExp(`content/${slug}/zh-Hans\\.md:\\d+: warning: this is published as code`),
    )
  }
  expect(stderr).toMatch(/content\/wrong\/zh-Hans\.md:\d+: this heading has no id\./)
})
