import { isForDarkGround } from '@docket/contracts';
import { useEffect, useState } from 'react';

/** Whether documents put a dark ground behind a picture, as they decide it: by its pixels. */
export function useDarkGround(url: string): boolean {
  const [dark, setDark] = useState(false);
  useEffect(() => {
    let gone = false;
    const image = new Image();
    image.src = url;
    image.decode().then(
      () => !gone && setDark(isForDarkGround(pixelsOf(image))),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [url]);
  return dark;
}

function pixelsOf(image: HTMLImageElement): Uint8ClampedArray {
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height).data;
}
