/** Articles as other systems have them, for the import; each says what it stands for. */
export interface ForeignArticle {
  name: string
  text: string
  /** Pictures beside the file. */
  pictures: string[]
}

/** Three texts: lists, quotations and tags; notes and tags; code and tables. */
export function generateForeignArticles(): ForeignArticle[] {
  return [letter(), history(), manual()]
}

const sentences = [
  '河口的渡船每天开三班，最早的一班在天亮以前。',
  '县志里说这座桥修过两次，第二次用的是旧石料。',
  '当年的账本只剩下半册，后半册写到八月就断了。',
  '修路的人住在坡上，春天的时候才搬到河边来。',
  '这件事后来有人写过文章，日期却和碑文差了一年。',
]

function prose(characters: number, seed: number): string {
  let text = ''
  for (let index = seed; text.length < characters; index++) text += sentences[index % sentences.length]
  return text
}

/** 15,000 characters in Hexo's form: lists, quotations with attribution, pictures, an iframe. */
function letter(): ForeignArticle {
  const sections = Array.from({ length: 12 }, (_, index) =>
    [
      `## ${index + 1}、渡口的第${index + 1}封信`,
      prose(600, index),
      `> ${prose(120, index + 1)}\n>\n> -- <strong>抄信的人</strong>`,
      `![](./images/letter-${index}.jpg)`,
      `1. ${prose(90, index)}\n\n   > ${prose(60, index + 2)}\n\n2. ${prose(90, index + 3)}`,
      `<p align="center"><img src="images/map-${index}.png" width="300" alt="渡口略图"></p>`,
      `作者:Tom说，${prose(120, index + 1)}`,
    ].join('\n\n'),
  )
  return {
    name: 'letters.md',
    text: `---\ntitle: 渡口来信\ndate: 2019-03-01 08:00:00\nupdated: 2020-05-06 10:00:00\ntags:\n  - 地方史\ncategories: 杂记\ncomments: true\n---\n\n${prose(160, 0)}\n\n<!-- more -->\n\n[TOC]\n\n${sections.join('\n\n')}\n\n<iframe src="https://example.org/player/1" width="100%"></iframe>\n`,
    pictures: Array.from({ length: 12 }, (_, index) => [
      `images/letter-${index}.jpg`,
      `images/map-${index}.png`,
    ]).flat(),
  }
}

/** 30,000 characters in Jekyll's form: notes, also in a heading and with a quotation, small and p tags. */
function history(): ForeignArticle {
  const sections = Array.from({ length: 15 }, (_, index) =>
    [
      `# 第${index + 1}章 桥与路${index === 2 ? '[^注8]' : ''}\n{: .chapter}`,
      `<p>${prose(700, index)}</p>`,
      `<p><small>${prose(180, index + 1)}</small></p>`,
      `## 旧桥\n\n${prose(400, index)}[^${index % 2 === 0 ? index + 20 : `注${index}`}]<sup>2</sup>`,
      `#### 桥墩\n\n<em>${prose(60, index)}</em>，<b>${prose(50, index + 2)}</b><br>${prose(300, index + 3)}`,
      `> ${prose(200, index)}`,
    ].join('\n\n'),
  )
  const notes = Array.from({ length: 15 }, (_, index) => {
    const name = index % 2 === 0 ? `${index + 20}` : `注${index}`
    return `[^${name}]: ${prose(60, index)}\n\n    > ${prose(40, index + 1)}`
  })
  return {
    name: '2021-07-08-old-bridge.md',
    text: `---\nlayout: post\ntitle: "旧桥考"\ndate: 2021-07-08\nauthor: 王一\n---\n\n* TOC\n{:toc}\n\n${sections.join('\n\n')}\n\n[^注8]: 章名用旧称。\n\n${notes.join('\n\n')}\n`,
    pictures: [],
  }
}

/** 60,000 characters in Hugo's form: code, tables, captions in ::: blocks, depth 4. */
function manual(): ForeignArticle {
  const sections = Array.from({ length: 24 }, (_, index) =>
    [
      `## 第${index + 1}部分：HTTP 与 ${index + 2008} 年`,
      `${prose(1500, index)}`,
      `\`\`\`js\nconst value = '<em>${index}</em>' // 作者:Tom\nfor (let at = 0; at < ${index}; at++) console.log(value, '{{< code >}}')\n\`\`\``,
      `:::center\n图${index} 流程\n:::`,
      `| 项 | 说明 |\n|:---|---:|\n| \`a<b>\` | ${prose(60, index)} |\n| 甲<br/>乙 | <b>${prose(30, index)}</b> |`,
      `### 细节\n\n${prose(600, index)}`,
      `#### 参数\n\n- 甲：${prose(50, index)}\n- 乙：\`x:y\`，见<a href="https://example.org/${index}">说明</a>\n  - 丙`,
    ].join('\n\n'),
  )
  return {
    name: 'protocol-manual.md',
    text: `+++\ntitle = "协议手册"\ndate = 2022-09-10T08:00:00+08:00\ndescription = "一份讲协议的手册。"\nauthors = ["李二"]\ndraft = false\n+++\n\n${prose(200, 0)}\n\n${prose(500, 1)}\n\n${sections.join('\n\n')}\n\n{{< figure src="images/end.png" caption="终图" >}}\n\n{{< youtube abc >}}\n`,
    pictures: ['images/end.png'],
  }
}
