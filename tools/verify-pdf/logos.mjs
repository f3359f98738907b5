// Sample logos in every supported format and color type, 16 x 16 pixels.
import { crc32, deflateSync } from 'node:zlib';

const SIDE = 16;

const uint32 = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

/** Returns a PNG in base64 with a single color `pixel`. `extra` are chunks before the image data. */
function png(colorType, pixel, ...extra) {
  const header = Buffer.concat([uint32(SIDE), uint32(SIDE), Buffer.from([8, colorType, 0, 0, 0])]);
  const row = Buffer.from([0, ...Array.from({ length: SIDE }, () => pixel).flat()]);
  const data = deflateSync(Buffer.concat(Array.from({ length: SIDE }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk('IHDR', header), ...extra, chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]).toString('base64');
}

const svg = (drawing) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">${drawing}</svg>`,
  ).toString('base64');

/** Logos in base64, by name. */
export const LOGOS = {
  'png-gray': png(0, [90]),
  'png-color': png(2, [11, 110, 110]),
  'png-palette': png(
    3,
    [1],
    chunk('PLTE', Buffer.from([0, 0, 0, 11, 110, 110])),
    chunk('tRNS', Buffer.from([0, 128])),
  ),
  'png-gray-alpha': png(4, [90, 128]),
  'png-color-alpha': png(6, [11, 110, 110, 128]),
  'jpeg-gray':
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8yb' +
    'qmx5moq6T/wAALCAAQABABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AJAH/9k=',
  'jpeg-color':
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8yb' +
    'qmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAQ' +
    'ABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwT/xA' +
    'AUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCEAqF//9k=',
  svg: svg(
    '<path d="M1 1h14v14z" fill="#0b6e6e" fill-opacity="0.5"/><circle cx="5" cy="11" r="3" stroke="#7a1f5c" fill="none"/>',
  ),
};
