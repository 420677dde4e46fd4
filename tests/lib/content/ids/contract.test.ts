import { describe, expect, test } from 'vitest'
import type { SourceFile } from '#lib/content/article/parse.ts'
import { buildEdition } from '#lib/content/ids/agreement.ts'
import { findBroken } from '#lib/content/ids/broken-ids.ts'
import { formatLock, type LockFile } from '#lib/content/ids/ids-lock.ts'
import { findUnrecorded } from '#lib/content/ids/unrecorded.ts'
import { updateLock } from '#lib/content/ids/update-lock.ts'
import { ContentErrors } from '#lib/markdown/content-error.ts'
import { sketchFile, sketchLock } from '../../../support/article.ts'
import { cpuMilliseconds } from '../../../support/cpu-time.ts'
import { parseLibrary } from '../../../support/parse-library.ts'
import { buildLibrary, pageRedirectsOf, record, updateLocks } from '../recorded.ts'

const linesOf = (locks: readonly LockFile[]) =>
  locks.flatMap(({ bytes }) => Buffer.from(bytes).toString().split('\n').slice(3, -1))

function explain(run: () => unknown): string[] {
  try {
    run()
  } catch (error) {
    if (error instanceof ContentErrors) return error.message.split('\n')
    throw error
  }
  return []
}

/** Records the first text, then publishes the second under that lock as an author would. */
function change(before: string, after: string) {
  const locks = record([sketchFile(before)])
  const files = [sketchFile(after)]
  const refused = explain(() => updateLocks(files, locks))
  if (refused.length > 0) return { refused, redirects: [], locks }
  const renewed = record(files, locks)
  return { refused, redirects: pageRedirectsOf(files, renewed), locks: renewed }
}

const origins = '## 起源 {#origins}\n\n起源文。'
const move = '## 总部迁移 {#hq-move}\n\n迁移文。'

describe('what was published', () => {
  test('is recorded, in one line each', () => {
    const text = `${origins}\n\n### 小节 {#small was=tiny}\n\n:claim[论断]{#claim-x basis=record}。`
    expect(linesOf(record([sketchFile(text)]))).toEqual([
      'claim claim-x',
      expect.stringMatching(/^lead zh-Hans 2026-11-22 [0-9a-f]{16}$/),
      'section origins',
      'subheading small',
      'subheading tiny',
      expect.stringMatching(/^text origins zh-Hans 2026-11-22 [0-9a-f]{16}$/),
    ])
  })

  test('has to be recorded before it is published', () => {
    expect(explain(() => buildLibrary([sketchFile(origins)], []))).toEqual([
      'content/a/ids.lock:1: the ids of this article are not recorded. Run npm run ids.',
    ])
    const locks = record([sketchFile(origins)])
    expect(explain(() => buildLibrary([sketchFile(`${origins}\n\n${move}`)], locks))).toEqual([
      'content/a/zh-Hans.md:24: the section "hq-move" is not in ids.lock yet. Run npm run ids; from then on links may rely on it.',
      'content/a/zh-Hans.md:24: the text of the section {#hq-move} is not in ids.lock yet. Run npm run ids; if the change is one of substance, first add a revision to the front matter.',
    ])
  })

  test('need not be recorded while it is a draft, but nothing may vanish', () => {
    const locks = record([sketchFile(origins)])
    const { articles } = buildLibrary([sketchFile(`${origins}改。\n\n${move}`)], locks, true)
    expect(articles[0]?.sections.map(({ id }) => id)).toEqual(['origins', 'hq-move'])
    expect(explain(() => buildLibrary([sketchFile(move)], locks, true))).toEqual([
      expect.stringContaining('the section "origins" was published and is gone'),
    ])
  })

  test('is recorded once: a second run changes nothing', () => {
    const files = [sketchFile(`${origins}\n\n${move}`)]
    const locks = record(files)
    expect(updateLocks(files, locks)).toEqual([
      { path: 'content/a/ids.lock', text: expect.anything(), added: 0, isChanged: false },
    ])
    expect(explain(() => buildLibrary(files, locks))).toEqual([])
  })

  test('is kept in the order that the script writes', () => {
    const files = [sketchFile(origins)]
    const [header, ...entries] = linesOf(record(files))
    const unordered = sketchLock([...entries.toReversed(), header ?? ''])
    expect(explain(() => buildLibrary(files, [unordered]))).toEqual([
      'content/a/ids.lock:1: from here on, the file is not as npm run ids writes it. Run npm run ids.',
    ])
  })
})

describe('an id', () => {
  test('that vanishes is refused, by the script too, with the way to mend it', () => {
    const files = [sketchFile(origins)]
    const locks = record([sketchFile(`${origins}\n\n${move}`)])
    const message =
      'content/a/ids.lock:5: the section "hq-move" was published and is gone from content/a/zh-Hans.md. Add was=hq-move to the heading that took its content (was=/a/hq-move in another article), or a tombstone with a reason in ids.lock: make this line "section hq-move gone: <reason>".'
    expect(explain(() => buildLibrary(files, locks))).toEqual([message])
    expect(explain(() => updateLocks(files, locks))).toEqual([message])
  })

  test.each([
    ['a subheading', '### 小节 {#small}\n\n文。', 'the subheading "small"'],
    ['a claim', ':claim[论断]{#claim-x basis=record}。', 'the claim "claim-x"'],
    [
      'a picture',
      '```timeline {#axis}\ntitle: 轴\nevents:\n  - { date: "2001", label: 事, basis: record }\n```',
      'the picture "axis"',
    ],
    ['an old id', '### 小节 {#small was=tiny}\n\n文。', 'the subheading "tiny"', '### 小节 {#small}\n\n文。'],
  ])('of %s is refused when it vanishes', (_, body, name, left = '') => {
    const { refused } = change(`${origins}\n\n${body}`, `${origins}\n\n${left}`)
    expect(refused).toEqual([expect.stringContaining(`${name} was published and is gone`)])
  })

  test('that is renamed leads to the new one', () => {
    const { redirects, locks } = change(move, '## 总部 {#headquarters was=hq-move,qianyi}\n\n迁移文。')
    expect(redirects).toEqual(['/a/hq-move/ /a/headquarters/', '/a/qianyi/ /a/headquarters/'])
    expect(linesOf(locks)).toEqual(
      expect.arrayContaining(['section headquarters', 'section hq-move', 'section qianyi']),
    )
  })

  test('that was merged leads to the section that took it in', () => {
    const { redirects } = change(
      `${origins}\n\n${move}`,
      '## 起源与迁移 {#past was=origins,hq-move}\n\n起源文。迁移文。',
    )
    expect(redirects).toEqual(['/a/hq-move/ /a/past/', '/a/origins/ /a/past/'])
  })

  test('that was split leads to one of the parts', () => {
    const { redirects } = change(move, '## 草创 {#early was=hq-move}\n\n迁。\n\n## 迁回 {#late}\n\n移。')
    expect(redirects).toEqual(['/a/hq-move/ /a/early/'])
  })

  test('cannot lead to both parts of a split', () => {
    const { refused } = change(
      move,
      '## 草创 {#early was=hq-move}\n\n迁。\n\n## 迁回 {#late was=hq-move}\n\n移。',
    )
    expect(refused).toEqual([expect.stringMatching(/^content\/a\/zh-Hans\.md:24: the id "hq-move" is kept/)])
  })

  test('of a section that is a subheading now leads to where it stands', () => {
    const { redirects } = change(`${origins}\n\n${move}`, `${origins}\n\n### 总部迁移 {#hq-move}\n\n迁移文。`)
    expect(redirects).toEqual(['/a/hq-move/ /a/origins/#hq-move'])
  })

  test('of a subheading that is a section now has a path to keep', () => {
    const { redirects, locks } = change(`${origins}\n\n### 迁移 {#hq-move}\n\n文。`, `${origins}\n\n${move}`)
    expect(redirects).toEqual([])
    expect(linesOf(locks)).toEqual(expect.arrayContaining(['section hq-move', 'subheading hq-move']))
  })

  test('of a section whose content is a claim of the opening now leads to the article', () => {
    const file = (body: string) => sketchFile(body)
    const locks = record([file(`${origins}\n\n${move}`)])
    const taker = Buffer.from(
      Buffer.from(file(origins).bytes)
        .toString()
        .replace('短答案', ':claim[短]{#claim-x basis=record was=hq-move}答案'),
    )
    const files = [{ ...file(origins), bytes: taker }]
    expect(pageRedirectsOf(files, record(files, locks))).toEqual(['/a/hq-move/ /a/#claim-x'])
  })

  test('of Chinese words is an anchor but never was a path', () => {
    expect(change(move, '## 总部 {#hq was=hq-move,总部迁移}\n\n文。').redirects).toEqual([
      '/a/hq-move/ /a/hq/',
    ])
  })
})

describe('a tombstone', () => {
  const buried = (locks: readonly LockFile[], from: string, to: string): LockFile[] =>
    locks.map((lock) => ({
      ...lock,
      bytes: Buffer.from(Buffer.from(lock.bytes).toString().replace(from, to)),
    }))

  test('lets a section go: its path leads to the article', () => {
    const before = record([sketchFile(`${origins}\n\n${move}`)])
    const locks = buried(before, 'section hq-move', 'section hq-move gone: 材料被证伪。')
    const renewed = record([sketchFile(origins)], locks)
    expect(linesOf(renewed)).toContain('section hq-move gone: 材料被证伪。')
    expect(pageRedirectsOf([sketchFile(origins)], renewed)).toEqual(['/a/hq-move/ /a/'])
  })

  test('is refused where the id is alive', () => {
    const files = [sketchFile(`${origins}\n\n${move}`)]
    const locks = buried(record(files), 'section hq-move', 'section hq-move gone: 材料被证伪。')
    expect(explain(() => buildLibrary(files, locks))).toEqual([
      'content/a/ids.lock:5: the id "hq-move" is called lost but stands in content/a/zh-Hans.md:24. Delete "gone: …" here.',
    ])
  })
})

describe('a section that goes to another article', () => {
  const here = [sketchFile(`${origins}\n\n${move}`), sketchFile('## 别 {#other}\n\n文。', { slug: 'b' })]
  const taken = '## 别 {#other}\n\n文。\n\n## 迁移 {#moving was=/a/hq-move}\n\n迁移文。'
  const there = [sketchFile(origins), sketchFile(taken, { slug: 'b' })]

  test('takes its path along, and its fragment finds the way', () => {
    const locks = record(there, record(here))
    const { articles, redirects } = buildLibrary(there, locks)
    expect(redirects[0]).toEqual({ from: '/a/hq-move/', to: '/b/moving/' })
    expect(articles[0]?.moved).toEqual([{ id: 'hq-move', href: '/b/moving/', text: '迁移' }])
    expect(articles[1]?.moved).toEqual([])
  })

  test('takes its claims along', () => {
    const claim = (attributes: string) => `:claim[论断]{#claim-x basis=record${attributes}}。`
    const before = record([sketchFile(`${origins}\n\n${claim('')}`), ...here.slice(1)])
    const after = [
      sketchFile(origins),
      sketchFile(`## 别 {#other}\n\n${claim(' was=/a/claim-x')}`, { slug: 'b' }),
    ]
    const { articles, redirects } = buildLibrary(after, record(after, before))
    expect(redirects).toEqual([])
    expect(articles[0]?.moved).toEqual([{ id: 'claim-x', href: '/b/other/#claim-x', text: '论断' }])
  })

  test('is not missed once it is declared, but is without', () => {
    const files = [sketchFile(origins), ...here.slice(1)]
    expect(explain(() => updateLocks(files, record(here)))).toEqual([
      expect.stringContaining('the section "hq-move" was published and is gone from content/a/zh-Hans.md.'),
    ])
  })

  test.each([
    ['still stands', here.slice(0, 1), '/a/hq-move', 'still stands in content/a/zh-Hans.md:24.'],
    ['never stood', here.slice(0, 1), '/a/nonsense', 'was never published: it is not in content/a/ids.lock.'],
    [
      'is the article itself',
      here.slice(0, 1),
      '/b/other-old',
      'is in this very article. Write was=other-old.',
    ],
    ['is no article', here.slice(0, 1), '/cards/x', 'names no article'],
  ])('is refused where its origin %s', (_, others, path, problem) => {
    const files = [...others, sketchFile(`## 别 {#other was=${path}}\n\n文。`, { slug: 'b' })]
    expect(explain(() => updateLocks(files, record(here)))).toEqual([
      expect.stringMatching(/^content\/b\/zh-Hans\.md:20: was=/),
    ])
    expect(explain(() => updateLocks(files, record(here))).join()).toContain(problem)
  })

  test('cannot go to two places', () => {
    const files = [...there, sketchFile('## 丙 {#third was=/a/hq-move}\n\n文。', { slug: 'c' })]
    expect(explain(() => updateLocks(files, record(here)))).toEqual([
      'content/c/zh-Hans.md:20: was=/a/hq-move is declared in content/b/zh-Hans.md:24 already. A link leads to one place: drop one.',
    ])
  })

  test('may come from an article that is no more', () => {
    const files = [sketchFile('## 别 {#other was=/past/x,/past/claim-y}\n\n文。', { slug: 'b' })]
    expect(pageRedirectsOf(files, record(files))).toEqual(['/past/x/ /b/other/'])
  })
})

describe('a retired article, of which only the lock is left', () => {
  const past = sketchLock(['section x', 'section y gone: 已撤下。', 'claim claim-z gone: 已撤下。'], 'past')

  test('leads to where its sections went', () => {
    const files = [sketchFile('## 别 {#other was=/past/x}\n\n文。')]
    expect(pageRedirectsOf(files, record(files, [past]))).toEqual([
      '/past/ /a/',
      '/past/x/ /a/other/',
      '/past/y/ /',
    ])
  })

  test('is not forgotten', () => {
    expect(explain(() => updateLocks([sketchFile(origins)], [past]))).toEqual([
      expect.stringMatching(/^content\/past\/ids\.lock:2: the section "x" .* gone from every file\./),
    ])
  })
})

describe('the day of a section', () => {
  const days = ['2026-11-22', '2026-12-01']
  const first = [sketchFile(`${origins}\n\n${move}`)]
  const dates = (files: readonly SourceFile[], locks: readonly LockFile[]) => {
    const [article] = buildLibrary(files, locks).articles
    return [...(article?.sections.map(({ changed }) => changed) ?? []), article?.modified]
  }

  test('is that of publication at first', () => {
    expect(dates(first, record(first))).toEqual(['2026-11-22', '2026-11-22', '2026-11-22'])
  })

  test('is that of the newest revision once its text changes, and of no other section', () => {
    const files = [sketchFile(`${origins}\n\n${move}又一句。`, { days })]
    expect(dates(files, record(files, record(first)))).toEqual(['2026-11-22', '2026-12-01', '2026-12-01'])
  })

  test('stays when no text changes', () => {
    const files = [sketchFile(`${origins}\n\n${move}`, { days })]
    expect(dates(files, record(files, record(first)))).toEqual(['2026-11-22', '2026-11-22', '2026-11-22'])
  })

  test('stays when a change is too small for a revision', () => {
    const files = [sketchFile(`${origins}\n\n${move}又一句。`)]
    expect(dates(files, record(files, record(first)))).toEqual(['2026-11-22', '2026-11-22', '2026-11-22'])
  })

  test('goes along when only the id changes', () => {
    const files = [sketchFile(`${origins}\n\n## 总部迁移 {#hq was=hq-move}\n\n迁移文。`, { days })]
    expect(dates(files, record(files, record(first)))).toEqual(['2026-11-22', '2026-11-22', '2026-11-22'])
  })

  test('moves with the revision when its date is mended', () => {
    const wrong = [sketchFile(`${origins}\n\n${move}又一句。`, { days: ['2026-11-22', '2026-12-31'] })]
    const right = [sketchFile(`${origins}\n\n${move}又一句。`, { days })]
    const locks = record(wrong, record(first))
    expect(explain(() => buildLibrary(right, locks))).toHaveLength(1)
    expect(dates(right, record(right, locks))).toEqual(['2026-11-22', '2026-12-01', '2026-12-01'])
  })

  test('has to be recorded', () => {
    const files = [sketchFile(`${origins}\n\n${move}又一句。`, { days })]
    expect(explain(() => buildLibrary(files, record(first)))).toEqual([
      'content/a/zh-Hans.md:24: the text of the section {#hq-move} is not as ids.lock has it of 2026-11-22. Run npm run ids; if the change is one of substance, first add a revision to the front matter.',
    ])
  })

  test('is known of the opening too', () => {
    const changed = Buffer.from(
      Buffer.from(sketchFile(origins, { days }).bytes).toString().replace('短答', '答'),
    )
    const files = [{ ...sketchFile(origins), bytes: changed }]
    const locks = record([sketchFile(origins)])
    expect(explain(() => buildLibrary(files, locks))).toEqual([
      expect.stringContaining('content/a/zh-Hans.md:1: the text of the opening is not as'),
    ])
    expect(dates(files, record(files, locks))).toEqual(['2026-11-22', '2026-12-01'])
  })
})

describe('two languages', () => {
  const both = (zh: string, en: string) => [sketchFile(en, { locale: 'en' }), sketchFile(zh)]

  test('share a lock, and each has days of its own', () => {
    const files = both('## 起源 {#origins}\n\n文。', '## Origins {#origins}\n\nText.')
    expect(linesOf(record(files)).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'lead en 2026-11-22',
      'lead zh-Hans 2026-11-22',
      'section origins',
      'text origins en',
      'text origins zh-Hans',
    ])
  })

  test('both keep what was published', () => {
    const locks = record(both('## 迁移 {#hq-move}\n\n文。', '## Moves {#hq-move}\n\nText.'))
    const half = both('## 总部 {#hq was=hq-move}\n\n文。', '## Headquarters {#hq}\n\nText.')
    expect(explain(() => updateLocks(half, locks))).toEqual([
      expect.stringContaining('the section "hq-move" was published and is gone from content/a/en.md.'),
    ])
    const whole = both('## 总部 {#hq was=hq-move}\n\n文。', '## Headquarters {#hq was=hq-move}\n\nText.')
    expect(pageRedirectsOf(whole, record(whole, locks))).toEqual([
      '/a/hq-move/ /a/hq/',
      '/en/a/hq-move/ /en/a/hq/',
    ])
  })
})

test('ten times the ids take about ten times as long to check', () => {
  const [few, many] = [2000, 20_000].map((count) =>
    Math.min(...[1, 2, 3].map(() => cpuMilliseconds(() => checkIds(count)))),
  )
  // Work that grew with the square of the ids would take a hundred times as long.
  expect(many).toBeLessThan(60 * Math.max(few ?? 0, 1))
})

function checkIds(count: number): void {
  const [parsed] = parseLibrary([sketchFile(origins)])
  if (parsed === undefined) throw new Error('there is no article')
  const identities = Array.from({ length: count }, (_, index) => ({
    ...{ kind: 'claim' as const, id: `claim-${index}`, was: [`claim-old-${index}`], moved: [] },
    ...{ line: index, sectionId: 'origins', text: '论断', basis: 'record' as const },
  }))
  const editions = [buildEdition({ ...parsed, identities })]
  const lock = updateLock({ editions, lock: undefined })
  const agreement = { slug: 'a', path: 'content/a/ids.lock', editions, lock, source: formatLock(lock) }
  expect([...findBroken(agreement, []), ...findUnrecorded(agreement)]).toEqual([])
  expect(lock.ids).toHaveLength(2 * count)
}
