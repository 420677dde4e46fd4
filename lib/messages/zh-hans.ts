import { chineseMessages } from '#lib/pictures/messages.ts'
import type { Messages } from './messages.ts'

/** Every interface text in Chinese. */
export const zhHans: Messages = {
  skipToText: '跳到正文',
  skipToContents: '跳到目录',
  tagline: '没有定论的问题，写清楚知道什么、凭什么知道',
  home: '首页',
  articles: '文章',
  contents: '目录',
  shortAnswer: '短答案',
  readWhole: '读全文',
  sectionLink: (title) => `“${title}”一节的链接`,
  noteBack: (number) => `回到正文第 ${number} 条注的位置`,
  notes: '注',
  minutes: (minutes) => `约 ${minutes} 分钟`,
  published: (date) => `${date} 发表`,
  revised: (date) => `${date} 修订`,
  date: formatChineseDate,
  evidence: '依据一览',
  evidenceIntro: '文中每条论断后面的记号表示它凭什么成立。',
  bases: { record: '公开记录', account: '业内口述', figure: '无出处数字', inference: '作者推断' },
  claimCount: (count) => `${count} 条`,
  revisions: '修订记录',
  moved: (title) => `“${title}”已移到另一篇文章`,
  licence: '文字以 CC BY 4.0 许可发布',
  notFoundTitle: '没有这一页',
  notFoundText: '这个地址下没有内容。地址可能抄漏了几个字，下面是本站所有能去的地方。',
  lead: '开头',
  picture: chineseMessages,
}

/** `2026-11-22` as 2026年11月22日. */
function formatChineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
