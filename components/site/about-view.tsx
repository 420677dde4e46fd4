import { bases } from '#lib/content/article/types.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { feedPath } from '#lib/urls.ts'

interface AboutViewProps {
  locale: Locale
}

/** How the site works, and what the marks of evidence mean. */
export function AboutView({ locale }: AboutViewProps) {
  const { about, grades } = messagesFor(locale)
  return (
    <article className="about">
      <h1>{about.title}</h1>
      {about.introduction.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h2 id="evidence">{about.gradesTitle}</h2>
      <p>{about.gradesIntroduction}</p>
      <dl>
        {bases.map((basis) => (
          <div key={basis} id={`evidence-${basis}`}>
            <dt>
              {grades[basis].name} <span aria-hidden>{grades[basis].mark}</span>
            </dt>
            <dd>{grades[basis].meaning}</dd>
          </div>
        ))}
      </dl>
      <h2 id="method">{about.methodTitle}</h2>
      <ul>
        {about.method.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <h2 id="subscribe">{about.subscribeTitle}</h2>
      <p>{about.subscribe}</p>
      <ul>
        <li>
          <a href={feedPath(locale, 'xml')}>Atom</a>
        </li>
        <li>
          <a href={feedPath(locale, 'json')}>JSON Feed</a>
        </li>
        <li>
          <a href="/llms.txt">llms.txt</a>
        </li>
      </ul>
    </article>
  )
}
