/** @type {{ plugins: Record<string, object> }} */
const config = { plugins: { '@tailwindcss/postcss': { optimize: false } } }

export default config
