import { escapeMarkup } from '#lib/base/escape.ts'
import type { Messages } from '#lib/messages/index.ts'
import { kindNames } from '#lib/pictures/cities/kinds.ts'
import { formatPeriod, formatTime } from '#lib/pictures/format.ts'
import type { Picture } from '#lib/pictures/pictures.ts'

/** A picture as a captioned list of what it shows, for readers that draw none. */
export function formatPicture(picture: Picture, messages: Messages): string {
  const [title = '', ...lines] = describePicture(picture, messages)
  const items = lines.map((line) => `<li>${escapeMarkup(line)}</li>`)
  return `<figure><figcaption>${escapeMarkup(title)}</figcaption><ul>${items.join('')}</ul></figure>`
}

/** A picture in words: its title, then each thing that it shows. */
export function describePicture(picture: Picture, messages: Messages): string[] {
  return [picture.title, ...listItems(picture, messages)]
}

function listItems(picture: Picture, { grades, picture: messages }: Messages): string[] {
  const { open, close, separator } = messages.aside
  switch (picture.type) {
    case 'timeline':
      return picture.events.map(({ date, until, label, city, basis }) => {
        const place = city === undefined ? '' : city + separator
        return `${formatTime(date, until, messages)} ${label}${open}${place}${grades[basis].name}${close}`
      })
    case 'cities': {
      const kinds = kindNames(picture, messages)
      return picture.cities.map(({ name, roles }) => {
        const parts = roles.map(
          ({ period, kind, label }) =>
            `${formatPeriod(period, messages)} ${kinds.get(kind)}${open}${label}${close}`,
        )
        return [name, ...parts].join(separator)
      })
    }
  }
}
