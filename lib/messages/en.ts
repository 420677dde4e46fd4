import { englishMessages } from '#lib/pictures/messages.ts'
import type { Messages } from './messages.ts'

/** Every interface text in English. */
export const en: Messages = {
  skipToText: 'Skip to the text',
  skipToContents: 'Skip to the contents',
  tagline: 'Questions without an answer: what is known, and how',
  home: 'Home',
  articles: 'Articles',
  contents: 'Contents',
  shortAnswer: 'The short answer',
  readWhole: 'Read the article',
  sectionLink: (title) => `Link to “${title}”`,
  noteBack: (number) => `Back to note ${number} in the text`,
  notes: 'Notes',
  minutes: (minutes) => `${minutes} min`,
  published: (date) => `Published ${date}`,
  revised: (date) => `Revised ${date}`,
  date: (date) =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${date}T00:00:00Z`),
    ),
  evidence: 'All claims by evidence',
  evidenceIntro: 'The mark after each claim says what it rests on.',
  bases: {
    record: 'public record',
    account: 'trade account',
    figure: 'unsourced figure',
    inference: 'inference',
  },
  claimCount: (count) => (count === 1 ? '1 claim' : `${count} claims`),
  revisions: 'Revisions',
  moved: (title) => `“${title}” has moved to another article`,
  licence: 'Text licensed CC BY 4.0',
  notFoundTitle: 'No such page',
  notFoundText: 'There is nothing at this address. These are the pages there are.',
  lead: 'Opening',
  picture: englishMessages,
}
