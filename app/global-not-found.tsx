import type { Metadata } from 'next'
import { PageShell } from '#components/page-shell.tsx'
import { loadSummaries } from '#lib/content/load.ts'
import { defaultLocale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { site } from '#lib/site.ts'
import { articlePath, homePath, sectionPath } from '#lib/urls.ts'
import { SiteDocument } from './site-document.tsx'
import './globals.css'

const messages = messagesFor(defaultLocale)

export const metadata: Metadata = { title: `${messages.notFoundTitle}｜${site.name}` }

export default function NotFoundPage() {
  return (
    <SiteDocument locale={defaultLocale}>
      <PageShell locale={defaultLocale}>
        <h1>{messages.notFoundTitle}</h1>
        <p>{messages.notFoundText}</p>
        <ul>
          <li>
            <a href={homePath(defaultLocale)}>{messages.home}</a>
          </li>
          {loadSummaries()
            .slice(0, 24)
            .map(({ locale, slug, frontmatter, sections }) => (
              <li key={`${locale} ${slug}`}>
                <a href={articlePath(locale, slug)}>{frontmatter.title}</a>
                <ul>
                  {sections.map(({ id, title }) => (
                    <li key={id}>
                      <a href={sectionPath(locale, slug, id)}>{title}</a>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
        </ul>
      </PageShell>
    </SiteDocument>
  )
}
