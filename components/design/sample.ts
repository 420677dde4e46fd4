import { parseArticle } from '#lib/content/article/parse.ts'

/** An article with every part that a text can have. */
const text = `---
title: 样张
question: 每一种部件长什么样？
description: 这篇样张把正文里能出现的每一种部件各放一次，只在写作时可见，供改动样式的人逐一比对四种主题下的样子，不会发布，也不进任何列表。
published: 2026-01-01
revisions:
  - { date: 2026-01-01, note: 首次发表。 }
---

短答案先于一切，读者不必往下读就知道结论:claim[也知道它凭什么成立]{#sample-lead basis=inference}。

## 论断与注 {#sample-claims contested}

:claim[查得到的记录]{#sample-record basis=record}[^a]，:claim[同行的讲述]{#sample-account basis=account}，:claim[没有出处的数字]{#sample-figure basis=figure}，:claim[作者的推断]{#sample-inference basis=inference}。*着重*、**加重**和\`代码\`各一处。

### 引文、列表、表格、代码 {#sample-blocks}

> 别人的话缩进，旁边有一条线，一眼看得出不是作者说的。

1. 第一项
2. 第二项

- 甲
- 乙

| 年份 | 事情 | 地点 | 说明 |
| --- | --- | --- | --- |
| 2003 | 上线 | 杭州 | 表格比正文宽时在自己的框里横向滚动 |
| 2009 | 通知 | 北京 | 纸上则折行 |

\`\`\`ts
const longLine = 'code stands on a ground of its own, and scrolls within it where a line is wider than the text'
\`\`\`

[^a]: 注在正文旁边，或在段落下面。
`

/** Parsed each time it is asked for: pages that use it are made while somebody works on them. */
export function readSample() {
  return parseArticle({
    path: 'components/design/sample.ts',
    slug: 'design',
    locale: 'zh-Hans',
    bytes: Buffer.from(text),
  }).article
}
