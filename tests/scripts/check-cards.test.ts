import { expect, test } from 'vitest'
import { checkCards } from '../../scripts/check-cards.ts'
import { articleOf } from '../support/article.ts'

test('characters that no card can show are told with file and line', async () => {
  const source = [
    '---',
    'title: 甲',
    'question: 乙',
    '---',
    '答。',
    '## 😀 {#e}',
    '文。',
    '## 𠮷野家&#x1F601; {#e-2}',
    '文。',
    '## 阢骣Ⅱ {#f}',
    '文。',
  ].join('\n\n')
  const article = articleOf(source.split('\n\n').slice(4).join('\n\n'))
  const checked = { ...article, frontmatter: { ...article.frontmatter, title: '甲', question: '为何是🀄？' } }
  const errors = await checkCards([{ article: checked, path: 'content/x/zh-Hans.md', source }])
  expect(errors.flatMap(({ message }) => message.split('\n'))).toEqual([
    'content/x/zh-Hans.md:5: "question" has the character “🀄” (U+1F004), which no font of the preview cards has. Write it without.',
    'content/x/zh-Hans.md:11: this heading has the character “😀” (U+1F600), which no font of the preview cards has. Write it without.',
    'content/x/zh-Hans.md:15: this heading has the character “𠮷” (U+20BB7), which no font of the preview cards has. Write it without.',
  ])
})
