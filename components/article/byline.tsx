import { licenceUrl } from '#lib/content/article/front-matter/licences.ts'
import type { Frontmatter } from '#lib/content/article/types.ts'
import type { Messages } from '#lib/messages/index.ts'

interface BylineProps {
  frontmatter: Frontmatter
  messages: Messages
}

/** Who wrote and translated an article, its licence where that is not the site's, and a mark on drafts. */
export function Byline({ frontmatter: { author, translator, licence, draft }, messages }: BylineProps) {
  const url = licence && licenceUrl(licence)
  return (
    <>
      {draft && <strong>{messages.draft}</strong>}
      {author.length > 0 && <span>{messages.by(author)}</span>}
      {translator.length > 0 && <span>{messages.translatedBy(translator)}</span>}
      {licence !== undefined &&
        (url === undefined ? (
          <span>{messages.licensed(licence)}</span>
        ) : (
          <a rel="license" href={url}>
            {messages.licensed(licence)}
          </a>
        ))}
    </>
  )
}
