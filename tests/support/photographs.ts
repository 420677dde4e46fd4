import sharp, { type Sharp } from 'sharp'

/** A photograph-like JPEG without metadata, the same bytes each time: waves, so that it compresses like a picture. */
export function makePhotograph(width: number, height: number, seed = 1): Promise<Buffer> {
  return photograph(width, height, seed).jpeg({ quality: 88 }).toBuffer()
}

/** The same as raw pixels, to be encoded in another way. */
export function photograph(width: number, height: number, seed = 1): Sharp {
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++) {
    const row = Math.sin(y / (31 + seed)) * 50
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3
      const grain = ((x * 2_654_435_761 + y * 40_503 * seed) >>> 8) & 15
      const light = 120 + row + 50 * Math.sin(x / (47 + seed) + Math.cos(y / 23)) + grain
      pixels[at] = light
      pixels[at + 1] = light * 0.85
      pixels[at + 2] = 230 - light * 0.8
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

/** A photograph as a camera writes it: on its side, with place, serial number, thumbnail text and a colour profile. */
export function makeCameraPhotograph(width: number, height: number): Promise<Buffer> {
  return photograph(width, height)
    .withIccProfile('p3')
    .withExif({
      IFD0: { Orientation: '6', Make: 'Makerscamera', Model: 'Modelname', Artist: 'Secretowner' },
      IFD2: { BodySerialNumber: 'SERIAL-4711', LensSerialNumber: 'LENS-4712' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '30/1 16/1 25/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '120/1 9/1 36/1',
      },
    })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="Secretowner"/></rdf:RDF></x:xmpmeta>',
    )
    .jpeg({ quality: 88 })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}
