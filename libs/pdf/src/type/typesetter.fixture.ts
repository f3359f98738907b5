import { Container } from '../file/container.js';
import { Typesetter } from './typesetter.js';

/** Returns a typesetter of a document that is not written. */
export const typesetter = (): Typesetter =>
  new Typesetter(
    new Container({
      title: '',
      subject: '',
      author: '',
      lang: 'en',
      created: new Date(0),
      id: new Uint8Array(16),
      tagged: false,
    }),
  );
