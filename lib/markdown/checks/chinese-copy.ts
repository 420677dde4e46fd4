import { mask } from './prose.ts'

/** A rule of typesetting that a machine can check in plain text. */
export interface CopyRule {
  /** What breaks the rule; global. */
  pattern: RegExp
  /** What is wrong and how to mend it. */
  message: string
}

const mark = '[，。；：？！、]'

/** Rules for simplified Chinese (GB/T 15834, W3C clreq). */
export const chineseCopy: readonly CopyRule[] = [
  {
    pattern: /\p{Script=Han}[,:;?!]|[,:;?!]\p{Script=Han}/gu,
    message: 'marks beside Chinese characters are full-width. Write ，：；？！',
  },
  {
    pattern: /\p{Script=Han}\.(?![\w.])/gu,
    message: 'a Chinese sentence ends with a full-width stop. Write 。',
  },
  {
    pattern: /\(\p{Script=Han}|\p{Script=Han}\)/gu,
    message: 'brackets around Chinese text are full-width. Write （ and ）',
  },
  {
    // Between Latin letters it is an apostrophe.
    pattern: /"|(?<![A-Za-z])'|'(?![A-Za-z])/g,
    message: 'quotation marks in Chinese text are curved. Write “ and ”, or ‘ and ’ within them',
  },
  {
    pattern: /\p{Script=Han} +[A-Za-z0-9]|[A-Za-z0-9%] +\p{Script=Han}/gu,
    message: 'no space stands between Chinese characters and Latin letters or digits. Delete it',
  },
  {
    pattern: new RegExp(String.raw`(?:\p{Script=Han}|${mark}) +(?:\p{Script=Han}|${mark})`, 'gu'),
    message: 'no space stands between Chinese characters. Delete it',
  },
  {
    // ？！ and their like are one mark.
    pattern: /[，。；：、][，。；：？！、]|[？！][，。；：、]/g,
    message: 'two marks stand in a row. Keep one',
  },
  {
    pattern: /[「」『』]/g,
    message: 'these are the quotation marks of other regions. Write “ and ”, or ‘ and ’',
  },
  { pattern: /\.\.\.|(?<!…)…(?!…)/g, message: 'a Chinese ellipsis has six dots. Write ……' },
  { pattern: /--|(?<!—)—(?!—)/g, message: 'a Chinese dash is two characters long. Write ——' },
  {
    pattern: /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g,
    message: 'letters and digits are half-width. Write A, a, 1',
  },
  {
    pattern: /[\u00ad[[\uf900-\ufaff]--\p{Unified_Ideograph}]]/gv,
    message:
      'this character only looks like the one that readers search for, or cannot be seen. Type it anew',
  },
  {
    pattern: /“[^”]*$|（[^）]*$|《[^》]*$/g,
    message: 'this mark is opened and not closed in its paragraph. Close it',
  },
]

/** A place where a text breaks a rule. */
export interface CopyFault {
  /** Offset in the text. */
  offset: number
  /** The place with what surrounds it, then what is wrong and how to mend it. */
  message: string
}

/** Every place where a Chinese text breaks a rule; a text without Chinese characters breaks none. */
export function findCopyFaults(text: string): CopyFault[] {
  if (!/\p{Script=Han}/u.test(text)) return []
  return chineseCopy.flatMap(({ pattern, message }) =>
    Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
      offset: index,
      message: `"${excerpt(text, index, found.length)}": ${message}.`,
    })),
  )
}

/** As much of the line as finds the place again; markup is not shown. */
function excerpt(text: string, offset: number, length: number): string {
  const end = offset + Math.min(length, 12)
  const [before = ''] = /[^\n]{0,5}$/.exec(text.slice(0, offset)) ?? []
  const [after = ''] = /^[^\n]{0,5}/.exec(text.slice(end)) ?? []
  return `${before}${text.slice(offset, end)}${after}`.replace(new RegExp(`[${mask}\\n]+`, 'g'), '…')
}
