import { account } from '../../messages/index.js';

const t = account.sessions;

/** Browsers by a part of their user agent, the more specific first: Edge and Opera also name Chrome, and Chrome Safari. */
const browsers: [RegExp, string][] = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/(?:Firefox|FxiOS)\//, 'Firefox'],
  [/(?:Chrome|CriOS)\//, 'Chrome'],
  [/Version\/\S+ (?:Mobile\/\S+ )?Safari\//, 'Safari'],
];

/** Operating systems by a part of the user agent. Android also names Linux, and iOS macOS. */
const systems: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** Returns a short name of a device, e.g. "Firefox on Linux". A program is named as it names itself. */
export function describeDevice(userAgent: string | null): string {
  if (!userAgent) return t.unknownDevice;
  const nameIn = (names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(userAgent))?.[1];
  const [browser, system] = [nameIn(browsers), nameIn(systems)];
  if (browser && system) return t.device(browser, system);
  return userAgent.slice(0, 60);
}
