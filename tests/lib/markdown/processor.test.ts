import { describe, expect, test } from 'vitest'
import { render } from './render.ts'

describe('emphasis beside Chinese text', () => {
  test.each([
    ['**“重点”**是', '<strong>“重点”</strong>是'],
    ['是**“重点”**', '是<strong>“重点”</strong>'],
    ['**重点。**然后', '<strong>重点。</strong>然后'],
    ['这是**《传奇》**的', '这是<strong>《传奇》</strong>的'],
    ['*（甲）*乙', '<em>（甲）</em>乙'],
    ['甲**乙**丙', '甲<strong>乙</strong>丙'],
    ['**`码`**是', '<strong><code>码</code></strong>是'],
    ['**[链](#a)**是', '<strong><a href="#a">链</a></strong>是'],
    ['3 * 4 * 5', '3 * 4 * 5'],
    ['snake_case_name', 'snake_case_name'],
    ['\\*\\*甲\\*\\*', '**甲**'],
  ])('%s', (source, html) => {
    expect(render(source)).toBe(`<p>${html}</p>`)
  })

  test('tables, strikethrough and lists of GitHub are read', () => {
    expect(render('| 甲 | 乙 |\n| --- | --: |\n| 1 | 2 |')).toMatch(/<td class="text-end">2<\/td>/)
    expect(render('~~删~~')).toBe('<p><del>删</del></p>')
  })
})
