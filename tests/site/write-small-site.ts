import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runIn } from './copy-program.ts'

const long = '文。'.repeat(2000)
const axis = (id: string) =>
  `\`\`\`timeline {#${id}}\ntitle: 轴\nevents:\n  - { date: "2001", label: 事, basis: record }\n\`\`\``

const before = {
  a: `## 起源 {#origins}\n\n${long}\n\n## 迁移 {#hq-move}\n\n### 点卡 {#cards}\n\n:claim[论断]{#claim-old basis=record}。\n\n${axis('chronology')}\n\n## 旧闻 {#rumours}\n\n文。\n\n## 别处 {#elsewhere}\n\n文。\n\n## 小结 {#summary}\n\n文。`,
  b: '## 乙 {#other}\n\n文。',
}
const after = {
  a: `## 起源 {#origins}\n\n${long}\n\n## 总部迁移 {#headquarters was=hq-move,cards,qianyi}\n\n:claim[论断]{#claim-new basis=record was=claim-old}。\n\n${axis('timeline was=chronology')}\n\n### 小结 {#summary}\n\n文。`,
  b: `## 乙 {#other}\n\n:claim[论断]{#claim-b basis=figure}，:claim[又]{#claim-c basis=record}。\n\n${axis('years')}\n\n${long}\n\n## 别处 {#place was=/a/elsewhere}\n\n文。`,
}

/**
 * Writes two articles whose second edition renames, merges, moves and loses what the first has published, and adds a
 * third language to a copy of the program.
 */
export function writeSmallSite(folder: string): void {
  rmSync(path.join(folder, 'content'), { recursive: true, force: true })
  addLanguage(folder)
  write(folder, before, ['2026-11-22'])
  runIn(folder, 'scripts/ids.ts')
  write(folder, after, ['2026-11-22', '2026-11-24'])
  edit(folder, 'content/a/ids.lock', 'section rumours', 'section rumours gone: 查无实据。')
  const chinese = readFileSync(path.join(folder, 'content/b/zh-Hans.md'), 'utf8')
  writeFileSync(path.join(folder, 'content/b/fr.md'), chinese.replace('title: 题目', 'title: Sujet'))
  runIn(folder, 'scripts/ids.ts')
}

/** All that a language takes by docs/writing.md, content aside. */
function addLanguage(folder: string): void {
  edit(folder, 'lib/locales.ts', "'en']", "'en', 'fr']")
  edit(folder, 'lib/messages/index.ts', 'Messages> = {', 'Messages> = { fr,')
  edit(
    folder,
    'lib/messages/index.ts',
    'import type { Messages }',
    "import { fr } from './fr.ts'\nimport type { Messages }",
  )
  cpSync(
    path.join(import.meta.dirname, '../fixtures/languages/fr.ts'),
    path.join(folder, 'lib/messages/fr.ts'),
  )
  cpSync(path.join(folder, 'app/(en)'), path.join(folder, 'app/(fr)'), { recursive: true })
  renameSync(path.join(folder, 'app/(fr)/en'), path.join(folder, 'app/(fr)/fr'))
  edit(folder, 'app/(fr)/locale.ts', "'en'", "'fr'")
}

function edit(folder: string, file: string, from: string, to: string): void {
  const name = path.join(folder, file)
  const text = readFileSync(name, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`)
  writeFileSync(name, text.replace(from, to))
}

function write(folder: string, texts: Record<string, string>, days: readonly string[]): void {
  const revisions = days.map((day) => `  - { date: ${day}, note: 改动。 }\n`).join('')
  for (const [slug, text] of Object.entries(texts)) {
    // Both languages in the same words: their ids are what counts.
    const locales = slug === 'a' ? ['zh-Hans', 'en'] : ['zh-Hans']
    const fields = 'title: 题目\nquestion: 问题？\ndescription: 说明。\npublished: 2026-11-22'
    const head = `---\n${fields}\nrevisions:\n${revisions}---\n\n短答案。\n\n`
    mkdirSync(path.join(folder, 'content', slug), { recursive: true })
    for (const locale of locales)
      writeFileSync(path.join(folder, 'content', slug, `${locale}.md`), `${head}${text}\n`)
  }
}
