import { EvidenceMark } from '#components/evidence/evidence-mark.tsx'
import { bases } from '#lib/content/article/types.ts'
import { feeds } from '#lib/formats/feeds/feeds.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { correctionsPath, feedPath } from '#lib/urls.ts'
import { PageSection } from './page-section.tsx'
import { PageTitle } from './page-title.tsx'

interface AboutViewProps {
  locale: Locale
  /** URI for readers who have new evidence; undefined where the site names none. */
  contact?: string | undefined
}

/** How the site works, and what the marks of evidence mean. */
export function AboutView({ locale, contact }: AboutViewProps) {
  const messages = messagesFor(locale)
  const { about } = messages
  return (
    <article>
      <PageTitle title={about.title}>
        <div className="max-w-measure font-serif text-lg">
          {about.introduction.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </PageTitle>
      <PageSection id="evidence" title={about.gradesTitle}>
        <p>{about.gradesIntroduction}</p>
        <dl className="grid gap-x-10 gap-y-6 md:grid-cols-2">
          {bases.map((basis) => (
            <div
              key={basis}
              id={`evidence-${basis}`}
              className="[border-top:2px_solid_var(--ink)] pt-3 target:bg-raised"
            >
              <dt className="mb-1 bold">
                <EvidenceMark basis={basis} messages={messages} /> {messages.grades[basis].name}
              </dt>
              <dd className="m-0">{messages.grades[basis].meaning}</dd>
            </div>
          ))}
        </dl>
      </PageSection>
      <PageSection id="method" title={about.methodTitle}>
        <ul>
          {about.method.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <p>
          <a href={correctionsPath(locale)}>{messages.corrections.title}</a>
        </p>
      </PageSection>
      {contact !== undefined && (
        <PageSection id="contact" title={about.contactTitle}>
          <p>
            {about.contact} <a href={contact}>{contact.replace(/^mailto:/, '')}</a>
          </p>
        </PageSection>
      )}
      <PageSection id="subscribe" title={about.subscribeTitle}>
        <p>{about.subscribe}</p>
        <ul>
          {feeds.map(({ file, label }) => (
            <li key={file}>
              <a href={feedPath(locale, file)}>{label}</a>
            </li>
          ))}
          <li>
            <a href="/llms.txt">llms.txt</a>
          </li>
        </ul>
      </PageSection>
    </article>
  )
}
