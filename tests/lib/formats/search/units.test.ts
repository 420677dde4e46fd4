import { expect, test } from 'vitest'
import { listUnits } from '#lib/formats/search/units.ts'
import { tidySpaces } from '#lib/search/fold.ts'
import { readArticles, readSample } from '../../../support/articles.ts'

test('every claim is where its unit says', () => {
  for (const article of readArticles()) {
    const found = listUnits(article).units.flatMap(({ text, claims }) =>
      claims.map(({ start, end }) => text.slice(start, end)),
    )
    expect(found.length).toBeGreaterThan(5)
    expect(found).toEqual(article.claims.map(({ text }) => tidySpaces(text)))
  }
})

test('a unit holds what readers see of its section: captions, cells, formulas, code, small headings, notes', () => {
  const sample = readSample(
    (text) => `${text}
## 第三节 {#third}

表：表题

| 年份 | 件数 |
| --- | --- |
| 2001 | $n^2$ |

### 三级 {#deep}

#### 四级

:claim[上一行\\
下一行[^one]]{#claim-lines basis=record}

\`\`\`js title="a.js"
const 代码 = 1
\`\`\`
`,
  )
  const third = listUnits(sample).units.find(({ path }) => path.endsWith('/third/'))
  expect(third?.text.split('\n')).toEqual([
    ...['表题', '年份', '件数', '2001', 'n2'],
    ...['三级', '四级', '上一行下一行', 'a.js', 'const代码= 1'],
  ])
  expect(third?.claims).toMatchObject([{ basis: 'record' }])
  const second = listUnits(sample).units.find(({ path }) => path.endsWith('/second/'))
  expect(second?.text).toBe('说法带链接的话再引和。\n注二。')
})

test('a very long section is divided between its paragraphs, and its claims with it', () => {
  const paragraph = (index: number) =>
    `:claim[第${index}个论断]{#claim-long-${index} basis=figure}${'。字'.repeat(3000)}`
  const article = readSample((text) => `${text}\n## 长 {#long}\n\n${[1, 2, 3].map(paragraph).join('\n\n')}\n`)
  const parts = listUnits(article).units.filter(({ path }) => path.endsWith('/long/'))
  expect(parts.map(({ text, claims }) => claims.map(({ start, end }) => text.slice(start, end)))).toEqual([
    ['第1个论断'],
    ['第2个论断'],
    ['第3个论断'],
  ])
})
