/** SVG path data of a small sign around a point; signs are told apart by shape, so that colour is never needed. */
export type Shape = (x: number, y: number) => string

/** A filled circle: a point, to be drawn with a wide round stroke. */
export const dot: Shape = (x, y) => `M${x} ${y}h0`
/** An outline. */
export const circle: Shape = (x, y) => `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0z`
/** A square on its corner. */
export const diamond: Shape = (x, y) => `M${x} ${y - 5}l5 5-5 5-5-5z`
/** Points up. */
export const triangle: Shape = (x, y) => `M${x} ${y - 5}l5 9h-10z`
/** The signs of evidence: in text a character, in a drawing its shape. */
export const markShapes = { '●': dot, '○': circle, '◇': diamond, '△': triangle } as const satisfies Record<
  string,
  Shape
>

/** A sign that a grade of evidence can have. */
export type Mark = keyof typeof markShapes
