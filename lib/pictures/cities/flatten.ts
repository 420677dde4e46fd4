import { type ExtendedFeatureCollection, geoMercator, geoStream } from 'd3-geo'

/** A line or an area on a flat map, and the smallest box around it; y downwards. */
export interface Shape {
  geometry: { type: 'LineString'; coordinates: Position[] } | { type: 'Polygon'; coordinates: Position[][] }
  left: number
  right: number
  top: number
  bottom: number
}

type Position = [x: number, y: number]

/** The lines and areas of features on a map in Mercator's projection, in radii of the earth. */
export function flatten(features: ExtendedFeatureCollection): Shape[] {
  const shapes: Shape[] = []
  let line: Position[] = []
  let rings: Position[][] | undefined
  const add = (geometry: Shape['geometry'], points: readonly Position[]) => {
    if (points.length > 0) shapes.push({ geometry, ...surround(points) })
  }
  const pen = {
    polygonStart: () => {
      rings = []
    },
    polygonEnd: () => {
      const coordinates = rings ?? []
      add({ type: 'Polygon', coordinates }, coordinates.flat())
      rings = undefined
    },
    lineStart: () => {
      line = []
    },
    lineEnd: () => {
      if (rings === undefined) add({ type: 'LineString', coordinates: line }, line)
      // A ring ends where it began (RFC 7946 §3.1.6); a stream leaves that out.
      else rings.push([...line, ...line.slice(0, 1)])
    },
    point: (x: number, y: number) => {
      line.push([x, y])
    },
    sphere: () => {},
  }
  geoStream(features, geoMercator().scale(1).translate([0, 0]).stream(pen))
  return shapes
}

function surround(points: readonly Position[]): Omit<Shape, 'geometry'> {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}
