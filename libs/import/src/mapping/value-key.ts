import { textKey } from '@docket/contracts';

/** Returns the form of a value in which `values` are compared: regardless of case and characters that are not displayed. */
export const valueKey = (value: string): string => textKey(value).replace(/\s+/g, ' ');
