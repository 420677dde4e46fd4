import type { ReactNode } from 'react'
import { Html } from '#components/shell/html.tsx'
import { PageShell } from '#components/shell/page-shell.tsx'
import { PageTitle } from '#components/site/page-title.tsx'
import type { Article } from '#lib/content/article/types.ts'
import { buildWechatHtml } from '#lib/formats/wechat/wechat.ts'
import type { Locale } from '#lib/locales.ts'
import { messagesFor } from '#lib/messages/index.ts'
import { absoluteUrl, articlePath, cardPath, wechatPath } from '#lib/urls.ts'

interface WechatPageProps {
  /** Start of absolute URLs. */
  origin: string
  /** The languages that the article is published in. */
  locales: readonly Locale[]
  article: Article
  /** Path of the script that copies. */
  scriptPath: string
}

/** The page to take an article from into a WeChat official account: what its editor asks for, and the text to paste. */
export function WechatPage({ origin, locales, article, scriptPath }: WechatPageProps) {
  const { locale, slug, frontmatter } = article
  const { wechat } = messagesFor(locale)
  const fields = [
    { name: wechat.title, value: frontmatter.title },
    { name: wechat.summary, value: frontmatter.description },
    { name: wechat.original, value: absoluteUrl(origin, articlePath(locale, slug)) },
  ]
  return (
    <PageShell
      locale={locale}
      locales={locales}
      pathIn={(other) => wechatPath(other, slug)}
      hasMeasure={false}
    >
      <article>
        <PageTitle title={wechat.name}>
          <p className="text-muted">
            <a href={articlePath(locale, slug)}>{frontmatter.title}</a>
          </p>
        </PageTitle>
        <div className="max-w-[44rem]">
          <p>{wechat.introduction}</p>
          <p className="text-sm text-muted">{wechat.left}</p>
          <dl className="m-0 text-sm md:grid md:grid-cols-[auto_minmax(0,1fr)] md:gap-x-6 md:gap-y-2">
            {fields.map(({ name, value }) => (
              <Field key={name} name={name}>
                <span className="select-all">{value}</span>
              </Field>
            ))}
            <Field name={wechat.cover}>
              <a href={cardPath(locale, slug)} download>
                {wechat.coverLink}
              </a>
            </Field>
          </dl>
          <p className="mt-8 mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
            <button id="wechat-copy" type="button" hidden className="rule-box px-4 py-1 print:hidden">
              {wechat.copy}
            </button>
            <output id="wechat-status" data-copied={wechat.copied} data-selected={wechat.selected} />
          </p>
          <p className="text-sm text-muted">{wechat.byHand}</p>
        </div>
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls within it, by keyboard too
          tabIndex={0}
          aria-label={wechat.text}
          className="mt-6 max-w-[42rem] overflow-x-auto rule-box bg-[#fff] p-4 wrap-break-word select-all md:p-8"
        >
          <Html as="div" id="wechat-text" html={showFromHere(buildWechatHtml(origin, article), origin)} />
        </section>
        <script data-own="" type="module" src={scriptPath} />
      </article>
    </PageShell>
  )
}

/** Pictures are loaded from the host that shows the page, wherever that is; what is pasted has their lasting address. */
function showFromHere(html: string, origin: string): string {
  return html.replaceAll(/ src="([^"]*)"/g, (attribute, url: string) =>
    url.startsWith(`${origin}/`) ? `${attribute} srcset="${url.slice(origin.length)}"` : attribute,
  )
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="m-0 mb-2 wrap-anywhere md:mb-0">{children}</dd>
    </>
  )
}
