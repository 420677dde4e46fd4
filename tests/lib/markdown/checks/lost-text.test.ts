import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '#lib/markdown/processor.ts'
import { problemsOf, render } from '../render.ts'

describe('what a page would not show', () => {
  test.each([
    ['| 甲 | 乙 |\n| --- | --- |\n| 一 | `a|b` |', '3: this row has 3 cells, the head of its table 2'],
    ['- [ ] 待办', '1: a check box'],
    ['- 甲\n- [x] 办了', '2: a check box'],
    ['甲\n\n[x]: https://example.org/', '3: the address of [x] is used nowhere'],
    ['甲\n\n[//]: # (给自己)', '3: the address of [//] is used nowhere'],
    ['```js width="甲"\n码\n```', '1: "width="甲"" after the language'],
    ['[](https://example.org/)', '1: this link has no words'],
    ['[ ](/a/)', '1: this link has no words'],
    ['![甲](photo.jpg)', '1: this picture has no caption'],
    ['![甲](photo.jpg)', '1: the id of this picture is missing'],
    ['文 ![甲](photo.jpg) 字', '1: the picture photo.jpg stands within other text'],
    ['- ![甲](./images/photo.jpg)', '1: the picture ./images/photo.jpg stands within other text'],
    ['![甲](https://example.org/a.png)', '1: pictures of other hosts are not shown'],
    ['甲&#x202e;乙', '1: the character U+202E stands here'],
    ['甲&#x200b;乙', '1: the character U+200B stands here'],
    ['甲&lrm;乙', '1: the character U+200E stands here'],
    ['[甲](/a&#x200b;/)', '1: the character U+200B stands here'],
    ['<!-- 甲\n\n乙', '1: raw HTML is not published, its text would vanish: <!-- 甲'],
    ['<!-- 甲 --> 乙', 'Put the text after the comment into a line of its own.'],
    ['甲<!--> <b>', 'raw HTML'],
    ['甲<sup>2</sup>', 'Write ²'],
    ['甲<br>乙', 'End the line with \\'],
  ])('%j is an error', (source, part) => {
    expect(problemsOf(source).join('\n')).toContain(part)
  })

  test('tags are told once for both ends', () => {
    expect(problemsOf('<small>甲</small>乙<small>丙</small>')).toHaveLength(2)
    expect(problemsOf('甲</b>')).toHaveLength(1)
  })

  test.each([
    ['[大写](HTTPS://A.com/x)', '<p><a href="https://A.com/x">大写</a></p>'],
    ['~~删，~~了', '<p><del>删，</del>了</p>'],
    ['约5~10元，3~4天', '<p>约5~10元，3~4天</p>'],
    ['[![图](/a.png)](/b/)', '<p><a href="/b/"><img src="/a.png" alt="图"></a></p>'],
    ['甲<!-- 给自己 -->乙', '<p>甲乙</p>'],
    ['甲\n\n<!-- 给\n\n自己 -->\n\n乙', '<p>甲</p><p>乙</p>'],
  ])('%j is published', (source, html) => {
    expect(problemsOf(source)).toEqual([])
    expect(render(source)).toBe(html)
  })

  test('code by accident is a warning', () => {
    const { problems, warnings } = parseMarkdown('甲\n\n    乙')
    expect(problems).toEqual([])
    expect(warnings).toEqual([{ line: 3, message: expect.stringContaining('indented by four columns') }])
    expect(parseMarkdown('```\n甲\n```').warnings).toEqual([])
  })
})
