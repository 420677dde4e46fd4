import { escapeMarkup } from '#lib/base/escape.ts'
import type { Article, Figure } from '#lib/content/article/types.ts'
import { formsOf } from '#lib/images/image.ts'
import { type Messages, messagesFor } from '#lib/messages/index.ts'
import { absoluteUrl, figurePath, imagePath } from '#lib/urls.ts'

/** A figure for readers that may know neither AVIF nor this site: a JPEG with an absolute address, and what stands below it. */
export function formatFigure(origin: string, { locale, slug }: Article, figure: Figure): string {
  const { jpeg } = formsOf(figure.image)
  const page = figure.recording?.url ?? absoluteUrl(origin, figurePath(locale, slug, figure.id))
  const source = absoluteUrl(origin, imagePath(jpeg.fileName))
  return `<figure><a href="${escapeMarkup(page)}"><img src="${escapeMarkup(source)}" alt="${escapeMarkup(figure.alt)}" width="${jpeg.width}" height="${jpeg.height}"></a>${formatCaption(figure, messagesFor(locale))}</figure>`
}

/** What stands below a figure: its caption, the link to the recording that it stands for, and its credit. */
export function formatCaption(
  { caption, credit, licence, recording }: Figure,
  { figures }: Pick<Messages, 'figures'>,
): string {
  const link =
    recording === undefined
      ? ''
      : `<a href="${escapeMarkup(recording.url)}">${escapeMarkup(figures.recording(recording.kind, recording.length, new URL(recording.url).host))}</a> · `
  return `<figcaption>${escapeMarkup(caption)} <small>${link}${escapeMarkup(figures.credit(credit, licence))}</small></figcaption>`
}
