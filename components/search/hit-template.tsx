import { EvidenceMark } from '#components/evidence/evidence-mark.tsx'
import { bases } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { gradeBits } from '#lib/search/index-format.ts'
import { homePath } from '#lib/urls.ts'

/** What a result looks like: the script fills in title, passage, article and day, and shows one of the grades. */
export function HitTemplate({ locale }: { locale: Locale }) {
  const messages = messagesFor(locale)
  return (
    <template>
      <li className="rule-t py-4">
        <a className="bold" href={homePath(locale)}>
          {messages.search.title}
        </a>
        <p className="line-clamp-4 my-1 max-w-measure font-serif" />
        <div className="flex flex-wrap gap-x-4 text-sm text-muted">
          <cite className="not-italic" />
          <time />
          {bases.map((basis) => (
            <data key={basis} value={gradeBits[basis]} hidden>
              <EvidenceMark basis={basis} messages={messages} /> {messages.grades[basis].name}
            </data>
          ))}
        </div>
      </li>
    </template>
  )
}
