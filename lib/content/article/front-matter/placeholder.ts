/** The title that `npm run new` gives a file; nothing is published under it. */
export const placeholderTitle = '题目待填 (title to be written)'
