import type { CoverageParameters } from '@docket/contracts';
import { frameworks } from '../messages/index.js';

/** The rules of an organization that limit the eligible people. */
type EligibilityRules = Pick<CoverageParameters, 'eligibleJobFunctions' | 'bespokeSoftwareOnly'>;

const { noEligible: t, nothingKnown } = frameworks;

/** Returns why nobody is eligible under the rules of the organization. */
export function noEligibleReason({ eligibleJobFunctions, bespokeSoftwareOnly }: EligibilityRules): string {
  if (eligibleJobFunctions === null) return bespokeSoftwareOnly ? t.bespokeSoftware : t.learners;
  const names = eligibleJobFunctions.join(', ');
  return bespokeSoftwareOnly ? t.jobFunctionsAndBespokeSoftware(names) : t.jobFunctions(names);
}

/** Returns why figures count nobody: no records were known at the instant, or nobody was eligible. */
export const emptyReason = (
  parameters: EligibilityRules & Pick<CoverageParameters, 'dataVersion'>,
): { title: string; text: string } =>
  parameters.dataVersion === 0 ? nothingKnown : { title: t.title, text: noEligibleReason(parameters) };
