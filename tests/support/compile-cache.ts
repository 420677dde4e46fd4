const { NODE_COMPILE_CACHE: folder } = process.env

/** For the environment of a program that gets no other variables: it starts in half the time with compiled modules. */
export const compileCache = folder === undefined ? {} : { NODE_COMPILE_CACHE: folder }
