import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '#lib/base/hash.ts'
import { createCardRenderer } from '#lib/cards/render-card.ts'
import type { CardInput } from '#lib/cards/types.ts'
import { cardEvidence } from '../../support/card-evidence.ts'

const root = process.cwd()
const draw = createCardRenderer({ root })
const article: CardInput = {
  siteName: '存疑',
  title: '卡盟从哪里来，总部又搬到了哪里',
  question: '卡盟的总部在哪里？哪座城市是发源地？',
  evidence: cardEvidence(7, 19, 3, 11),
  lang: 'zh-Hans',
}
const longest: CardInput = {
  ...article,
  title: '迁移史是中国虚拟商品行业的缩影，每次搬家都伴随技术、政策、需求的变化。'.repeat(5),
  sectionTitle: '不是一座城市，而是一条由杭州、深圳、成都等节点连成的轨迹；'.repeat(5),
  question: '哪座城市是发源地？'.repeat(12),
}

describe('a card', () => {
  test.each<[string, CardInput]>([
    ['of an article', article],
    ['of a section', { ...article, sectionTitle: '总部迁移' }],
    [
      'in English',
      {
        ...article,
        siteName: 'Cunyi',
        title: 'Where did it begin?',
        question: 'Hangzhou or Shenzhen?',
        lang: 'en',
      },
    ],
    ['with nothing but a title', { siteName: '存疑', title: '结论', lang: 'zh-Hans' }],
    ['with the longest texts', longest],
  ])('%s is a PNG of 1200 × 630 under 150 kB', async (_, input) => {
    const png = Buffer.from(await draw(input))
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    expect(png.length).toBeLessThan(150_000)
  })

  test('is the same bytes from another renderer', async () => {
    const again = createCardRenderer({ root })
    expect(Buffer.from(await again(article)).equals(await draw(article))).toBe(true)
  })

  test.each<[string, Partial<CardInput>, string]>([
    ['an empty title', { title: ' ' }, 'has an empty title: give it text.'],
    [
      'an empty section title',
      { sectionTitle: '' },
      'has an empty sectionTitle: give it text or leave it out.',
    ],
    ['a negative count', { evidence: cardEvidence(-1, 0, 0, 0) }, 'counts -1 claims as 记录'],
    ['half a claim', { evidence: cardEvidence(0, 0, 0.5, 0) }, 'counts 0.5 claims as 数字'],
    ['a character without glyph', { question: '🎉' }, 'No card font has the character “🎉” (U+1F389)'],
  ])('is refused for %s', async (_, broken, message) => {
    await expect(draw({ ...article, ...broken })).rejects.toThrow(message)
  })
})

describe('the cache', () => {
  let cacheFolder: string
  beforeAll(async () => {
    cacheFolder = await mkdtemp(path.join(tmpdir(), 'cards-'))
  })
  afterAll(() => rm(cacheFolder, { recursive: true }))

  test('answers with the kept card, redraws a spoiled one, and keeps inputs apart', async () => {
    const drawn = await createCardRenderer({ root, cacheFolder })(article)
    const [image = ''] = (await readdir(cacheFolder)).filter((name) => name.endsWith('.png'))
    expect(image).toMatch(/^[0-9a-f]{64}\.png$/)

    // A forged entry with a true digest is given out: proof that nothing was drawn.
    const file = path.join(cacheFolder, image)
    await writeFile(file, 'kept')
    await writeFile(file.replace('.png', '.sha256'), sha256('kept'))
    expect(Buffer.from(await createCardRenderer({ root, cacheFolder })(article)).toString()).toBe('kept')

    await writeFile(file, 'spoiled')
    const redrawn = await createCardRenderer({ root, cacheFolder })(article)
    expect(Buffer.from(redrawn).equals(drawn)).toBe(true)
    expect((await readFile(file)).equals(drawn)).toBe(true)

    await createCardRenderer({ root, cacheFolder })({ ...article, evidence: cardEvidence(7, 19, 3, 11) })
    expect(await readdir(cacheFolder)).toHaveLength(2)
    await createCardRenderer({ root, cacheFolder })({ ...article, lang: 'zh-CN' })
    expect(await readdir(cacheFolder)).toHaveLength(4)
  })
})
