import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5'
import { textOf } from '#lib/base/html-tree.ts'

/** A formula in MathML as a line of text: (n_record)/N. */
export function formatFormula(node: DefaultTreeAdapterTypes.ChildNode): string {
  if (!defaultTreeAdapter.isElementNode(node)) return textOf(node)
  const parts = node.childNodes.map(formatFormula)
  const [first = '', second = '', third = ''] = parts.map(group)
  switch (node.tagName) {
    case 'msup':
    case 'mover':
      return `${first}^${second}`
    case 'msub':
    case 'munder':
      return `${first}_${second}`
    case 'msubsup':
    case 'munderover':
      return `${first}_${second}^${third}`
    case 'mfrac':
      return `${first}/${second}`
    case 'mroot':
      return `${first}^(1/${second})`
    case 'msqrt':
      return `√(${parts.join('')})`
    case 'mspace':
      return ' '
    case 'mtr':
      return `${parts.join(' ')}; `
    default:
      return parts.join('')
  }
}

/** What belongs together stands in brackets, unless it is a letter, a word or a number. */
function group(text: string): string {
  return /^[\p{L}\p{N}]*$/u.test(text) ? text : `(${text})`
}
