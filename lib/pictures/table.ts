import type { Picture } from './pictures.ts'

/** The data of a picture as rows of cells, the names of the columns first; empty where a row has no such value. */
export function tableOf(picture: Picture): string[][] {
  switch (picture.type) {
    case 'timeline':
      return [
        ['date', 'until', 'label', 'city', 'basis'],
        ...picture.events.map(({ date, until = '', label, city = '', basis }) => [
          date,
          until,
          label,
          city,
          basis,
        ]),
      ]
    case 'cities':
      return [
        ['name', 'longitude', 'latitude', 'period', 'kind', 'label'],
        ...picture.cities.flatMap(({ name, longitude, latitude, roles }) =>
          roles.map(({ period, kind, label }) => [name, `${longitude}`, `${latitude}`, period, kind, label]),
        ),
      ]
  }
}

/**
 * Rows as CSV (RFC 4180), with a mark of UTF-8 at the start, without which spreadsheets take Chinese for something else.
 * A cell that a spreadsheet would compute is led by an apostrophe.
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('')}`
}

function formatCell(cell: string): string {
  const text = /^[=+@\t]|^-(?!\d)/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
