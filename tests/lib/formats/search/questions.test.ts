import { expect, test } from 'vitest'
import { listUnits } from '#lib/formats/search/units.ts'
import { type Locale, locales } from '#lib/locales.ts'
import { readArticles } from '../../../support/articles.ts'
import { openIndex, pathsOf } from '../../../support/search-corpus.ts'

const article = 'kameng-origins/'

/** What readers of the first article ask, by the section that is to come first; nothing where it says nothing of it. */
const questions: Record<Locale, Record<string, string[]>> = {
  'zh-Hans': {
    '': ['成都', '點卡', '2009年', '“首个完整平台”', '一桩无头公案', '口述', '福禄', '武汉'],
    'origins/': ['起源', '魔兽世界', '传奇', '游戏点卡 起初'],
    'hangzhou-shenzhen/': [
      '深圳',
      '杭州',
      '深圳 杭州',
      '淘宝',
      'Q币',
      'ｑ币',
      '26,415',
      '从业者回忆',
      '卡密',
    ],
    'headquarters/': ['总部迁移', '文化部', '严禁倒卖', '门牌', '光谷', '虚拟货币', '虛擬貨幣', '电子商务法'],
    none: ['骏网', '总部迁移到北京'],
  },
  en: {
    '': ['Wuhan', 'Chengdu', 'kameng', '2009', 'Fulu', '"first complete platform"', 'origins'],
    'origins/': ['"World of Warcraft"', 'Legend', 'game cards', 'Shanda', 'The9', 'warcraft'],
    'hangzhou-shenzhen/': [
      'Shenzhen',
      'Hangzhou',
      'Taobao',
      '26,415',
      'QQ coins',
      'card codes',
      'headquarter Shenzhen',
    ],
    'headquarters/': [
      'headquarters',
      'E-Commerce Law',
      'virtual currency',
      'Ministry of Culture',
      'internet cafes',
      'INTERIM REPORT',
    ],
    'controversy/': ['recollections'],
    none: ['hometown', '"never written down"', 'zeppelin'],
  },
}

const cases = locales.flatMap((locale) => {
  const { ask } = openIndex(readArticles(locale).map(listUnits))
  return Object.entries(questions[locale]).flatMap(([section, list]) =>
    list.map((question) => ({ locale, question, section, ask })),
  )
})

test.each(cases)('$locale: $question is answered first by $section', async ({ question, section, ask }) => {
  const [first] = pathsOf(await ask(question, { least: 5 }))
  expect(first).toBe(section === 'none' ? undefined : article + section)
})

test('results can be limited to a grade, a topic and a year', async () => {
  const [chinese] = readArticles('zh-Hans').map(listUnits)
  if (chinese === undefined) throw new Error('There is no Chinese article.')
  const index = openIndex([chinese, { ...chinese, year: '1999', topics: ['trade'] }])
  const count = async (options: object) => (await index.ask('总部', options))?.[0].length
  const all = await count({})
  expect(await count({ limits: ['1999'] })).toBe((all ?? 0) / 2)
  expect(await count({ limits: ['trade'] })).toBe((all ?? 0) / 2)
  expect(await count({ limits: ['1998'] })).toBe(0)
  const records = (await index.ask('总部', { grade: 2 }))?.[0] ?? []
  expect(records.length).toBeGreaterThan(0)
  expect(records.length).toBeLessThan(all ?? 0)
  expect(new Set(records.map(([, , grade]) => grade))).toEqual(new Set([2]))
})
