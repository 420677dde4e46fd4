import { createFormat } from './format.ts'
import type { PageMessages } from './page-messages.ts'

const format = createFormat('en-GB')

/** The texts of pages other than an article's own in English. */
export const enPages: PageMessages = {
  editions: {
    name: (date) => `Edition of ${date}`,
    notice: (date) => `This is the edition of ${date}, kept as it was. It does not change.`,
    latest: 'Read the latest',
    changes: 'See what changed',
    withdrawn: (date, on) => `The edition of ${date} was withdrawn on ${on}.`,
    history: 'Editions and changes',
    historyDescription: (title) =>
      `The editions of “${title}”: which claims were added, dropped, reworded or regraded at each revision, and the text word by word.`,
    introduction: 'Every edition has an address of its own and never changes: it can be cited for good.',
    list: 'Editions',
    span: (from, to) => `From ${from} to ${to}`,
    claims: 'Changes in the claims',
    count: (change, count) => `${count} ${change}`,
    onlyResourced: (count) => `Claims that stand as they were and rest on other sources: ${count}`,
    text: 'Differences in the text',
    notes: 'Differences in the notes',
    pictures: 'Differences in the pictures',
    across: 'Between other editions',
    acrossDescription: (title, span) =>
      `“${title}”. ${span}: what changed in claims, text, notes and pictures.`,
    current: 'the article as it is now',
    changesOfClaims: {
      added: 'added',
      dropped: 'dropped',
      reworded: 'reworded',
      regraded: 'regraded',
      resourced: 'sources changed',
    },
    gained: (sources) => `Sources gained: ${sources}`,
    lost: (sources) => `Sources lost: ${sources}`,
    moved: 'moved',
    subheading: 'Subheading: ',
    replaced: 'another picture',
    unchanged: 'Nothing that was compared differs.',
    notKept:
      'The earlier edition holds no record of its subheadings, notes and pictures, so these are not compared.',
    digest: (digits) => `digest ${digits}`,
    fixed: 'Fixed edition',
    fixedNote: (digest) =>
      `This page may be revised; the address below never changes what it shows. Cite it where the words of today matter. The SHA-256 digest of its file begins ${digest}.`,
  },
  corrections: {
    title: 'Corrections',
    description:
      'What was found to be wrong in the articles of this site after they were published, and put right: day, article and mistake, newest first.',
    introduction:
      'What was wrong in an article and has been put right is listed here. New material and clearer words are no corrections: they stand among the revisions at the end of each article.',
    none: 'There are no corrections so far.',
  },
  book: {
    download: 'Download EPUB',
    collection: (siteName) => `${siteName}: all articles`,
    downloadAll: 'Download all articles (EPUB)',
    accessibility:
      'All content is text that can be resized and recoloured, with a table of contents and headings. Photographs have alternative text; timelines and maps are given as lists.',
  },
  wechat: {
    name: 'WeChat edition',
    description: (title) =>
      `“${title}” to be pasted into the editor of a WeChat official account: style written on the text; notes, links and sources numbered at its end.`,
    link: 'Paste the whole text into a WeChat official account',
    introduction:
      'Copy the whole text in the frame below and paste it into the editor of your official account. Grades of evidence stay characters after the words; notes, links and sources are numbered, with their addresses at the end.',
    left: 'What does not come along: links within the article, the alignment of tables, the colours of code. Timelines and maps become lists, formulas a line of text.',
    title: 'Title',
    summary: 'Summary',
    original: 'Original (阅读原文)',
    cover: 'Cover',
    coverLink: 'Save the preview card',
    copy: 'Copy the whole text',
    copied: 'Copied. You can paste it now.',
    selected: 'The text could not be copied. It is selected: press Ctrl+C, or ⌘C on a Mac.',
    byHand: 'Without the button: a click on the text selects all of it, ready to be copied.',
    text: 'The text to copy',
    references: 'Notes, links and sources',
    address: (url) => ` (${url})`,
    scan: 'Scan to read the original and follow every source.',
    code: 'QR code of this article',
  },
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
    contactTitle: 'New evidence',
    contact: 'Have you evidence that is missing here, or found a mistake? Write to',
    subscribeTitle: 'Follow and reuse',
    subscribe:
      'The texts may be copied and adapted freely, with attribution. Feeds and machine-readable forms:',
    statement: 'statement',
  },
  search: {
    title: 'Search',
    all: 'Search all sections',
    description:
      'Search the sections and sources of all articles for any characters, and narrow the results by evidence, topic and year.',
    label: 'Words to find',
    hint: 'Several words have to stand in one place together; what is in quotation marks, exactly so.',
    key: 'The key “/” leads to the field',
    grade: 'Evidence',
    topic: 'Topic',
    year: 'Year',
    any: 'Any',
    some: 'Found in # places',
    none: 'Nothing found. Try another word, or fewer.',
    failed:
      'The index did not arrive: the connection may be down, or the site has just changed. Press “Search” again, or reload the page.',
    more: 'More places',
    sections: 'All sections',
    names: 'Years and names',
    engines: 'Search this site elsewhere',
    engineNames: ['Baidu', 'Bing', 'Google'],
    offer: 'Search for “#”',
  },
  lists: {
    earlier: 'Earlier articles',
    none: 'There is no article here yet.',
    articleCount: (count) => (count === 1 ? '1 article' : `${format.number(count)} articles`),
    year: (year) => year,
    day: format.dayOfYear,
    archive: 'All articles',
    archiveDescription: 'All articles of this site, by year of publication.',
    years: 'Years',
    topics: 'Topics',
    topicsDescription: 'The topics of this site, each with all its articles.',
    topicDescription: (topic) => `All articles on “${topic}”, newest first.`,
    pages: 'Pages',
    page: (number, count) => `Page ${format.number(number)} of ${format.number(count)}`,
    newerPage: 'Newer',
    olderPage: 'Older',
    breadcrumb: 'Where this page stands',
    readOn: 'Read on',
    newer: 'Next',
    older: 'Previous',
    related: 'On the same topic',
    evidenceCount: (name, count) => `${format.number(count)} by ${name}`,
    separator: ', ',
  },
  sources: {
    title: 'Sources',
    kinds: { primary: 'Primary', secondary: 'Second-hand', unsourced: 'Names no source' },
    original: 'seen in the original',
    copy: 'seen in a copy',
    citedBy: (key) => `as cited by ${key}`,
    archived: (date) => `archived ${date}`,
    noArchive: 'no archived copy',
    resting: (count) =>
      count === 1 ? '1 claim rests on this' : `${format.number(count)} claims rest on this`,
    separator: ' · ',
    pageDescription: (title, articleTitle) =>
      `A source of “${articleTitle}”: what “${title}” is, how it was seen, and which claims rest on it.`,
    restingTitle: 'Claims that rest on this',
    ifItFalls: 'If this source falls, the claims below lose this support.',
    onlyText: 'No claim rests on it; the text cites it.',
    quote: 'The words relied on',
  },
}
