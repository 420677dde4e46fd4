import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { updateIndex } from '#lib/content/library/update-index.ts'
import { ContentErrors } from '#lib/markdown/content-error.ts'
import { linesBefore, sourceOf } from '../../../support/article.ts'
import { makeHostileFiles } from '../../images/hostile-files.ts'

// A build begins with this and ends where it throws; no program draws, renders or publishes before.
test('no hostile file passes the check of the content, and each is named with its line', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const files = (await makeHostileFiles()).map((file, index) => ({ ...file, name: `f${index}-${file.name}` }))
  const figures = files.map(
    ({ name }, index) => `![所见](${name} "图题"){#fig-${index} credit="某人" licence="公有领域"}`,
  )
  mkdirSync(path.join(folder, 'a'))
  writeFileSync(path.join(folder, 'a/zh-Hans.md'), sourceOf(['答。', '## 甲 {#a}', ...figures].join('\n\n')))
  for (const { name, bytes } of files) writeFileSync(path.join(folder, 'a', name), bytes)
  const error = await updateIndex(folder).catch((reason: unknown) => reason)
  if (!(error instanceof ContentErrors)) throw new Error('the content must be refused', { cause: error })
  const messages = error.message.split('\n')
  for (const [index, { what, name, says }] of files.entries()) {
    const line = linesBefore + 5 + 2 * index
    const named = messages.filter((message) => message.includes(`:${line}: `) && message.includes(name))
    expect.soft(named, what).toEqual([expect.stringContaining(says)])
  }
})
