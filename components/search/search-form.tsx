import type { ReactNode } from 'react'
import { bases } from '#lib/content/article/types.ts'
import type { TopicList } from '#lib/content/lists/topics.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { gradeBits } from '#lib/search/index-format.ts'
import { longestQuestion } from '#lib/search/question.ts'
import { searchPath } from '#lib/urls.ts'

interface SearchFormProps {
  locale: Locale
  /** Folder of the index; empty where no script asks it. */
  indexPath: string
  topics: readonly TopicList[]
  years: readonly string[]
}

/**
 * The field and what limits the results; what the script says of them is among its data. The field may be completed:
 * WebKit empties one that may not whenever Back comes to the page.
 */
export function SearchForm({ locale, indexPath, topics, years }: SearchFormProps) {
  const { search, grades, lists } = messagesFor(locale)
  const { some, none, failed } = search
  return (
    <search>
      <form
        id="search"
        action={searchPath(locale)}
        data-index={indexPath}
        data-some={some}
        data-none={none}
        data-failed={failed}
        className="max-w-measure print:hidden"
      >
        <label htmlFor="q" className="mb-1 block text-sm text-muted">
          {search.label}
        </label>
        <div className="flex gap-2">
          <input
            id="q"
            name="q"
            type="search"
            maxLength={longestQuestion}
            spellCheck={false}
            enterKeyHint="search"
            aria-describedby="hint"
            className="min-h-11 w-full min-w-0 rule-box bg-paper px-3 font-sans text-lg text-ink"
          />
          <button type="submit" className="min-h-11 whitespace-nowrap rule-box px-4 print:hidden">
            {search.title}
          </button>
        </div>
        <p id="hint" className="my-2 text-sm text-muted">
          {search.hint}
        </p>
        <div className="flex flex-wrap gap-x-5 gap-y-2 text-sm text-muted">
          <Choice name="grade" label={search.grade} any={search.any}>
            {bases.map((basis) => (
              <option key={basis} value={gradeBits[basis]}>
                {grades[basis].mark} {grades[basis].name}
              </option>
            ))}
          </Choice>
          {topics.length > 0 && (
            <Choice name="topic" label={search.topic} any={search.any}>
              {topics.map(({ topic }) => (
                <option key={topic.key} value={topic.key}>
                  {topic.names[locale]}
                </option>
              ))}
            </Choice>
          )}
          {years.length > 1 && (
            <Choice name="year" label={search.year} any={search.any}>
              {years.map((year) => (
                <option key={year} value={year}>
                  {lists.year(year)}
                </option>
              ))}
            </Choice>
          )}
        </div>
      </form>
      {indexPath !== '' && (
        <label className="mt-2 flex min-h-6 w-fit items-center gap-2 text-sm text-muted noscript:hidden print:hidden">
          <input id="key" type="checkbox" defaultChecked className="size-4 accent-accent" />
          {search.key}
        </label>
      )}
    </search>
  )
}

interface ChoiceProps {
  name: string
  label: string
  /** Name of the choice that limits nothing. */
  any: string
  children: ReactNode
}

function Choice({ name, label, any, children }: ChoiceProps) {
  return (
    <label className="flex max-w-full flex-wrap items-center gap-2">
      {label}
      <select
        name={name}
        className="min-h-11 max-w-[min(16rem,100%)] rule-box bg-paper px-2 font-sans text-sm text-ink"
      >
        <option value="">{any}</option>
        {children}
      </select>
    </label>
  )
}
