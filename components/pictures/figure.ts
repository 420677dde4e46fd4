/** A drawing with its words, which measure the room that they have, not the window. */
export const figure = 'pic @container my-10 break-inside-avoid'

/** Its name, above it. */
export const caption = 'mb-4 bold text-sm text-balance'
