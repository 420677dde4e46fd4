import { escapeMarkup } from '#lib/base/escape.ts'
import type { Article, Figure } from '#lib/content/article/types.ts'
import { formsOf } from '#lib/images/image.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { absoluteUrl, figurePath, imagePath } from '#lib/urls.ts'

/** A figure for readers that may know neither AVIF nor this site: a JPEG with an absolute address, and what stands below it. */
export function formatFigure(origin: string, { locale, slug }: Article, figure: Figure): string {
  const { jpeg } = formsOf(figure.image)
  const { recording } = figure
  const page = recording?.url ?? absoluteUrl(origin, figurePath(locale, slug, figure.id))
  const source = absoluteUrl(origin, imagePath(jpeg.fileName))
  const messages = messagesFor(locale).figures
  const link =
    recording === undefined
      ? ''
      : `<a href="${escapeMarkup(page)}">${escapeMarkup(messages.recording(recording.kind, recording.length, new URL(recording.url).host))}</a> · `
  const facts = messages.credit(figure.credit, figure.licence)
  return `<figure><a href="${escapeMarkup(page)}"><img src="${escapeMarkup(source)}" alt="${escapeMarkup(figure.alt)}" width="${jpeg.width}" height="${jpeg.height}"></a><figcaption>${escapeMarkup(figure.caption)} <small>${link}${escapeMarkup(facts)}</small></figcaption></figure>`
}
