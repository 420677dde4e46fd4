import { parseFragment } from 'parse5'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { MovedList } from '#components/article/moved-list.tsx'
import { SectionView } from '#components/article/section-view.tsx'
import type { ProseSection } from '#lib/content/article/types.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { sketchFile } from '../support/article.ts'
import { parseLibrary } from '../support/parse-library.ts'

const messages = messagesFor('zh-Hans')
const text = `## 总部迁移 {#headquarters was=hq-move,qianyi}

:claim[论断]{#claim-b basis=record was=claim-a}。

### 野蛮生长 {#wild-years was=wild}

\`\`\`timeline {#axis was=chronology}
title: 轴
events:
  - { date: "2001", label: 事, basis: record }
\`\`\``

const [section] = parseLibrary([sketchFile(text)])[0]?.article.sections ?? []
if (section === undefined) throw new Error('the text must have a section')

const render = (each: ProseSection) =>
  renderToStaticMarkup(
    <SectionView
      section={each}
      pathOfFigure={(id) => `/a/figures/${id}/`}
      path="/a/headquarters/"
      published="2026-11-22"
      isOpen={false}
      messages={messages}
    />,
  )

describe('a section', () => {
  const html = render(section)

  test.each([
    [
      'a section',
      '<a id="hq-move" class="absolute"></a><a id="qianyi" class="absolute"></a><a id="总部迁移" class="absolute"></a><h2 id="headquarters"',
    ],
    [
      'a subheading',
      '<a id="wild" class="absolute"></a><a id="野蛮生长" class="absolute"></a><h3 id="wild-years"',
    ],
    [
      'a claim',
      '<span id="claim-b" class="claim-content" data-basis="record"><a id="claim-a"></a>论断</span>',
    ],
    ['a picture', '<a id="chronology" class="absolute"></a><figure id="axis"'],
  ])('keeps old links to %s, with an element that says nothing', (_, markup) => {
    expect(html).toContain(markup)
  })

  test('is well-formed, and no id stands twice', () => {
    const errors: string[] = []
    parseFragment(html, { onParseError: ({ code }) => errors.push(code), sourceCodeLocationInfo: true })
    expect(errors).toEqual([])
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('says when it changed, but only if that was after publication', () => {
    expect(html).not.toContain('<time')
    expect(render({ ...section, changed: '2026-12-01' })).toContain(
      '<time dateTime="2026-12-01">2026年12月1日修订</time>',
    )
  })
})

test('what has moved to another article leaves a line that old links find', () => {
  const moved = [{ id: 'hq-move', href: '/b/moving/', text: '迁移' }]
  expect(renderToStaticMarkup(<MovedList moved={moved} messages={messages} />)).toContain(
    '<li id="hq-move"><a href="/b/moving/">“迁移”已移到另一篇文章</a></li>',
  )
  expect(renderToStaticMarkup(<MovedList moved={[]} messages={messages} />)).toBe('')
})
