import type { Link } from 'mdast'
import { explainUrl } from '#lib/markdown/checks/unsafe.ts'

/** What a figure leads to where it is a still picture of a film or stands for a sound recording. */
export interface Recording {
  kind: 'video' | 'audio'
  /** Where it is published; never shown within the page. */
  url: string
  /** Hours, minutes and seconds, such as `1:02:03` or `12:34`. */
  length: string
}

/**
 * Takes out of the attributes of a picture that is a link what makes it the card of a recording; undefined, with what is
 * wrong reported, where they lack it.
 */
export function readRecording(
  link: Link,
  values: Map<string, string>,
  report: (message: string) => void,
): Recording | undefined {
  const [kind = '', length = ''] = ['kind', 'length'].map((name) => values.get(name))
  for (const name of ['kind', 'length']) values.delete(name)
  const problems = [
    ...(isKind(kind)
      ? []
      : [
          `this picture leads elsewhere, as those of recordings do. Say which: {#… kind=video} or kind=audio.`,
        ]),
    ...(/^(?:\d{1,2}:)?[0-5]?\d:[0-5]\d$/.test(length)
      ? []
      : ['a recording says how long it is: {#… length=12:34}, or length=1:02:03.']),
    ...(/^https?:\/\//i.test(link.url) && URL.canParse(link.url) && explainUrl(link.url) === undefined
      ? []
      : [`the recording ${link.url} has no whole address. Write https:// and where it is published.`]),
  ]
  for (const problem of problems) report(problem)
  return isKind(kind) && problems.length === 0 ? { kind, url: link.url, length } : undefined
}

function isKind(kind: string): kind is Recording['kind'] {
  return kind === 'video' || kind === 'audio'
}
