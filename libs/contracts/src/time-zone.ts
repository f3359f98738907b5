/** Checks that a time zone name such as `Europe/Berlin` or `UTC` is known. Offsets are not accepted. */
export function isTimeZone(zone: string): boolean {
  // An offset such as +01:00 has no daylight saving time.
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
