/** Encodes text of any script as a string object in hexadecimal UTF-16 (ISO 32000-1, 7.9.2.2). */
export const textString = (text: string): string =>
  `<${Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('hex')}>`;
