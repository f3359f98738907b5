import { isIPv4, isIPv6 } from 'node:net';

/** Splits a list at its commas. */
export const listOf = (text: string): string[] => text.split(',').map((part) => part.trim());

/** Returns whether a string is an IP address or a network in CIDR notation. */
export function isNetwork(text: string): boolean {
  const [address = '', bits] = text.split('/');
  const maxBits = isIPv4(address) ? 32 : isIPv6(address) ? 128 : -1;
  return maxBits > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= maxBits));
}

/** Parses `ENCRYPTION_KEYS`. Returns null if a key is invalid or an ID occurs twice. */
export function parseKeys(text: string): { id: string; key: Buffer }[] | null {
  const keys = listOf(text).map((part) => {
    const [, id = '', bytes = ''] = /^([a-z0-9-]{1,32}):([A-Za-z0-9+/]{43}=)$/.exec(part) ?? [];
    return { id, key: Buffer.from(bytes, 'base64') };
  });
  const ids = new Set(keys.map(({ id }) => id));
  return ids.size === keys.length && keys.every(({ key }) => key.length === 32) ? keys : null;
}
