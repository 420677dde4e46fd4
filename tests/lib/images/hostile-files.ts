import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { photograph } from '../../support/photographs.ts'

/** A file that must not be published, and a part of the message that says why. */
export interface HostileFile {
  what: string
  name: string
  bytes: Buffer
  says: string
}

/** Empty, cut off, disguised, oversized, animated, and picture and program at once. */
export async function makeHostileFiles(): Promise<HostileFile[]> {
  const jpeg = await photograph(320, 240).jpeg().toBuffer()
  const png = await photograph(320, 240).png().toBuffer()
  const webp = await photograph(320, 240).webp().toBuffer()
  const avif = await photograph(320, 240).avif({ effort: 0 }).toBuffer()
  const gif = await photograph(32, 24).gif().toBuffer()
  const cmyk = await photograph(64, 48).toColourspace('cmyk').jpeg().toBuffer()
  const frames = await sharp([gif, await photograph(32, 24, 2).gif().toBuffer()], {
    join: { animated: true },
  })
    .webp()
    .toBuffer()
  const vast = await sharp({ create: { width: 7000, height: 6000, channels: 3, background: '#888' } })
    .png()
    .toBuffer()
  const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)
  const file = (what: string, name: string, bytes: Buffer | string, says: string): HostileFile => ({
    what,
    name,
    bytes: Buffer.from(bytes),
    says,
  })
  return [
    file('nothing', 'a.jpg', '', 'is empty'),
    file('one byte', 'a.jpg', '\xff', 'is no picture by its content'),
    file('text', 'a.jpg', 'a picture', 'is no picture by its content'),
    file('zeros', 'a.png', Buffer.alloc(5000), 'is no picture by its content'),
    file('more than 10 MB', 'a.jpg', Buffer.alloc(10 * 1024 * 1024 + 1, 0xff), 'has 10.0 MB'),
    file('HTML', 'a.jpg', '<!DOCTYPE html><p>', 'is SVG or HTML'),
    file('a program', 'a.png', '#!/bin/sh\nrm -rf /', 'is no picture by its content'),
    file('a Windows program', 'a.png', 'MZ\x90\0', 'is no picture by its content'),
    file('PNG called JPEG', 'a.jpg', png, 'is a PNG by its content. Rename it to end in .png'),
    file('JPEG called PNG', 'a.png', jpeg, 'is a JPEG by its content. Rename it to end in .jpg'),
    file('WebP called JPEG', 'a.jpeg', webp, 'is a WebP by its content'),
    file('AVIF called PNG', 'a.PNG', avif, 'is a AVIF by its content'),
    file('GIF', 'a.gif', gif, 'is a GIF'),
    file('GIF called JPEG', 'a.jpg', gif, 'is a GIF'),
    file('GIF that is a script', 'a.gif', 'GIF89a=1;alert(1)', 'is a GIF'),
    file('TIFF', 'a.tif', await photograph(32, 24).tiff().toBuffer(), 'is a TIFF'),
    file('TIFF called JPEG', 'a.jpg', await photograph(32, 24).tiff().toBuffer(), 'is a TIFF'),
    file('BMP', 'a.bmp', 'BM\0\0\0\0', 'is a BMP'),
    file('HEIC', 'a.heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'is HEIC'),
    file('HEIC called JPEG', 'a.jpg', '\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'is HEIC'),
    file('PDF', 'a.jpg', '%PDF-1.7\n', 'is a PDF'),
    file('ZIP', 'a.png', 'PK\x03\x04', 'is a ZIP archive'),
    file('SVG', 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'can hold scripts'),
    file('SVG with a handler', 'a.svg', '<svg onload="alert(1)"/>', 'can hold scripts'),
    file('SVG with a script', 'a.svg', '<svg><script>alert(1)</script></svg>', 'can hold scripts'),
    file(
      'SVG with a foreign picture',
      'a.svg',
      '<svg><image href="//evil.example/"/></svg>',
      'can hold scripts',
    ),
    file(
      'SVG of entities',
      'a.svg',
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa">]><svg/>',
      'can hold scripts',
    ),
    file('SVG called PNG, behind a mark of order', 'a.png', '\ufeff <svg/>', 'can hold scripts'),
    file('half a JPEG', 'a.jpg', half(jpeg), 'is damaged or cut off'),
    file('a JPEG without its last lines', 'a.jpg', jpeg.subarray(0, -400), 'is damaged or cut off'),
    file('the head of a JPEG', 'a.jpg', jpeg.subarray(0, 40), 'is damaged or cut off'),
    file('a JPEG with a hole', 'a.jpg', withHole(jpeg), 'is damaged or cut off'),
    file('half a PNG', 'a.png', half(png), 'is damaged or cut off'),
    file('a PNG with a changed byte', 'a.png', withHole(png), 'is damaged or cut off'),
    file('a PNG with a wrong checksum', 'a.png', flip(png, 30), 'is damaged or cut off'),
    file('half a WebP', 'a.webp', half(webp), 'is damaged or cut off'),
    file('half an AVIF', 'a.avif', half(avif), 'is damaged or cut off'),
    file('a PNG that claims 900 megapixels', 'a.png', claimPng(30_000, 30_000), 'has 900 megapixels'),
    file('a JPEG that claims 4,290 megapixels', 'a.jpg', claimJpeg(jpeg, 65_500), 'has 4290 megapixels'),
    file('42 megapixels of one grey', 'a.png', vast, 'has 42 megapixels'),
    file('1 × 60,000 px', 'a.png', claimPng(1, 60_000), 'is 1 × 60000 px'),
    file('60,000 × 20 px', 'a.png', claimPng(60_000, 20), 'is 60000 × 20 px'),
    file('8 × 8 px', 'a.png', await photograph(8, 8).png().toBuffer(), 'is 8 × 8 px'),
    file('two frames', 'a.webp', frames, 'is animated'),
    file('a PNG of two frames', 'a.png', withFrames(png, 2), 'is animated: it has 2 pictures'),
    file('CMYK', 'a.jpg', cmyk, 'is in CMYK'),
    file(
      'JPEG and ZIP',
      'a.jpg',
      Buffer.concat([jpeg, Buffer.from('PK\x05\x06'), Buffer.alloc(18)]),
      'holds a ZIP archive',
    ),
    file('JPEG and PDF', 'a.jpg', withComment(jpeg, '%PDF-1.4'), 'is a PDF at the same time'),
    file('JPEG and HTML', 'a.jpg', withComment(jpeg, '<script>alert(1)</script>'), 'holds "<script"'),
    file('JPEG and SVG', 'a.jpg', Buffer.concat([jpeg, Buffer.from('<svg onload="x">')]), 'holds "<svg"'),
    file('PNG and HTML', 'a.png', withChunk(png, 'tEXt', '<html><body>'), 'holds "<html"'),
    file(
      'PNG and PHP',
      'a.png',
      Buffer.concat([png, Buffer.from('<?php system($_GET[0]) ?>')]),
      'holds "<?php"',
    ),
  ]
}

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}

function withHole(bytes: Buffer): Buffer {
  return Buffer.from(bytes).fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 600)
}

/** A comment in front of everything else in a JPEG. */
function withComment(jpeg: Buffer, text: string): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(text.length + 2)
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xfe]),
    length,
    Buffer.from(text),
    jpeg.subarray(2),
  ])
}

/** A PNG that says it has so many frames, of which the first is the still picture. */
function withFrames(png: Buffer, count: number): Buffer {
  const control = Buffer.alloc(8)
  control.writeUInt32BE(count)
  return withChunk(png, 'acTL', control)
}

/** A chunk behind the header of a PNG. */
function withChunk(png: Buffer, type: string, data: Buffer | string): Buffer {
  const headerEnd = 33
  return Buffer.concat([png.subarray(0, headerEnd), chunk(type, Buffer.from(data)), png.subarray(headerEnd)])
}

/** A sound PNG header over next to no pixels. */
function claimPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}

/** A JPEG whose frame header claims a square of this side. */
function claimJpeg(jpeg: Buffer, side: number): Buffer {
  const copy = Buffer.from(jpeg)
  const frame = copy.indexOf(Buffer.from([0xff, 0xc0]))
  copy.writeUInt16BE(side, frame + 5)
  copy.writeUInt16BE(side, frame + 7)
  return copy
}
