import { inflateSync } from 'node:zlib';
import { readLogo, type LogoReading, type PngImage } from '@docket/contracts';

const SAMPLES: Record<PngImage['colors'], number> = {
  grey: 1,
  rgb: 3,
  palette: 1,
  'grey-alpha': 2,
  'rgb-alpha': 4,
};
/** A row begins with the number of its filter. */
const LAST_FILTER = 4;

/**
 * Whether a file can be a logo. Beyond what `readLogo` sees, the data of a PNG is unpacked once, to no more than its size
 * says, so that whatever is kept can be drawn, and nothing small unpacks into something huge.
 */
export function checkLogo(bytes: Uint8Array): LogoReading {
  const reading = readLogo(bytes);
  if ('problem' in reading || reading.image.mediaType !== 'image/png') return reading;
  return isWhole(reading.image) ? reading : { problem: 'is damaged; export it again' };
}

function isWhole({ width, height, bitDepth, colors, data }: PngImage): boolean {
  const row = 1 + Math.ceil((width * SAMPLES[colors] * bitDepth) / 8);
  try {
    const rows = inflateSync(data, { maxOutputLength: row * height });
    if (rows.length !== row * height) return false;
    for (let at = 0; at < rows.length; at += row) if (rows[at]! > LAST_FILTER) return false;
    return true;
  } catch {
    return false;
  }
}
