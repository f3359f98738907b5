import { isForDarkGround, readLogo } from '@docket/contracts';
import { useQuery } from '@tanstack/react-query';
import { getLogo } from './api/get-logo.js';

/** Whether documents put a dark ground behind the logo; false while that is not known. */
export function useDarkGround(sha256: string): boolean {
  const { data: dark = false } = useQuery({
    queryKey: ['logo', sha256],
    queryFn: async ({ signal }) => needsDarkGround(await getLogo(signal)),
    // Another logo has another SHA-256, so what was found once stays right.
    staleTime: Number.POSITIVE_INFINITY,
  });
  return dark;
}

async function needsDarkGround(file: Blob): Promise<boolean> {
  const reading = readLogo(new Uint8Array(await file.arrayBuffer()));
  if ('problem' in reading) return false;
  const { image } = reading;
  return isForDarkGround(image.mediaType === 'image/svg+xml' ? image : await pixelsOf(file));
}

async function pixelsOf(file: Blob): Promise<Uint8ClampedArray> {
  const image = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height).data;
}
