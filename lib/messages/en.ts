import { enPages } from './en-pages.ts'
import { createFormat } from './format.ts'
import type { Messages } from './messages.ts'

const format = createFormat('en-GB')

/** Every interface text in English. */
export const en: Messages = {
  ...enPages,
  language: 'English',
  territory: 'en_GB',
  skipToText: 'Skip to the text',
  skipToContents: 'Skip to the contents',
  tagline: 'Questions without an answer: what is known, and how',
  home: 'Home',
  articles: 'Articles',
  contents: 'Contents',
  numbering: 'decimal',
  shortAnswer: 'The short answer',
  readWhole: 'Read the article',
  sectionLink: (title) => `Link to “${title}”`,
  noteBack: (number) => `Back to note ${format.number(number)} in the text`,
  noteMention: (number, mention) => `Mention ${format.number(mention)} of note ${format.number(number)}`,
  notes: 'Notes',
  minutes: (minutes) => `${format.number(minutes)} min`,
  published: (date) => `Published ${date}`,
  revised: (date) => `Revised ${date}`,
  aged: (years) =>
    `Last revised ${years === 1 ? 'a year' : `${years} years`} ago or more: what has come to light since is not in it.`,
  by: (names) => `By ${names.join(', ')}`,
  translatedBy: (names) => `Translated by ${names.join(', ')}`,
  licensed: (licence) =>
    licence === 'All rights reserved' ? 'All rights to this article reserved' : `This article: ${licence}`,
  draft: 'Draft',
  date: format.day,
  evidence: 'All claims by evidence',
  evidenceIntro: 'The mark after each claim says what it rests on.',
  grades: {
    record: {
      name: 'public record',
      short: 'records',
      mark: '●',
      meaning:
        'Law texts, published company histories, news reports. Readers can check them; a note says where.',
    },
    account: {
      name: 'account',
      short: 'accounts',
      mark: '○',
      meaning:
        'Told by people who were there or in later articles, with no primary source seen. Many voices are not yet evidence.',
    },
    figure: {
      name: 'unsourced figure',
      short: 'figures',
      mark: '◇',
      meaning: 'A number without source or definition. It is quoted, not built upon.',
    },
    inference: {
      name: 'author’s inference',
      short: 'inferences',
      mark: '△',
      meaning: 'What the author concludes from the others. The material is laid out; readers may disagree.',
    },
  },
  cardLegend: 'Evidence',
  claimCount: (count) => (count === 1 ? '1 claim' : `${format.number(count)} claims`),
  revisions: 'Revisions',
  revisionKinds: { correction: 'Correction', update: 'Update', clarification: 'Clarification' },
  follow: 'Follow by feed',
  report: 'Report a mistake',
  contested: 'Sources disagree',
  moved: (title) => `“${title}” has moved to another article`,
  licence: 'Text licensed CC BY 4.0',
  notFoundTitle: 'No such page',
  notFoundNear: 'You may be looking for',
  notFoundText:
    'There is nothing at this address. Here are the ways to all articles, and the newest of them.',
  lead: 'Opening',
  cite: 'cite',
  citeTitle: (title) => `Cite “${title}”`,
  citeDescription: (title, articleTitle) =>
    `Permanent link, QR code and citations (GB/T 7714, APA, BibTeX, RIS) for “${title}” in “${articleTitle}”.`,
  citeArticleDescription: (title) =>
    `Permanent link, QR code and citations (GB/T 7714, APA, BibTeX, RIS) for “${title}”, and for each claim of its short answer.`,
  citeCopy: 'Copy',
  citeCopied: 'Copied the # citation',
  citeFile: (extension) => `Save as ${extension}`,
  citeParts: 'Cite a smaller part',
  citePartKinds: { subheading: 'subheading', figure: 'figure' },
  shareArticle: 'Share this article',
  citeArticle: 'Cite this article',
  permalink: 'Permanent link',
  citeAccess:
    'The date of access is the day on which you read this page, which the page cannot know: please add it. GB/T 7714 has it where marked, such as [2027-01-31]; BibTeX in a line urldate, RIS in a line Y2; APA needs none.',
  citeAccessGap: '[date of access]',
  citeLink: (title) => `Cite “${title}”`,
  citation: {
    langid: 'english',
    titleSeparator: ': ',
    others: 'et al.',
    firstPublished: (date) => `First published ${date}`,
    edition: (address, digest) => `Fixed edition: ${address} (SHA-256 digest begins ${digest})`,
  },
  parallel: 'Side by side',
  parallelDescription: (title, otherTitle) =>
    `“${title}” beside “${otherTitle}”, section by section, with the evidence marks of every claim and both permanent links.`,
  where: 'Part # of # · # min left',
  whereEnd: 'End of the text',
  reading: {
    settings: 'Settings',
    loading: 'Loading; this needs a connection. If nothing comes, reload.',
    sample: 'Aa',
    size: 'Text size',
    sizes: ['Small', 'Medium', 'Large', 'Largest'],
    measure: 'Line length',
    measures: ['Short', 'Medium', 'Long'],
    theme: 'Theme',
    themes: ['Automatic', 'Light', 'Dark', 'Warm'],
  },
  resume: { resume: 'Last read: ', dismiss: 'Dismiss' },
  share: {
    quote: 'Copy link to this sentence',
    copied: 'Copied the link to “#”',
    copiedNear: 'This passage cannot be marked; copied the link to “#”',
  },
  answers: {
    400: 'This request cannot be understood.',
    405: 'This site can only be read: it takes GET and HEAD requests.',
    406: 'There is no version in the encoding that was asked for.',
    408: 'The request took too long.',
    412: 'This version is no longer there.',
    413: 'The request is too large.',
    416: 'The range lies beyond the end of the file.',
    431: 'The header of the request is too large.',
    503: 'The page cannot be read at the moment. Please try again later.',
  },
  figures: {
    credit: (credit, licence) => `${credit} · ${licence}`,
    recording: (kind, length, host) => `▶ ${kind === 'video' ? 'Video' : 'Audio'}, ${length}, at ${host}`,
    title: 'Figures',
    pageDescription: (caption, articleTitle) => `A figure of “${articleTitle}”: ${caption}`,
    data: 'Data:',
    inArticle: (title) => `Where it stands: ${title}`,
  },
  picture: {
    now: 'now',
    untilNow: 'now',
    aside: { open: ' (', close: ')', separator: ', ' },
    kind: { origin: 'origin', operations: 'operations', servers: 'servers', headquarters: 'head office' },
    about: (time) => `c. ${time}`,
    century: (number) => `${number}${endings[ordinals.select(number)]} century`,
    beforeChrist: (time) => `${time} BC`,
  },
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })
const endings = { zero: 'th', one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th' }
