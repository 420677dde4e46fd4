import type { Image, Link, Root } from 'mdast'
import { toString as toText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { report } from '../problem.ts'

const schemes = ['http:', 'https:', 'mailto:']

/** Reports what the sanitiser would take out of the page, text included, instead of letting it vanish. */
export function reportUnsafe() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (node.type === 'link') checkLink(node, file)
      else if (node.type === 'image') checkImage(node, file)
    })
  }
}

function checkLink(link: Link, file: VFile): void {
  checkUrl(link, file)
  checkBareAddress(link, file)
  if (toText(link).trim() === '')
    report(file, link, 'this link has no words to follow it by. Write them in the brackets: [text](address).')
}

function checkImage(image: Image, file: VFile): void {
  checkUrl(image, file)
  if (/^(?:https?:|[\\/]{2})/i.test(image.url)) {
    report(
      file,
      image,
      'pictures of other hosts are not shown. Put the file beside the text and write its name, such as map.png.',
    )
  } else if (!/^\/(?!\\)/.test(image.url)) {
    report(
      file,
      image,
      `the picture ${image.url} stands within other text. A picture of the article's folder is a paragraph of its own, outside lists and quotations: ![what is seen](file.jpg "caption"){#fig-name credit="…" licence="…"} .`,
    )
  }
  if (!image.alt?.trim()) report(file, image, 'this image has no alternative text. Describe it in ![…].')
}

/** The sanitiser knows schemes in lower case alone. */
function checkUrl(node: Link | Image, file: VFile): void {
  node.url = node.url.replace(/^(?:https?|mailto):/i, (scheme) => scheme.toLowerCase())
  const problem = explainUrl(node.url)
  if (problem !== undefined) report(file, node, problem)
}

/** What is wrong with an address, wherever it leads; undefined when nothing is. */
export function explainUrl(url: string): string | undefined {
  if (/^[\\/]{2}/.test(url)) return `the link ${url} has no scheme. Write https: before it.`
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(url.replace(/[\0-\x20]/g, ''))?.[1]?.toLowerCase()
  if (scheme !== undefined && !schemes.includes(scheme))
    return `links to ${scheme} are not published. Use https:, http: or mailto:.`
  if (!isDecodable(url)) return `the link ${url} has a broken percent escape. Write % as %25.`
  return url.trim() === '' ? 'this link leads nowhere. Write its address in the parentheses.' : undefined
}

/** A bare address ends at a space; Chinese text beside it would become part of it. */
function checkBareAddress(link: Link, file: VFile): void {
  const [text] = link.children
  if (text?.type !== 'text' || !/^(?:https?:|www\.)/i.test(text.value)) return
  const offset = link.position?.start.offset
  const isMarked = offset !== undefined && /[<[]/.test(String(file.value).charAt(offset))
  if (isMarked || !/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(text.value)) return
  report(
    file,
    link,
    `the address ${text.value} runs on into the text. Write it as <https://…> or [text](https://…).`,
  )
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url)
    return true
  } catch {
    return false
  }
}
