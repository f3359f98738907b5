/**
 * Returns messages that are read when they are used, so that each is in the language that applies then.
 * @param original the messages in the original language, which have the same keys
 * @param current returns the messages in the current language
 */
export const liveMessages = <Messages extends object>(
  original: Messages,
  current: () => Messages,
): Messages => new Proxy(original, { get: (_, message) => Reflect.get(current(), message) as unknown });
