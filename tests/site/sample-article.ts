/** What a generated article is to be like. */
export interface ArticlePlan {
  locale: 'zh-Hans' | 'en'
  /** Chinese characters of its text, or Latin words. */
  length: number
  sections: number
  seed: number
}

/**
 * The source file of an article of a given length: a short answer, sections of equal length, in each paragraph a claim,
 * in each section a note. Words are drawn from a vocabulary of some hundreds, so that it compresses about as well as
 * prose. The same plan gives the same text.
 */
export function writeSampleArticle({ locale, length, sections, seed }: ArticlePlan): string {
  const language = languages[locale]
  const random = createRandom(seed)
  const sentence = () => language.sentence(random)
  const paragraphs = Math.max(1, Math.round(length / sections / language.paragraph))
  const paragraph = (section: number, index: number) => {
    const claim = `:claim[${sentence()}]{#claim-s${section}p${index} basis=inference}`
    const note = index === 0 ? `[^s${section}]` : ''
    const words = Array.from({ length: language.sentences - 1 }, () => `${sentence()}${language.stop}`)
    return `${claim}${note}${language.stop}${words.join('')}`.trimEnd()
  }
  const body = Array.from({ length: sections }, (_, section) => [
    `## ${language.title(section)} {#section-${section + 1}}`,
    ...Array.from({ length: paragraphs }, (_, index) => paragraph(section, index)),
  ])
  const notes = Array.from(
    { length: sections },
    (_, section) => `[^s${section}]: ${sentence()}${language.stop}`,
  )
  return `${[
    frontMatter(language.name(length, sections), language.change),
    `:claim[${sentence()}]{#claim-short basis=inference}${language.stop}${sentence()}${language.stop}`.trimEnd(),
    ...body.flat(),
    ...notes.map((note) => note.trimEnd()),
  ].join('\n\n')}\n`
}

interface Language {
  /** Length of a paragraph in the unit of the plan. */
  paragraph: number
  sentences: number
  stop: string
  change: string
  name(length: number, sections: number): string
  title(section: number): string
  sentence(random: () => number): string
}

const languages: Record<ArticlePlan['locale'], Language> = {
  'zh-Hans': {
    paragraph: 160,
    sentences: 8,
    stop: '。',
    change: '首次发表。',
    name: (length, sections) => `${length}字、${sections}节的一篇文章，写到哪里为止`,
    title: (section) => `第${section + 1}处说法的来历`,
    sentence: (random) => `${hanWords(random, 5)}，${hanWords(random, 4)}`,
  },
  en: {
    paragraph: 96,
    sentences: 8,
    stop: '. ',
    change: 'First published.',
    name: (length, sections) => `An article of ${length} words in ${sections} sections`,
    title: (section) => `The origin of account ${section + 1}`,
    sentence: (random) => {
      const words = Array.from({ length: 12 }, () => pick(latin, random)).join(' ')
      return words.charAt(0).toUpperCase() + words.slice(1)
    },
  },
}

function frontMatter(title: string, change: string): string {
  return `---
title: ${title}
question: ${title}${/[a-z]/.test(title) ? '?' : '？'}
description: ${title}${/[a-z]/.test(title) ? ', made for the tests of the site.' : '，为检查网站而写。'}
published: 2026-01-31
revisions:
  - date: 2026-01-31
    note: ${change}
---`
}

const syllables =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严'

const hanWord = (random: () => number) => {
  const at = Math.floor(random() ** 2 * (syllables.length - 2))
  return syllables.slice(at, at + 2)
}
const hanWords = (random: () => number, count: number) =>
  Array.from({ length: count }, () => hanWord(random)).join('')

const latin =
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three states himself few house use during without again place american around however home small found thought went say part once general high upon school every does got united left number course war until always away something fact water though less public put thing almost hand enough far took head yet government system better set told nothing night end why called find going look asked later knew point next program city business give group toward young days let room president side social given present several order national possible rather second face per among form important often things looked early white case large big need four within felt along children saw best church ever least power development light thing seemed family interest want members mind country area others done turned although open god service certain kind problem began different door thus help sense means whole matter'.split(
    ' ',
  )

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() ** 2 * items.length)]
  if (item === undefined) throw new Error('There is nothing to pick from.')
  return item
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
