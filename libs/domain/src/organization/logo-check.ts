import { inflateSync } from 'node:zlib';
import { damagedLogo, readLogo, type LogoResult, type PngImage } from '@docket/contracts/values';

/** Samples per pixel. */
const SAMPLES: Record<PngImage['colors'], number> = {
  gray: 1,
  rgb: 3,
  palette: 1,
  'gray-alpha': 2,
  'rgb-alpha': 4,
};
/** Highest filter type of PNG. Each row starts with its filter type. */
const MAX_FILTER_TYPE = 4;

/**
 * Checks whether a file can be used as a logo. In addition to `readLogo`, it decompresses the pixel data of a PNG, limited to
 * the expected size. This ensures that a saved logo can be rendered and is not a decompression bomb.
 */
export function checkLogo(bytes: Uint8Array): LogoResult {
  const result = readLogo(bytes);
  if ('problem' in result || result.image.mediaType !== 'image/png') return result;
  return isComplete(result.image) ? result : damagedLogo();
}

function isComplete({ width, height, bitDepth, colors, data }: PngImage): boolean {
  const row = 1 + Math.ceil((width * SAMPLES[colors] * bitDepth) / 8);
  try {
    const rows = inflateSync(data, { maxOutputLength: row * height });
    if (rows.length !== row * height) return false;
    for (let at = 0; at < rows.length; at += row) if (rows[at]! > MAX_FILTER_TYPE) return false;
    return true;
  } catch {
    return false;
  }
}
