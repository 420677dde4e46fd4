import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { strayMarkup } from '#lib/markdown/checks/stray-markup.ts'
import { textOf } from '../../../support/html.ts'
import { problemsOf, render } from '../render.ts'

/** What authors write for other systems, or mistype, and what of it is named. */
const stray = [
  ['从$$开始', '$$'],
  ['：claim[说法]{#claim-z basis=record}', '：claim['],
  [': claim[说法]{#claim-z basis=record}', ': claim['],
  [':Claim【说法】', ':Claim【'],
  ['正文{#anchor}。', '{#anchor}'],
  ['正文。\n{: .note}', '{: .note}'],
  ['{:.table-caption}', '{:.table-caption}'],
  ['[链](/a/){target=_blank class=x}', '{target=_blank class=x}'],
  ['{{< youtube abc >}}', '{{< youtube abc >}}'],
  ['{{< figure src="a.png" >}}', '{{< figure src='],
  ['{% raw %}', '{% raw %}'],
  ['!!! note "注意"', '!!! note'],
  ['??? 问', '??? 问'],
  ['> [!NOTE]\n> 注意', '[!NOTE]'],
  [':::tip 提示\n内容\n:::', ':::tip 提示'],
  ['内容\n:::', ':::'],
  ['好:smile:。', ':smile:'],
  ['[TOC]', '[TOC]'],
  ['[[_TOC_]]', '[[…TOC…]]'],
  ['见[[另一篇]]。', '[[另一篇]]'],
  ['甲^[就地的注]', '^['],
  ['![甲](/my photo.jpg)', '![甲](/my photo.jpg)'],
  ['[甲](/my page/)', '[甲](/my page/)'],
  ['[甲](/a/', '[甲](/a/'],
  ['[甲]（https://example.org/）', ']（'],
  ['==高亮==', '==高亮=='],
  ['x^2^', '^2^'],
  ['H~2~O', '~2~'],
  ['##没有空格', '##没有空格'],
  ['###　没有空格', '###　没有空格'],
  ['＃＃ 标题', '＃＃ 标题'],
  ['＞ 引文', '＞ 引文'],
  ['-甲', '-'],
  ['甲 <!-- 乙', '<!--'],
  ['－甲', '－'],
  ['1.甲', '1.'],
  ['１．甲', '１．'],
  ['｜ a ｜ b ｜', '｜ a ｜ b ｜'],
  ['| 甲 | 乙 |\n| --- |\n| 一 | 二 |', '| 甲 | 乙 |'],
  ['甲\n--- | ---', '--- | ---'],
  ['~~ 删 ~~', '~~'],
  ['甲`乙', '`'],
  ['在iPhone**“设置”**App中', '**'],
  ['** 重点 **', '**'],
  ['*没有关上', '*'],
  ['甲__乙__丙', '__乙__'],
  ['甲_乙_丙', '_乙_'],
] as const

/** What looks like it and is text. */
const text = [
  ...[
    '约5~10元，3~4天见分晓',
    '约10~20元。\n3~4天',
    '大约~10人，到~20人',
    '3*4',
    '3 * 4 * 5',
    'snake_case_name',
  ],
  ...[
    '从$5到$6',
    'US$5, HK$6',
    '$5',
    'a{b}c',
    'C:\\\\x',
    '1.5元',
    '-5度',
    '2009.甲'.slice(4),
    '^_^',
    '甲::乙',
    'f(x)[1]',
  ],
  ...[
    '\\*\\*甲\\*\\*',
    '\\##甲',
    '`**`',
    '`{{x}}`',
    '```\n$$\n{{x}}\n```',
    '\\[[甲]]',
    '\\{\\{x\\}\\}',
    '[1]',
    '“[甲]（乙）”',
  ],
  ...[
    'https://example.org/a__b__c?x==y==',
    '<https://example.org/**/[[x]]>',
    '[链](/a_b_/)',
    '注：1、甲',
    '—— 甲',
    '-- 甲',
  ],
  ...[
    '| 甲 |\n| --- |\n| 一 |',
    '> 甲\n> 乙',
    '- 甲\n- 乙',
    '1. 甲',
    '***',
    '甲 | 乙',
    '12:30:45',
    '作者:Tom说',
  ],
]

describe('markup that was not understood', () => {
  test.each(stray)('%j is named', (source, found) => {
    const problems = problemsOf(source)
    expect(
      problems.filter((problem) => problem.includes(`"${found}`)),
      problems.join('\n'),
    ).toHaveLength(1)
  })

  test('is told once for each place', () => {
    for (const [source] of stray) {
      const problems = problemsOf(source)
      expect(new Set(problems).size, source).toBe(problems.length)
    }
  })

  test('has a sample for every row of the table', () => {
    const unused = strayMarkup.filter(({ message }) =>
      stray.every(([source]) => problemsOf(source).every((problem) => !problem.includes(message))),
    )
    expect(unused).toEqual([])
  })

  test.each(text)('%j is text', (source) => {
    expect(problemsOf(source)).toEqual([])
  })

  test('is named by its line in quotations and lists', () => {
    expect(
      problemsOf('甲\n\n> 乙\n> 丙**“丁”\n\n- 戊\n\n  己\n  {{庚}}').map((problem) => problem.split(':')[0]),
    ).toEqual(['4', '9'])
  })
})

/** Words, the signs of Markdown and of other systems, and what ends lines and blocks. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom('字', 'word', '9', '“', '”', '。', ' ', '\n', '\n\n'),
    fc.constantFrom(...'*_~`$=^#>-+|[](){}:!<\\&;.'),
    fc.constantFrom(
      '**',
      '~~',
      '$$',
      '==',
      '[[',
      ']]',
      '](',
      '{{',
      '}}',
      ':::',
      '## ',
      '- ',
      '> ',
      '1. ',
      '| --- |',
    ),
    fc.constantFrom(...stray.map(([source]) => source)),
  ),
  { minLength: 1, maxLength: 14 },
)

/**
 * The texts of HTML with a sign between any two: of `<b>~</b>~` no reader takes the tildes for one pair. A cell of a table
 * and a formula begin no line.
 */
function textsOf(html: string): string {
  const parted = html.replace(/<[^<>]*>/g, (tag) =>
    /^<\/?(?:a|strong|em|del|code|span|sup|input|t[dh]|m[a-z]+)\b/.test(tag) ? '\u{e000}' : '\n',
  )
  return textOf(parted)
}

describe('random text', () => {
  test('loses no word without an error', { timeout: 600_000 }, () => {
    let accepted = 0
    fc.assert(
      fc.property(pieces, (parts) => {
        let count = 0
        const source = parts.map((part) => part.replaceAll(/字|word/g, () => `w${count++}w`)).join('')
        if (problemsOf(source).length > 0) return
        accepted++
        const html = render(source)
        const shown = textOf(html) + html
        for (let each = 0; each < count; each++) expect(shown, source).toContain(`w${each}w`)
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 400), seed: 20_261_128 },
    )
    expect(accepted, 'texts without an error').toBeGreaterThan(5)
  })

  test('shows no pair of signs that Markdown has', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const source = parts.filter((part) => !part.includes('\\') && !part.includes('&')).join('')
        if (problemsOf(source).length > 0) return
        const shown = textsOf(render(source).replace(/<code>.*?<\/code>|<pre>.*?<\/pre>/gs, 'code'))
        expect(shown, source).not.toMatch(/\*\*|~~|\$\$|\[\[|\{\{|\]\(|`|^:::|^#{1,6}\S|claim\[/m)
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 400), seed: 20_261_128 },
    )
  })
})
