import { createFormat } from './format.ts'
import type { Messages } from './messages.ts'

const format = createFormat('en-GB')

/** Every interface text in English. */
export const en: Messages = {
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
  notes: 'Notes',
  minutes: (minutes) => `${format.number(minutes)} min`,
  published: (date) => `Published ${date}`,
  revised: (date) => `Revised ${date}`,
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
  moved: (title) => `“${title}” has moved to another article`,
  licence: 'Text licensed CC BY 4.0',
  notFoundTitle: 'No such page',
  notFoundText: 'There is nothing at this address. These are the pages there are.',
  lead: 'Opening',
  cite: 'cite',
  citeTitle: (title) => `Cite “${title}”`,
  citeDescription: (title, articleTitle) =>
    `Permanent link, QR code and citations (GB/T 7714, APA, BibTeX, RIS) for “${title}” in “${articleTitle}”.`,
  citeAccess:
    'The date of access is the day on which you read this page, which the page cannot know: please add it. GB/T 7714 has it where marked, such as [2027-01-31]; BibTeX in a line urldate, RIS in a line Y2; APA needs none.',
  citeAccessGap: '[date of access]',
  citeLink: (title) => `Cite “${title}”`,
  citation: {
    langid: 'english',
    titleSeparator: ': ',
    firstPublished: (date) => `First published ${date}`,
  },
  parallel: 'Side by side',
  parallelDescription: (title, otherTitle) =>
    `“${title}” beside “${otherTitle}”, section by section, with the evidence marks of every claim and both permanent links.`,
  where: 'Part # of # · # min left',
  reading: {
    settings: 'Reading settings',
    size: 'Text size',
    sizes: ['Small', 'Medium', 'Large', 'Largest'],
    measure: 'Line length',
    measures: ['Short', 'Medium', 'Long'],
    theme: 'Theme',
    themes: ['Automatic', 'Light', 'Dark', 'Warm'],
  },
  resume: { resume: 'Last read: ', dismiss: 'Dismiss' },
  share: { quote: 'Copy link to this sentence', copied: 'Copied the link to “#”' },
  about: {
    title: 'Method and evidence',
    description:
      'This site writes about questions that have no settled answer. Each claim is marked by what it rests on: public record, account, unsourced figure or the author’s inference.',
    introduction: [
      'This site writes about questions that have no settled answer. Such questions have many answers; the loudest need not have evidence, and those with evidence need not be complete.',
      'Every claim in an article is therefore followed by a mark that says what it rests on. A list at the end of the article gathers the claims by evidence, and each entry leads back to its place in the text.',
    ],
    gradesTitle: 'Four kinds of evidence',
    gradesIntroduction:
      'They run from what can be checked to what can only be weighed. A mark names the kind of evidence; it does not say whether the claim is true.',
    methodTitle: 'House rules',
    method: [
      'Material first, judgement second. Where the material does not suffice, the text says so and takes no side.',
      'Dates, numbers and names are checked where they can be. Discrepancies are reported in the text, not smoothed away.',
      'A change of substance after publication is dated and described in the list of revisions, and goes out in the feeds. Misprints do not count.',
      'Every section has a link of its own to cite and share. Addresses do not change; links to what has moved keep working.',
      'No analytics, no cookies, and nothing that needs a script to be read.',
    ],
    subscribeTitle: 'Follow and reuse',
    subscribe:
      'The texts may be copied and adapted freely, with attribution. Feeds and machine-readable forms:',
    statement: 'statement',
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
  picture: {
    now: 'now',
    untilNow: 'now',
    asText: 'Data of the picture',
    aside: { open: ' (', close: ')', separator: ', ' },
    kind: { origin: 'origin', operations: 'operations', servers: 'servers', headquarters: 'head office' },
    columns: { city: 'City', period: 'Period', role: 'Role', note: 'Note' },
  },
}
