import { expect, test } from 'vitest'
import { joinNames, listArticleNames } from '#lib/formats/search/names.ts'
import { readArticles, readSample } from '../../../support/articles.ts'

test('years and works of the text lead to the sections that hold them', () => {
  const sample = readSample(
    (text) => `${text}
## 第三节 {#third}

2001年，《电子商务法》之前，1999.6.4，1998.55，26,2001件，另有12001件。

## 第四节 {#fourth}

2001至2003年，《电子商务法》。
`,
  )
  const third = { path: '/kameng-origins/third/', title: '第三节' }
  const fourth = { path: '/kameng-origins/fourth/', title: '第四节' }
  expect(joinNames('zh-Hans', [listArticleNames(sample)])).toEqual([
    { name: '1999', places: [third] },
    { name: '2001', places: [third, fourth] },
    { name: '2003', places: [fourth] },
    { name: '《电子商务法》', places: [third, fourth] },
  ])
})

test.each([
  ['zh-Hans', ['2009', '杭州', '武汉', '文化部'], '/'],
  ['en', ['2009', 'Hangzhou', 'Wuhan'], '/en/'],
] as const)('cities and makers of sources are names: %s', (locale, names, home) => {
  const listed = joinNames(locale, readArticles(locale).map(listArticleNames))
  expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining([...names]))
  for (const { name, places } of listed) expect(places, name).not.toEqual([])
  expect(listed.flatMap(({ places }) => places).every(({ path }) => path.startsWith(home))).toBe(true)
})
