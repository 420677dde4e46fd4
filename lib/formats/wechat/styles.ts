/** Of the whole: what is in it takes over most. Its size is the editor's own, or the reader's. */
export const wholeStyle = 'line-height:1.75;color:#333'

/** Legend, captions, notes and addresses. */
export const smallStyle = 'margin:0 0 12px;font-size:0.8em;color:#666'

const paragraph = 'margin:0 0 16px'
const apart = 'margin:0 0 16px;padding:8px 16px;background:#f6f6f4'
const cell = 'padding:4px 8px;border:1px solid #ccc'

/**
 * The inline style of an element by its name. They are few, as each is told in the security policy of the page; colours
 * are those of the editor's white paper, whatever the theme of the site.
 */
export const styles: Readonly<Record<string, string>> = {
  p: paragraph,
  ul: paragraph,
  ol: paragraph,
  blockquote: apart,
  pre: apart,
  table: 'margin:0 0 16px;border-collapse:collapse',
  td: cell,
  th: cell,
  h2: 'margin:32px 0 16px;font-size:1.25em;font-weight:bold',
  h3: 'margin:24px 0 12px;font-size:1.1em;font-weight:bold',
  h4: 'margin:24px 0 12px;font-size:1.1em;font-weight:bold',
  hr: 'margin:32px auto;width:6em;border:0;border-top:1px solid #666',
  img: 'max-width:100%;height:auto',
}
