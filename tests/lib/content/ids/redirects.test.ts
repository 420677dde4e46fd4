import { expect, test } from 'vitest'
import type { SourceFile } from '#lib/content/article/parse.ts'
import { type Sketch, sketchFile, sketchLock } from '../../../support/article.ts'
import { record, redirectsOf } from '../recorded.ts'

const stays = '## 起源 {#origins}\n\n文。'
const goes = '## 迁移 {#hq-move}\n\n文。'
const english: Sketch = { locale: 'en' }
const other: Sketch = { slug: 'b' }

test.each<{ case: string; before: SourceFile[]; after: SourceFile[]; expected: string[] }>([
  {
    case: 'renamed',
    before: [sketchFile(goes)],
    after: [sketchFile('## 总部 {#hq was=hq-move}\n\n文。')],
    expected: [
      '/a/hq-move/ /a/hq/',
      '/a/hq-move/cite/ /a/hq/cite/',
      '/a/hq-move/index.md /a/hq/index.md',
      '/cards/a/hq-move.png /cards/a/hq.png',
    ],
  },
  {
    case: 'renamed in both languages',
    before: [sketchFile(goes), sketchFile(goes, english)],
    after: [
      sketchFile('## 总部 {#hq was=hq-move}\n\n文。'),
      sketchFile('## HQ {#hq was=hq-move}\n\nText.', english),
    ],
    expected: [
      '/a/hq-move/ /a/hq/',
      '/a/hq-move/cite/ /a/hq/cite/',
      '/a/hq-move/index.md /a/hq/index.md',
      '/cards/a/hq-move.png /cards/a/hq.png',
      '/cards/en/a/hq-move.png /cards/en/a/hq.png',
      '/en/a/hq-move/ /en/a/hq/',
      '/en/a/hq-move/cite/ /en/a/hq/cite/',
      '/en/a/hq-move/index.md /en/a/hq/index.md',
    ],
  },
  {
    case: 'a subheading now: what belongs to the section around it',
    before: [sketchFile(`${stays}\n\n${goes}`)],
    after: [sketchFile(`${stays}\n\n### 迁移 {#hq-move}\n\n文。`)],
    expected: [
      '/a/hq-move/ /a/origins/#hq-move',
      '/a/hq-move/cite/ /a/origins/cite/',
      '/a/hq-move/index.md /a/origins/index.md',
      '/cards/a/hq-move.png /cards/a/origins.png',
    ],
  },
  {
    case: 'in another article now, in one language only',
    before: [sketchFile(`${stays}\n\n${goes}`), sketchFile(`${stays}\n\n${goes}`, english)],
    after: [
      sketchFile(stays),
      sketchFile(stays, english),
      sketchFile('## 迁移 {#moving was=/a/hq-move}\n\n文。', other),
    ],
    expected: [
      '/a/hq-move/ /b/moving/',
      '/a/hq-move/cite/ /b/moving/cite/',
      '/a/hq-move/index.md /b/moving/index.md',
      '/cards/a/hq-move.png /cards/b/moving.png',
      '/cards/en/a/hq-move.png /cards/b/moving.png',
      '/en/a/hq-move/ /b/moving/',
      '/en/a/hq-move/cite/ /b/moving/cite/',
      '/en/a/hq-move/index.md /b/moving/index.md',
    ],
  },
])('everything of a section that is $case', ({ before, after, expected }) => {
  expect(redirectsOf(after, record(after, record(before)))).toEqual(expected)
})

const drawing = (attributes: string) =>
  `\`\`\`timeline {${attributes}}\ntitle: 图\nevents:\n  - { date: "2001", label: 事, basis: record }\n\`\`\``

test.each<{ case: string; after: SourceFile[]; gone?: boolean; expected: string[] }>([
  {
    case: 'renamed',
    after: [sketchFile(`${stays}\n\n${drawing('#axis was=old')}`)],
    expected: ['/a/figures/old/ /a/figures/axis/'],
  },
  {
    case: 'now words under a subheading',
    after: [sketchFile(`${stays}\n\n### 轴 {#axis was=old}\n\n文。`)],
    expected: ['/a/figures/old/ /a/origins/#axis'],
  },
  {
    case: 'in another article now',
    after: [sketchFile(stays), sketchFile(`${goes}\n\n${drawing('#axis was=/a/old')}`, other)],
    expected: ['/a/figures/old/ /b/figures/axis/'],
  },
  { case: 'lost', after: [sketchFile(stays)], gone: true, expected: ['/a/figures/old/ /a/'] },
])('the page on a picture that is $case', ({ after, gone = false, expected }) => {
  const locks = record([sketchFile(`${stays}\n\n${drawing('#old')}`)]).map((lock) => ({
    ...lock,
    bytes: Buffer.from(`${lock.bytes}`.replace(/^picture old$/m, gone ? '$& gone: 画错了。' : '$&')),
  }))
  expect(redirectsOf(after, record(after, locks))).toEqual(expected)
})

test('everything of a language that was withdrawn leads to one that is left, and still does after a rename', () => {
  const both = [sketchFile(goes), sketchFile(goes, english)]
  const left = [sketchFile(goes)]
  const locks = record(left, record(both))
  expect(redirectsOf(left, locks)).toEqual([
    '/cards/en/a.png /cards/a.png',
    '/cards/en/a/hq-move.png /cards/a/hq-move.png',
    '/en/a/ /a/',
    '/en/a/hq-move/ /a/hq-move/',
    '/en/a/hq-move/cite/ /a/hq-move/cite/',
    '/en/a/hq-move/index.md /a/hq-move/index.md',
    '/en/a/index.md /a/index.md',
  ])
  const renamed = [sketchFile('## 总部 {#hq was=hq-move}\n\n文。')]
  expect(redirectsOf(renamed, record(renamed, locks))).toContain('/en/a/hq-move/ /a/hq/')
  const onlyEnglish = [sketchFile(goes, english)]
  expect(redirectsOf(onlyEnglish, record(onlyEnglish, record(both)))).toContain('/a/hq-move/ /en/a/hq-move/')
  expect(redirectsOf(both, record(both, locks)), 'written again').toEqual([])
})

test('everything of a lost section leads to the article, which is cited by its sections', () => {
  const lock = sketchLock(['section hq-move gone: 材料被证伪。'])
  const files = [sketchFile(stays)]
  expect(redirectsOf(files, record(files, [lock]))).toEqual([
    '/a/hq-move/ /a/',
    '/a/hq-move/cite/ /a/',
    '/a/hq-move/index.md /a/index.md',
    '/cards/a/hq-move.png /cards/a.png',
  ])
})

test('everything of a retired article leads to where its sections went, or to the front page', () => {
  const past = sketchLock(['section x', 'section y gone: 已撤下。'], 'past')
  const files = [sketchFile('## 别 {#other was=/past/x}\n\n文。')]
  expect(redirectsOf(files, record(files, [past]))).toEqual([
    '/cards/past.png /cards/a.png',
    '/cards/past/x.png /cards/a/other.png',
    '/cards/past/y.png /cards/site.png',
    '/past/ /a/',
    '/past/index.md /a/index.md',
    '/past/x/ /a/other/',
    '/past/x/cite/ /a/other/cite/',
    '/past/x/index.md /a/other/index.md',
    '/past/y/ /',
    '/past/y/cite/ /',
    '/past/y/index.md /llms.txt',
  ])
})

test('after several editions every path leads at once to the last', () => {
  const editions = [
    [sketchFile(`${stays}\n\n${goes}`), sketchFile('## 乙 {#second}\n\n文。', other)],
    [
      sketchFile(`${stays}\n\n## 总部 {#hq was=hq-move}\n\n文。`),
      sketchFile('## 乙 {#second}\n\n文。', other),
    ],
    [sketchFile(stays), sketchFile('## 乙 {#third was=second,/a/hq,/a/hq-move}\n\n文。', other)],
  ]
  const locks = editions.reduce((earlier, files) => record(files, earlier), record([]))
  expect(redirectsOf(editions.at(-1) ?? [], locks).filter((each) => each.includes('cite'))).toEqual([
    '/a/hq-move/cite/ /b/third/cite/',
    '/a/hq/cite/ /b/third/cite/',
    '/b/second/cite/ /b/third/cite/',
  ])
})
