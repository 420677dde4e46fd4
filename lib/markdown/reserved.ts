/** Ids that pages of the site use themselves, as anchors or as paths below an article. */
export const reserved: readonly string[] = [
  'text',
  'contents',
  'contents-list',
  'evidence',
  'settings',
  'index',
  'parallel',
  'revisions',
  'sources',
]
