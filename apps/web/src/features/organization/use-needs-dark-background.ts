import { needsDarkBackground, readLogo } from '@docket/contracts';
import { useQuery } from '@tanstack/react-query';
import { getLogo } from './api/get-logo.js';

/** Returns whether documents show the logo on a dark background. Returns false while the logo loads. */
export function useNeedsDarkBackground(sha256: string): boolean {
  const { data: dark = false } = useQuery({
    queryKey: ['logo', sha256],
    queryFn: async ({ signal }) => fileNeedsDarkBackground(await getLogo(signal)),
    // The result never changes, because another logo has another SHA-256.
    staleTime: Number.POSITIVE_INFINITY,
  });
  return dark;
}

async function fileNeedsDarkBackground(file: Blob): Promise<boolean> {
  const result = readLogo(new Uint8Array(await file.arrayBuffer()));
  if ('problem' in result) return false;
  const { image } = result;
  return needsDarkBackground(image.mediaType === 'image/svg+xml' ? image : await pixelsOf(file));
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
