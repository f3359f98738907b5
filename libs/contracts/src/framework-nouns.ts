import type { FrameworkKind } from './choices.js';

/**
 * Nouns that frameworks use for their items: PCI DSS has requirements, ISO/IEC 27001 controls, SOC 2 criteria. Their forms in
 * each language are in `nouns/`.
 */
export const frameworkNouns = [
  'risk',
  'category',
  'control',
  'requirement',
  'criterion',
  'practice',
  'task',
  'measure',
] as const;
export type FrameworkNoun = (typeof frameworkNouns)[number];

/** Noun of a framework whose pack states none. */
export const defaultNouns: Record<FrameworkKind, FrameworkNoun> = { owasp: 'risk', regulatory: 'control' };
