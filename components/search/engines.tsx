import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'

interface EnginesProps {
  origin: string
  locale: Locale
}

/** Links that look for this site in search engines, where the reader goes on to type. */
export function Engines({ origin, locale }: EnginesProps) {
  const { search } = messagesFor(locale)
  const query = encodeURIComponent(`site:${new URL(origin).host} `)
  return (
    <p className="mt-6 flex flex-wrap gap-x-4 text-sm text-muted print:hidden">
      {search.engines}
      {search.engineNames.map((name, index) => (
        <a key={name} href={engines[index] + query} rel="noreferrer">
          {name}
        </a>
      ))}
    </p>
  )
}

/** In the order of their names in the dictionaries. */
const engines = [
  'https://www.baidu.com/s?wd=',
  'https://www.bing.com/search?q=',
  'https://www.google.com/search?q=',
]
