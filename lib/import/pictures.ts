import { decodeAddress } from '#lib/base/decode-address.ts'
import type { ImportReport } from './report.ts'

/** A picture that lies beside the imported file. */
export interface LocalPicture {
  /** Path from the folder of the imported file. */
  from: string
  /** Name in the article's folder of public files. */
  to: string
}

interface PictureOptions {
  /** Stands where something is to be written. */
  mark: string
  /** Address of the folder that pictures are put into, such as `/ferry-letters/`. */
  folder: string
  /** The pictures found so far, to which new ones are added. */
  pictures: LocalPicture[]
}

/** The text with the addresses its pictures get on this site; those of other hosts are left to the author. */
export function collectPictures(
  prose: string,
  { mark, folder, pictures }: PictureOptions,
  report: ImportReport,
): string {
  return prose.replace(
    /!\[([^\]]*)\]\(\s*<?([^\s)>]+)>?(\s+(?:"[^"]*"|'[^']*'))?\s*\)/g,
    (_, alt: string, address: string, title = '') => {
      const text = alt.trim() === '' ? `${mark} alt` : alt
      if (alt.trim() === '')
        report.leave(`the picture ${address} has no words: say in [${mark} alt] what it shows`)
      if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address)) {
        report.leave(
          `the picture ${address} is on another host, which is not shown: put the file into public${folder} and write ${folder}<file>`,
        )
        return `![${text}](${address}${title})`
      }
      return `![${text}](${folder}${encodeURIComponent(nameOf(address, pictures, report))}${title})`
    },
  )
}

function nameOf(address: string, pictures: LocalPicture[], report: ImportReport): string {
  const from = decodeAddress(address.replace(/[?#].*$/, ''))
  const known = pictures.find((picture) => picture.from === from)
  if (known !== undefined) return known.to
  const plain = (from.split('/').at(-1) ?? '').replace(/\s+/g, '-')
  const [, stem = plain, end = ''] = /^(.*?)(\.[^.]*)?$/.exec(plain) ?? []
  let to = plain
  for (let number = 2; pictures.some((picture) => picture.to === to); number++) to = `${stem}-${number}${end}`
  pictures.push({ from, to })
  report.change('picture put among the files of the site')
  return to
}
