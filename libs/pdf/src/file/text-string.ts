/** A text of any script as a string object (ISO 32000-1, 7.9.2.2): hexadecimal UTF-16. */
export const textString = (text: string): string =>
  `<${Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('hex')}>`;
