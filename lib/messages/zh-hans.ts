import { chineseMessages } from '#lib/pictures/messages.ts'
import { createFormat } from './format.ts'
import type { Messages } from './messages.ts'

const format = createFormat('zh-CN')

/** Every interface text in Chinese. */
export const zhHans: Messages = {
  language: '中文',
  territory: 'zh_CN',
  skipToText: '跳到正文',
  skipToContents: '跳到目录',
  tagline: '没有定论的问题，写清楚知道什么、凭什么知道',
  home: '首页',
  articles: '文章',
  contents: '目录',
  shortAnswer: '短答案',
  readWhole: '读全文',
  sectionLink: (title) => `“${title}”一节的链接`,
  noteBack: (number) => `回到正文第${format.number(number)}条注的位置`,
  notes: '注',
  minutes: (minutes) => `约${format.number(minutes)}分钟`,
  published: (date) => `${date}发表`,
  revised: (date) => `${date}修订`,
  date: format.day,
  evidence: '依据一览',
  evidenceIntro: '文中每条论断后面的记号表示它凭什么成立。',
  bases: { record: '公开记录', account: '业内口述', figure: '无出处数字', inference: '作者推断' },
  claimCount: (count) => `${format.number(count)}条`,
  revisions: '修订记录',
  moved: (title) => `“${title}”已移到另一篇文章`,
  licence: '文字以CC BY 4.0许可发布',
  notFoundTitle: '没有这一页',
  notFoundText: '这个地址下没有内容。地址可能抄漏了几个字，下面是本站所有能去的地方。',
  lead: '开头',
  cite: '引用',
  citeTitle: (title) => `引用“${title}”`,
  citeDescription: (title, articleTitle) =>
    `《${articleTitle}》“${title}”一节的永久链接、二维码，以及GB/T 7714、APA、BibTeX、RIS引文。`,
  citeAccess:
    '引用日期是你读到这一页的日子，页面无从知道，请自己补上：GB/T 7714写在标出的位置，格式如[2027-01-31]；BibTeX加一行urldate，RIS加一行Y2；APA不需要。',
  citeAccessGap: '[引用日期]',
  citeLink: (title) => `引用“${title}”一节`,
  parallel: '双语对照',
  parallelDescription: (title, otherTitle) =>
    `《${title}》与另一语言的版本“${otherTitle}”逐节并排，论断的依据标记和每一节的永久链接都在。`,
  where: '第#/#节 · 约剩#分钟',
  reading: {
    settings: '阅读设置',
    size: '字号',
    sizes: ['小', '中', '大', '特大'],
    measure: '行宽',
    measures: ['28字', '34字', '40字'],
    theme: '主题',
    themes: ['自动', '明', '暗', '护眼'],
  },
  resume: { resume: '上次读到：', dismiss: '不再提示' },
  share: { quote: '复制此句链接', copied: '已复制“#”的链接' },
  about: {
    title: '方法与依据',
    description:
      '本站写没有定论的问题。每条论断都标明凭什么成立：公开记录、业内口述、无出处数字，还是作者推断。这一页说明四种依据的含义和写作的规矩。',
    introduction: [
      '本站写没有定论的问题。这样的问题常有许多说法，说得最响的未必有凭据，有凭据的也未必答得完。',
      '所以文章里每条论断后面都带一个记号，说明它凭什么成立。同一种依据的论断可以在文末的一览里一次看全，每一条都能跳回原处。',
    ],
    gradesTitle: '四种依据',
    gradesIntroduction: '依据从可以核对到只能参考，分四种。记号说的是凭据的种类，不是论断的对错。',
    grades: {
      record: '法律文本、公司公开史、新闻报道这类查得到的材料。读者可以自己核对，注里写明出处。',
      account: '行业文章或从业者的讲述，没有见到一手材料。说的人多，不等于有了凭据。',
      figure: '行业文章里的数字，没有出处，口径不明。照录而不引申，不拿来比大小。',
      inference: '作者由以上材料推出的话。材料在文中摆明，读者可以不同意。',
    },
    methodTitle: '写作的规矩',
    method: [
      '先列材料，再下判断；材料不够就写不够，不替任何一方裁断。',
      '日期、数字、人名能核的都核；核出的出入写进正文，不悄悄改掉。',
      '发表以后有实质改动，在文末的修订记录里写明日期和改了什么，订阅源同时发出一条。错字不算。',
      '每一节都有固定的链接，可以引用、转发；网址定下就不再变，搬动过的旧链接继续有效。',
      '页面不装统计，不设Cookie，不需要脚本也能读完。',
    ],
    subscribeTitle: '订阅与复用',
    subscribe: '文字可以自由转载、改写，写明出处即可。订阅源和机器可读的版本：',
    statement: '论断',
  },
  picture: chineseMessages,
}
