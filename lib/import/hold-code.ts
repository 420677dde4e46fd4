/** A text without its code, for changes that must not touch any. */
export interface HeldText {
  /** The text, with characters of the private use area in the places of code. */
  prose: string
  /** Puts the code back into what has become of the text. */
  restore: (changed: string) => string
}

/** Takes fenced code and code spans out of a text. */
export function holdCode(text: string): HeldText {
  const held: string[] = []
  const hold = (code: string) => `${codeStart}${held.push(code) - 1}${codeEnd}`
  const lines: string[] = []
  let fence: { mark: string; from: number } | undefined
  for (const line of text.split('\n')) {
    const [, mark, rest = ''] = /^\s*(?:>\s*)*(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    lines.push(line)
    if (fence === undefined && mark !== undefined && !rest.includes('`')) {
      fence = { mark, from: lines.length - 1 }
    } else if (fence !== undefined && mark?.startsWith(fence.mark) && rest.trim() === '') {
      lines.push(hold(lines.splice(fence.from).join('\n')))
      fence = undefined
    }
  }
  if (fence !== undefined) lines.push(hold(lines.splice(fence.from).join('\n')))
  const prose = lines.join('\n').replace(/(?<!`)(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, hold)
  const token = new RegExp(`${codeStart}(\\d+)${codeEnd}`, 'g')
  // A fence may hold the token of nothing: code spans are sought outside of fences alone.
  return {
    prose,
    restore: (changed) => changed.replace(token, (_, index: string) => held[Number(index)] ?? ''),
  }
}

/** A line that is fenced code, held. */
export function isHeldBlock(line: string): boolean {
  return line.startsWith(codeStart) && line.endsWith(codeEnd)
}

const codeStart = '\ue000'
const codeEnd = '\ue001'
